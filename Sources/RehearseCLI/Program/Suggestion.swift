/// Finds the known word a mistyped one was meant to be.
enum Suggestion {
    /// The nearest word if it is near enough to be meant: one error for short words, a third of the
    /// letters for longer ones, at most three. Ties go to the word that comes first.
    static func nearest(to word: String, among known: [String]) -> String? {
        let limit = min(3, max(1, word.count / 3))
        var best: (word: String, distance: Int)?
        for candidate in known {
            let distance = distance(word, candidate)
            if distance <= limit, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.word
    }

    /// Edits between two words, where swapping two neighbours counts once (optimal string
    /// alignment): swapped letters are the commonest slip.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.lowercased())
        let right = Array(right.lowercased())
        var rows = [Array(0...right.count)]
        for row in 1..<(left.count + 1) {
            var line = [row] + Array(repeating: 0, count: right.count)
            for column in 1..<(right.count + 1) {
                let same = left[row - 1] == right[column - 1]
                line[column] = min(
                    rows[row - 1][column] + 1, line[column - 1] + 1,
                    rows[row - 1][column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    line[column] = min(line[column], rows[row - 2][column - 2] + 1)
                }
            }
            rows.append(line)
        }
        return rows[left.count][right.count]
    }
}
