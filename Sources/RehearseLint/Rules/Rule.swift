/// One rule of the catalogue: what it says, when it speaks and when it abstains. It is data; the
/// matchers read it.
package struct Rule: Sendable {
    package var id: RuleID
    package var group: RuleGroup
    package var severity: Severity
    /// What to do, in a few words: the headline of a finding.
    package var title: String
    package var why: String
    package var fix: String
    /// What makes it speak, in words.
    package var looksFor: String
    /// When it says nothing although the words may be there.
    package var staysSilent: String
    package var scope: RuleScope
    /// What the question must be like; all of them.
    package var needs: [Requirement]
    var condition: Condition

    init(
        _ id: RuleID, _ group: RuleGroup, _ severity: Severity, _ scope: RuleScope,
        needs: [Requirement] = [], title: String, why: String, fix: String, looksFor: String,
        staysSilent: String = "", _ condition: Condition
    ) {
        self.id = id
        self.group = group
        self.severity = severity
        self.scope = scope
        self.needs = needs
        self.title = title
        self.why = why
        self.fix = fix
        self.looksFor = looksFor
        self.staysSilent = staysSilent
        self.condition = condition
    }
}

/// How much a finding matters. None of them is a score.
package enum Severity: String, CaseIterable, Sendable, Comparable {
    case essential, actionable, informative, celebratory

    /// Whether the author has something to do.
    package var needsAuthor: Bool { self == .essential || self == .actionable }

    /// What matters most comes first.
    package static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .essential: 0
        case .actionable: 1
        case .informative: 2
        case .celebratory: 3
        }
    }
}

/// The families of the catalogue.
package enum RuleGroup: String, CaseIterable, Sendable {
    case frame = "FRAME coverage"
    case quantification = "Quantification"
    case vocabulary = "Precise vocabulary"
    case abstraction = "Vague abstraction"
    case overpromising = "Overpromising"
    case overengineering = "Overengineering"
    case tradeOffs = "Trade-offs"
    case monitoring = "Monitoring, closed loop"
    case conduct = "Accountability, tone, weaving, privacy"
    case audience = "Audience"
    case structure = "Structure, length, time"
}

/// How much of a text a rule needs.
package enum RuleScope: String, Sendable {
    /// A sentence is enough, also in a fragment.
    case sentence
    /// The answer as a whole: abstains below ``LintLimits/wholeAnswerWordsMin`` words.
    case answer
}

/// What a question, or the way of answering, must be like for a rule to apply.
package enum Requirement: Sendable, Equatable {
    /// A design or a case, in which a decision is asked for.
    case designType
    /// The same, or a story of one's own.
    case anyTalk
    case behavioral
    case fairness, reliability, governance
    /// Any of the dimensions, or governance.
    case anySubject
    case highRisk
    case ordinary
    /// The prompt asks to ensure something for all.
    case guaranteePrompt
    case prompt
    case timeLimit
    /// The text, or a part of it, is for a lay reader.
    case plainReader
    case transcript
    case modelAnswer
}

extension Requirement {
    /// What a person reads: the rule is about …
    package var words: String {
        switch self {
        case .designType: "a design or case question"
        case .anyTalk: "a design, case or behavioural question"
        case .behavioral: "a behavioural question"
        case .fairness: "a question about fairness"
        case .reliability: "a question about reliability"
        case .governance: "a question about governance"
        case .anySubject: "a question about a dimension or governance"
        case .highRisk: "a high-risk question"
        case .ordinary: "an ordinary technical question"
        case .guaranteePrompt: "a question that asks to ensure something for all"
        case .prompt: "a known question"
        case .timeLimit: "a question with a time limit"
        case .plainReader: "a text for a lay reader"
        case .transcript: "a transcript"
        case .modelAnswer: "a question with a model answer"
        }
    }
}
