/// Conditions on single sentences that no form expresses.
extension RuleContext {
    func marks(_ special: SpecialCondition, _ rule: RuleID) -> [Mark] {
        switch special {
        case .trigger: triggers(rule)
        case .bareShare: bareShares(rule)
        case .termList: termLists(rule)
        case .misuse: misuses(rule)
        case .acronym: acronyms(rule)
        case .derailed: derailment(rule)
        case .personalData: PersonalData(reading: reading).ranges.map { mark(rule, bytes: $0) }
        case .tooShort: tooShort(rule)
        case .tooLong: tooLong(rule)
        case .longSentence: longSentences(rule)
        case .longBlock: longBlocks(rule)
        case .echo: echo(rule)
        case .repetition: repetition(rule)
        case .copied: copied(rule)
        }
    }

    /// A condition, a comparison with a number right after it, and an action, none of it denied.
    private func triggers(_ rule: RuleID) -> [Mark] {
        reading.sentences.compactMap { sentence in
            guard sentence.said.contains(.conditional), sentence.said.contains(.corrective),
                hits(of: sentence).contains(where: { $0.isSaid && isBeforeFigure($0) })
            else { return nil }
            return mark(rule, sentence.tokens)
        }
    }

    private func isBeforeFigure(_ hit: Hit) -> Bool {
        guard hit.concept == .comparison else { return false }
        let end = min(hit.tokens.upperBound + Self.figureReach, reading.tokens.count)
        return (hit.tokens.lowerBound..<end).contains {
            reading.tokens[$0].traits.contains(.figure)
        }
    }

    /// Words between a comparison and its number, as in `above the limit of 5` (three), and the
    /// number itself.
    private static let figureReach = 4

    /// Only sentences that compare without a noun: of which quantity a bare `fell 12 %` speaks, its
    /// subject usually says, and no list of nouns is complete.
    private func bareShares(_ rule: RuleID) -> [Mark] {
        let measured = ConceptSet([.measuredNoun, .metric, .accuracy, .fairnessMetric])
        return reading.sentences.compactMap { sentence in
            guard sentence.hasPercent, sentence.said.contains(.comparative),
                !sentence.present.overlaps(measured),
                let share = sentence.tokens.first(where: isShare), !isOfSomething(share, sentence)
            else { return nil }
            return mark(rule, share..<share + 1)
        }
    }

    private func isShare(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.traits.contains(.percent)
            || Lexicon.english.traits(of: token.word).contains(.percentWord)
    }

    private func isOfSomething(_ share: Int, _ sentence: Sentence) -> Bool {
        let next = min(share + 3, sentence.tokens.upperBound)
        return (share..<next).contains { index in
            let token = reading.tokens[index]
            return token.end - token.start == 2
                && reading.bytes[Int(token.start)] == UInt8(ascii: "o")
                && reading.bytes[Int(token.start) + 1] == UInt8(ascii: "f")
        }
    }

    private func termLists(_ rule: RuleID) -> [Mark] {
        let working = ConceptSet([.workingVerb, .purpose, .rejecting])
        return reading.sentences.compactMap { sentence in
            guard sentence.said.contains(.term), !sentence.present.overlaps(working) else {
                return nil
            }
            var terms: [Range<Int>] = []
            for hit in hits(of: sentence)
            where hit.concept == .term && hit.isSaid
                && hit.tokens.lowerBound >= terms.last?.upperBound ?? 0
            {
                terms.append(hit.tokens)
            }
            guard terms.count >= Self.termListMin, let first = terms.first, let last = terms.last
            else { return nil }
            return mark(rule, first.lowerBound..<last.upperBound)
        }
    }

    private static let termListMin = 4

    private func misuses(_ rule: RuleID) -> [Mark] {
        reading.sentences.compactMap { sentence in
            let found = Misuse.all.first {
                sentence.said.contains($0.subject) && sentence.said.contains($0.claim)
                    && !($0.unless.map(sentence.present.contains) ?? false)
                    && !sentence.present.contains(.rejecting)
            }
            return found.map { mark(rule, sentence.tokens, detail: $0.explanation) }
        }
    }

    /// More than half of the sentences of a technical answer are about safety.
    private func derailment(_ rule: RuleID) -> [Mark] {
        let sentences = reading.sentences
        let safety = ConceptSet([.safetyTopic, .fairnessTalk, .fairnessMetric, .ethicsWord])
        let about = sentences.filter { $0.present.overlaps(safety) }
        let others = sentences.count - about.count
        // Four sentences are the least that can be told apart; an answer without any other sentence
        // is no technical answer that left its subject.
        guard sentences.count >= 4, others > 0, about.count * 2 > sentences.count,
            let first = about.first
        else { return [] }
        return [mark(rule, first.tokens)]
    }
}

/// A term and something that it does not mean or cannot do.
struct Misuse: Sendable {
    var subject: Concept
    var claim: Concept
    /// The sentence sets it right by naming this as well.
    var unless: Concept?
    var explanation: String

    static let all = [
        Misuse(
            subject: .demographicParity, claim: .equalRecall, unless: .equalOpportunity,
            explanation:
                "Demographic parity compares selection rates; equal recall is equal opportunity."),
        Misuse(
            subject: .equalOpportunity, claim: .equalSelection, unless: .demographicParity,
            explanation:
                "Equal opportunity compares recall; equal selection rates are demographic parity."),
        Misuse(
            subject: .explainer, claim: .removesBias, unless: nil,
            explanation: "An explanation can show a bias; it does not remove one."),
        Misuse(
            subject: .preferenceTuning, claim: .guaranteesGood, unless: nil,
            explanation: "Preference tuning moves behaviour towards what raters like; no guarantee."
        ),
        Misuse(
            subject: .documentation, claim: .guaranteesGood, unless: nil,
            explanation: "A document states what was found; it makes nothing fair or safe."),
        Misuse(
            subject: .anonymised, claim: .removesNames, unless: nil,
            explanation:
                "Without names people can still be told by the other fields: pseudonymised."),
    ]
}
