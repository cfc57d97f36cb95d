/// "Did you mean": the known word that is nearest to what was typed.
enum Suggestion {
    /// The nearest of `words` if it is near enough to be a slip of the fingers: one change for
    /// short words, one in three characters for longer ones.
    static func nearest(to typed: String, in words: [String]) -> String? {
        let typed = Array(typed.lowercased().unicodeScalars.prefix(lengthMax))
        let ranked = words.map { word in
            (word: word, distance: distance(typed, Array(word.unicodeScalars.prefix(lengthMax))))
        }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, typed.count / 3) ? best.word : nil
    }

    /// Longer texts are no slips, and the cost is the product of the two lengths.
    private static let lengthMax = 64

    /// Edit distance in which swapping two neighbours counts as one change (Damerau 1964, in the
    /// restricted form that never edits a pair twice).
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            for column in 1...right.count {
                let cost = left[row - 1] == right[column - 1] ? 0 : 1
                var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
