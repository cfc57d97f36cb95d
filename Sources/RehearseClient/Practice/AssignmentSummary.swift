/// One question that a coach has set, and how far its candidate is with it.
public struct AssignmentSummary: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Codable {
        case notStarted, draft, submitted, reviewed
    }

    public var id: String
    public var shortID: String
    /// The question's short name.
    public var slug: String
    public var questionVersion: Int
    public var title: String
    /// How long an answer is meant to take, in minutes.
    public var minutes: Int
    /// Milliseconds since 1970; nil if there is no due time.
    public var dueAt: Int64?
    public var cohort: String
    /// Whose it is; nil on the candidate's own device.
    public var handle: String?
    public var isMine: Bool
    public var state: State
    /// Not submitted, and the due time is past.
    public var isOverdue: Bool
    /// The candidate's newest attempt at it, where attempts are visible.
    public var attemptID: String?
    public var attemptShortID: String?
    /// Words in that attempt.
    public var wordCount: Int
    public var isArchived: Bool
}

/// An assignment with everything that belongs to it.
public struct AssignmentDetail: Sendable, Hashable, Codable {
    public var summary: AssignmentSummary
    public var instructions: String
    public var question: QuestionDetail
    public var rubric: RubricDetail
}
