/// Abbreviations that a lay reader cannot know.
extension RuleContext {
    /// One finding for each abbreviation, where it first stands. One that is spelled out anywhere
    /// is fine, and so is a row of capitals, which is shouting.
    func acronyms(_ rule: RuleID) -> [Mark] {
        var firsts: [UInt64: Range<Int>] = [:]
        var order: [UInt64] = []
        var explained: Set<UInt64> = []
        for index in sentences(in: .plain) {
            let sentence = reading.sentences[index]
            let glosses = Set(
                hits(of: sentence).filter { $0.concept == .gloss }.map(\.tokens.lowerBound))
            for token in sentence.tokens where isAcronym(token, in: sentence) {
                let hash = reading.tokens[token].hash
                if isExplained(token, in: sentence, glosses) { explained.insert(hash) }
                if firsts[hash] == nil {
                    firsts[hash] = token..<token + 1
                    order.append(hash)
                }
            }
        }
        return order.filter { !explained.contains($0) }.compactMap { firsts[$0] }
            .map { mark(rule, $0) }
    }

    private func isAcronym(_ index: Int, in sentence: Sentence) -> Bool {
        let token = reading.tokens[index]
        guard token.traits.contains(.capitals), token.traits.isDisjoint(with: [.quoted, .joined]),
            (2...6).contains(token.end - token.start),
            !Lexicon.english.traits(of: token.word).contains(.household)
        else { return false }
        let neighbours = [index - 1, index + 1].filter(sentence.tokens.contains)
        return !neighbours.contains { neighbour in
            let other = reading.tokens[neighbour]
            return other.traits.contains(.capitals) && !other.traits.contains(.opensBracket)
                && !token.traits.contains(.opensBracket)
        }
    }

    /// `false positive rate (FPR)`, `FPR (false positive rate)`, `FPR, short for …`.
    private func isExplained(
        _ index: Int, in sentence: Sentence, _ glosses: Set<Int>
    ) -> Bool {
        let token = reading.tokens[index]
        if token.traits.contains(.opensBracket) && index > sentence.tokens.lowerBound {
            return true
        }
        let next = index + 1
        guard next < sentence.tokens.upperBound else { return false }
        if reading.tokens[next].traits.contains(.opensBracket) { return true }
        return glosses.contains(next) || glosses.contains(next + 1)
    }
}
