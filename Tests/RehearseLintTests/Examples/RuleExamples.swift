import RehearseLint
import RehearseModel
import Testing

/// What one rule has to say about short texts: each of `fires` brings a finding of the rule, each
/// of `silent` brings none. The first of each list is the catalogue's, the others are ours.
///
/// They are written from the rule's condition. What other rules say about them does not matter.
struct RuleExamples: Sendable, CustomTestStringConvertible {
    var rule: RuleID
    var subject: ExampleSubject
    var fires: [String]
    var silent: [String]

    init(
        _ rule: RuleID, _ subject: ExampleSubject = .design, fires: [String], silent: [String]
    ) {
        self.rule = rule
        self.subject = subject
        self.fires = fires
        self.silent = silent
    }

    var testDescription: String { rule.rawValue }

    static let all =
        frame + quantification + vocabulary + abstraction + overpromising + engineering
        + monitoring + conduct + audience + structure
}

/// The question that an example answers.
enum ExampleSubject: Sendable {
    case design, fairness, reliability, governance, highRisk, behavioral, guarantee, plain, ordinary
    case timed, transcript, echo, copied

    func subject(_ text: String) -> LintSubject {
        var subject = LintSubject(text: text, question: facts)
        subject.isTranscript = self == .transcript
        if self == .copied { subject.modelAnswer = Self.modelAnswer }
        return subject
    }

    static let modelAnswer = """
        A claims model answers at once, so the people who wait are those it cannot read. I would \
        route every claim below a confidence of 0.6 to a claims handler within one working day and \
        tell the customer so.
        """

    private var facts: QuestionFacts {
        var facts = QuestionFacts(type: .systemDesign)
        facts.dimensions = [.transparency]
        switch self {
        case .fairness: facts.dimensions = [.fairness]
        case .reliability: facts.dimensions = [.reliability]
        case .governance:
            facts.dimensions = []
            facts.hasGovernance = true
        case .highRisk: facts.risk = .high
        case .behavioral: facts.type = .behavioral
        case .guarantee: facts.prompt = "How would you ensure that the model is fair for all users?"
        case .plain: facts.audience = .plain
        case .ordinary:
            facts.dimensions = []
            facts.isOrdinary = true
        case .timed: facts.minutes = 2
        case .echo: facts.prompt = "How do you ensure accountability in an ML system?"
        case .design, .transcript, .copied: break
        }
        return facts
    }
}
