/// A published review as lists show it.
public struct FeedbackSummary: Sendable, Hashable, Codable {
    public var id: String
    public var shortID: String
    /// The question's short name.
    public var slug: String
    public var title: String
    /// The name of who wrote it.
    public var coach: String
    /// Milliseconds since 1970.
    public var publishedAt: Int64
    public var submissionShortID: String
    public var attemptShortID: String
    /// Nobody has opened it on this device.
    public var isUnread: Bool
    /// A newer version of it exists.
    public var isReplaced: Bool
    /// The observed levels, in the rubric's order.
    public var levels: [Int]
}

/// A published review in full.
public struct FeedbackDetail: Sendable, Hashable, Codable {
    public var summary: FeedbackSummary
    /// In the rubric's order, with the anchors of the levels.
    public var criteria: [CriterionResult]
    /// What the coach wrote about the answer as a whole.
    public var overall: String
    /// The answer that was reviewed.
    public var answer: String
    /// The answer is, byte for byte, the one that the coach read.
    public var isAnswerIntact: Bool
    public var modelAnswer: String?
    public var keyPoints: [String]
    public var followUps: [String]
    public var rubricSlug: String
    public var rubricVersion: Int
}
