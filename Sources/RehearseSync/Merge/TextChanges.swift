/// What one text changed of another: stretches of tokens that were replaced, in order.
///
/// Words decide what stayed; blanks and line ends between two words that stayed are compared where
/// they stand. So a sentence that was written anew is one change and not as many as it has words,
/// and between two changes there is always a word that stayed.
package struct TextChanges: Sendable {
    package struct Change: Equatable, Sendable {
        /// Tokens that went, possibly none.
        package var old: Range<Int>
        /// Tokens that came, possibly none.
        package var new: Range<Int>

        package init(old: Range<Int>, new: Range<Int>) {
            self.old = old
            self.new = new
        }
    }

    package let changes: [Change]

    package init(from old: TextTokens, to new: TextTokens, _ vocabulary: Vocabulary) {
        let oldWords = Self.words(of: old)
        let newWords = Self.words(of: new)
        let common = SharedTokens(
            old: oldWords.map { old.tokens[$0].id }, new: newWords.map { new.tokens[$0].id },
            vocabularySize: vocabulary.count)
        var changes: [Change] = []
        var (oldLow, newLow) = (0, 0)
        for (index, partner) in common.partner.enumerated() where partner >= 0 {
            let (oldHigh, newHigh) = (oldWords[index], newWords[Int(partner)])
            Self.compare(old, oldLow..<oldHigh, new, newLow..<newHigh, &changes)
            (oldLow, newLow) = (oldHigh + 1, newHigh + 1)
        }
        Self.compare(old, oldLow..<old.tokens.count, new, newLow..<new.tokens.count, &changes)
        self.changes = changes
    }

    private static func words(of text: TextTokens) -> [Int] {
        var places: [Int] = []
        places.reserveCapacity(text.tokens.count / 2 + 1)
        for place in text.tokens.indices where text.tokens[place].kind == .word {
            places.append(place)
        }
        return places
    }

    /// What lies between two words that stayed: the same, or one change.
    private static func compare(
        _ old: TextTokens, _ oldRange: Range<Int>, _ new: TextTokens, _ newRange: Range<Int>,
        _ changes: inout [Change]
    ) {
        var (oldLow, oldHigh) = (oldRange.lowerBound, oldRange.upperBound)
        var (newLow, newHigh) = (newRange.lowerBound, newRange.upperBound)
        while oldLow < oldHigh, newLow < newHigh, old.tokens[oldLow].id == new.tokens[newLow].id {
            oldLow += 1
            newLow += 1
        }
        while oldLow < oldHigh, newLow < newHigh,
            old.tokens[oldHigh - 1].id == new.tokens[newHigh - 1].id
        {
            oldHigh -= 1
            newHigh -= 1
        }
        if oldLow < oldHigh || newLow < newHigh {
            changes.append(Change(old: oldLow..<oldHigh, new: newLow..<newHigh))
        }
    }
}
