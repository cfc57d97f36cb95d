/// The forms that carry most rules: something said without what belongs to it, something missing,
/// too much of something.
extension RuleContext {
    func marks(_ mention: Mention, _ rule: RuleID) -> [Mark] {
        let wanted = ConceptSet(mention.of)
        let also = mention.also.map(ConceptSet.init)
        let unless = ConceptSet(mention.unless)
        var marks: [Mark] = []
        for index in reading.sentences.indices {
            let sentence = reading.sentences[index]
            guard sentence.said.overlaps(wanted), also.allSatisfy(sentence.present.overlaps),
                !isExcused(index, unless, mention)
            else { continue }
            var end = 0
            for hit in hits(of: sentence)
            where hit.isSaid && wanted.contains(hit.concept) && hit.tokens.lowerBound >= end {
                let advice = Replacement.advice(
                    for: hit.concept, reading.bytes[reading.range(hit.tokens)])
                marks.append(mark(rule, hit.tokens, detail: advice))
                end = hit.tokens.upperBound
                guard mention.isEach else { break }
            }
        }
        return marks
    }

    private func isExcused(_ index: Int, _ unless: ConceptSet, _ mention: Mention) -> Bool {
        let window: ClosedRange<Int>
        switch mention.window {
        case .sentence: window = index...index
        case .next: window = index...min(index + 1, reading.sentences.count - 1)
        case .neighbours:
            window = max(0, index - 1)...min(index + 1, reading.sentences.count - 1)
        }
        return window.contains { position in
            let sentence = reading.sentences[position]
            return sentence.present.overlaps(unless) || mention.wantsFigure && sentence.hasFigure
        }
    }

    func marks(_ absence: Absence, _ rule: RuleID) -> [Mark] {
        let part = sentences(in: absence.part)
        guard !part.isEmpty, !part.contains(where: { shows(absence.of, $0) }) else { return [] }
        guard let given = absence.given else { return mark(rule, at: absence.place, of: part) }
        guard let index = reading.sentences.indices.first(where: { says(given, $0) }) else {
            return []
        }
        return [mark(rule, place(of: given, in: reading.sentences[index]))]
    }

    private func shows(_ evidence: [Evidence], _ index: Int) -> Bool {
        let sentence = reading.sentences[index]
        return evidence.contains { item in
            switch item {
            case .any(let concepts): sentence.present.overlaps(ConceptSet(concepts))
            case .together(let some, let others):
                sentence.present.overlaps(ConceptSet(some))
                    && sentence.present.overlaps(ConceptSet(others))
            case .figure(let concepts):
                sentence.hasFigure && sentence.present.overlaps(ConceptSet(concepts))
            case .question: sentence.isQuestion
            }
        }
    }

    /// What a rule takes as given has to be said, not only mentioned.
    private func says(_ evidence: Evidence, _ index: Int) -> Bool {
        let sentence = reading.sentences[index]
        switch evidence {
        case .any(let concepts): return sentence.said.overlaps(ConceptSet(concepts))
        case .together(let some, let others):
            return sentence.said.overlaps(ConceptSet(some))
                && sentence.said.overlaps(ConceptSet(others))
        case .figure(let concepts):
            return sentence.hasFigure && sentence.said.overlaps(ConceptSet(concepts))
        case .question: return sentence.isQuestion
        }
    }

    private func place(of evidence: Evidence, in sentence: Sentence) -> Range<Int> {
        let wanted: ConceptSet
        switch evidence {
        case .any(let concepts), .figure(let concepts): wanted = ConceptSet(concepts)
        case .together(let some, _): wanted = ConceptSet(some)
        case .question: wanted = ConceptSet()
        }
        let hit = hits(of: sentence).first { $0.isSaid && wanted.contains($0.concept) }
        return hit?.tokens ?? sentence.tokens
    }

    func marks(_ count: Count, _ rule: RuleID) -> [Mark] {
        let wanted = ConceptSet(count.of)
        let unless = ConceptSet(count.unless)
        let half = ConceptSet(count.halfAsMany)
        var first: Range<Int>?
        var number = 0
        var others = 0
        var words = 0
        var seen: Set<UInt64> = []
        for index in sentences(in: count.part) {
            let sentence = reading.sentences[index]
            if sentence.present.overlaps(unless) { return [] }
            words += sentence.wordCount
            var end = 0
            for hit in hits(of: sentence) where !hit.isQuoted && !hit.isNegated {
                if half.contains(hit.concept) { others += 1 }
                guard wanted.contains(hit.concept), hit.tokens.lowerBound >= end else { continue }
                end = hit.tokens.upperBound
                guard !count.isDistinct || seen.insert(signature(hit.tokens)).inserted else {
                    continue
                }
                number += 1
                first = first ?? hit.tokens
            }
        }
        guard let first, number >= count.atLeast, count.halfAsMany.isEmpty || others * 2 < number
        else { return [] }
        if let share = count.perHundredWords, number * 100 <= share * words { return [] }
        return [mark(rule, first)]
    }

    /// Tells the words of a place apart from other words.
    func signature(_ tokens: Range<Int>) -> UInt64 {
        tokens.reduce(0) { ($0 &* 31) &+ reading.tokens[$1].hash }
    }
}
