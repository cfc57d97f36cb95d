/// One try at a question: the text that its author works on, on all devices.
public struct AttemptSummary: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Codable {
        case draft, submitted, editedSinceSubmission
    }

    public var id: String
    public var shortID: String
    /// The question's short name.
    public var slug: String
    public var questionVersion: Int
    public var title: String
    public var assignmentShortID: String?
    /// `practice` or `mock`.
    public var mode: String
    public var state: State
    public var wordCount: Int
    public var writingMilliseconds: Int64
    /// Milliseconds since 1970, like all times here.
    public var startedAt: Int64
    public var submittedAt: Int64?
    public var dueAt: Int64?
    /// Changes of this device have not reached the server yet.
    public var isWaitingToSend: Bool
    public var isArchived: Bool
}

/// An attempt with its text.
public struct AttemptDetail: Sendable, Hashable, Codable {
    public var summary: AttemptSummary
    public var answer: String
    /// How sure the author was, 0 to 100.
    public var confidence: Int?
    public var question: QuestionDetail
    public var rubric: RubricDetail
    /// Oldest first.
    public var submissions: [SubmissionSummary]
}

/// What somebody is about to write on: a question, and the text to go on from.
///
/// It holds copies of the question and the rubric, so that
/// ``Rehearse/save(_:answer:addingMilliseconds:mode:)``
/// succeeds whatever a sync changes while the author writes.
public struct PracticeTarget: Sendable, Hashable {
    /// Nil if nothing has been written yet.
    public var attemptID: String?
    public var attemptShortID: String?
    public var assignment: AssignmentSummary?
    public var question: QuestionDetail
    public var rubric: RubricDetail
    /// The text to start from.
    public var answer: String
    /// Time spent on it so far.
    public var writingMilliseconds: Int64
    var pinned: PinnedContent
}

/// What became of a text that somebody saved.
public struct SavedAnswer: Sendable, Hashable, Codable {
    public enum Outcome: String, Sendable, Codable {
        case saved
        /// The text is as it was; nothing was written.
        case unchanged
        /// The attempt was changed elsewhere in the meantime: that text stands there, and this one
        /// is in an attempt of its own.
        case keptBeside
    }

    /// Nil if nothing was written and no attempt existed.
    public var attempt: AttemptSummary?
    public var outcome: Outcome
}
