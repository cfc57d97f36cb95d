internal import RehearseModel

/// One text before the rules: what they look at, and which of them have nothing to say to it.
struct RuleContext {
    let subject: LintSubject
    let reading: Reading
    let wholeAnswerWordsMin: Int
    /// How many sentences and hits the rules looked at.
    let looks = LookCount()
    /// Whether the prompt asks to ensure something for all.
    let promptAsksGuarantee: Bool

    init(subject: LintSubject, reading: Reading, wholeAnswerWordsMin: Int) {
        self.subject = subject
        self.reading = reading
        self.wholeAnswerWordsMin = wholeAnswerWordsMin
        let prompt = subject.question.map { Reading($0.prompt) }
        promptAsksGuarantee =
            prompt?.sentences.contains { $0.present.contains(.guaranteeAsked) } ?? false
    }

    // MARK: Abstaining

    func abstention(of rule: Rule) -> Abstention.Reason? {
        if rule.id == .prv01 || rule.id == .str01 { return nil }
        if !reading.isEnglish { return .otherLanguage }
        for need in rule.needs {
            if let reason = reason(missing: need) { return reason }
        }
        if rule.scope == .answer && reading.wordCount < wholeAnswerWordsMin { return .tooShort }
        return nil
    }

    private func reason(missing need: Requirement) -> Abstention.Reason? {
        switch need {
        case .transcript: return subject.isTranscript ? nil : .notSpoken
        case .modelAnswer: return subject.modelAnswer?.isEmpty == false ? nil : .noModelAnswer
        default: break
        }
        guard let question = subject.question else { return .noQuestion }
        if need == .plainReader {
            switch question.audience {
            case .expert: return .otherQuestion
            case .plain: return nil
            case .both: return hasPlainPart ? nil : .noPlainPart
            }
        }
        return question.meets(need, asksGuarantee: promptAsksGuarantee) ? nil : .otherQuestion
    }

    private var hasPlainPart: Bool {
        reading.sentences.contains { $0.section == .plain }
    }

    // MARK: Speaking

    /// What was found in a sentence. Every look at it is counted.
    func hits(of sentence: Sentence) -> ArraySlice<Hit> {
        looks.count += sentence.hits.count + 1
        return reading.hits[sentence.hits]
    }

    func marks(of rule: Rule) -> [Mark] {
        switch rule.condition {
        case .mention(let mention): marks(mention, rule.id)
        case .absence(let absence): marks(absence, rule.id)
        case .count(let count): marks(count, rule.id)
        case .special(let special): marks(special, rule.id)
        }
    }

    /// The sentences of a part of the answer, as positions.
    func sentences(in part: Absence.Part) -> [Int] {
        let all = reading.sentences
        switch part {
        case .whole: return Array(all.indices)
        case .beginning:
            let count = (all.count * 2 + 4) / 5
            return all.indices.filter { $0 < count || all[$0].section == .frame }
        case .secondHalf:
            return all.indices.filter { $0 >= all.count / 2 || all[$0].section == .evaluate }
        case .plain:
            guard subject.question?.audience == .both else { return Array(all.indices) }
            return all.indices.filter { all[$0].section == .plain }
        }
    }
}

/// Counts looks, so that a test can tell linear from quadratic without a clock.
final class LookCount {
    var count = 0
}

extension QuestionFacts {
    fileprivate func meets(_ need: Requirement, asksGuarantee: Bool) -> Bool {
        switch need {
        case .designType: isDesign
        case .anyTalk: isDesign || type == .behavioral
        case .behavioral: type == .behavioral
        case .fairness: dimensions.contains(.fairness)
        case .reliability: dimensions.contains(.reliability)
        case .governance: hasGovernance
        case .anySubject: !dimensions.isEmpty || hasGovernance
        case .highRisk: risk == .high
        case .ordinary: isOrdinary
        case .guaranteePrompt: asksGuarantee
        case .prompt: !prompt.isEmpty
        case .timeLimit: minutes != nil
        case .plainReader: audience != .expert
        // These two are properties of the text, asked for before.
        case .transcript, .modelAnswer: true
        }
    }

    private var isDesign: Bool {
        type == .modelDesign || type == .systemDesign || type == .caseStudy
    }
}
