internal import RehearseModel

/// A question as lists show it.
public struct QuestionSummary: Sendable, Hashable, Codable {
    /// The short name that people type.
    public var slug: String
    public var version: Int
    public var title: String
    public var type: String
    public var dimensions: [String]
    public var topics: [String]
    /// The part of a system's life that it is about.
    public var stage: String
    public var risk: String
    public var audience: String
    public var seniority: String
    /// How long an answer is meant to take.
    public var minutes: Int
    /// The short name of its rubric.
    public var rubric: String
    /// The short name of its bank; empty for a copy in an assignment or attempt.
    public var bank: String
    /// `org`, `installed` or `starter`; empty for a copy.
    public var origin: String
    /// A submission of any version of it is on this device.
    public var isAnswered: Bool
}

/// A question in full.
public struct QuestionDetail: Sendable, Hashable, Codable {
    public var summary: QuestionSummary
    /// Markdown.
    public var prompt: String
    /// Markdown; may be empty.
    public var context: String
    public var hints: [String]
    public var followUps: [String]
    /// What a good answer covers; nil until the reader has submitted one.
    public var keyPoints: [String]?
    /// Markdown; nil until the reader has submitted an answer, and if there is none.
    public var modelAnswer: String?
    /// A model answer exists and is shown after a submission.
    public var isAnswerHeldBack: Bool
    public var licence: String
    public var source: SourceDetail
    /// SHA-256 of the content in canonical form, hexadecimal.
    public var contentHash: String
}

/// Where a text comes from.
public struct SourceDetail: Sendable, Hashable, Codable {
    public var id: String
    public var ref: String
    public var author: String
    /// The day on which it was collected or written, `YYYY-MM-DD`.
    public var collected: String
}

/// A rubric in full.
public struct RubricDetail: Sendable, Hashable, Codable {
    public var slug: String
    public var version: Int
    public var title: String
    public var licence: String
    /// How to use it, in Markdown.
    public var guidance: String
    public var criteria: [CriterionDetail]
    /// SHA-256 of the content in canonical form, hexadecimal.
    public var contentHash: String
}

/// One thing that a rubric asks of every answer.
public struct CriterionDetail: Sendable, Hashable, Codable {
    public var slug: String
    public var title: String
    public var dimension: String
    public var question: String
    /// Levels 0 to 4, in this order.
    public var levels: [LevelDetail]
}

/// A level and the behaviour that anchors it.
public struct LevelDetail: Sendable, Hashable, Codable {
    public var level: Int
    public var label: String
    public var anchor: String
}

/// A bank on this device.
public struct BankOverview: Sendable, Hashable, Codable {
    public var slug: String
    public var title: String
    /// Nil for a bank of the org, which has versions of its items only.
    public var version: Int?
    public var licence: String
    /// `org`, `installed` or `starter`.
    public var origin: String
    public var questionCount: Int
    public var rubricCount: Int
}

/// Which questions are wanted. What is nil does not matter.
public struct QuestionFilter: Sendable, Hashable {
    public var dimension: String?
    public var topic: String?
    public var type: String?
    public var stage: String?
    public var risk: String?
    public var seniority: String?
    public var bank: String?
    /// Words that must all occur in the title, the prompt, the context or the tags.
    public var text: String?

    public init(
        dimension: String? = nil, topic: String? = nil, type: String? = nil, stage: String? = nil,
        risk: String? = nil, seniority: String? = nil, bank: String? = nil, text: String? = nil
    ) {
        self.dimension = dimension
        self.topic = topic
        self.type = type
        self.stage = stage
        self.risk = risk
        self.seniority = seniority
        self.bank = bank
        self.text = text
    }
}
