/// An answer that was handed in: sealed, whatever happens to the attempt afterwards.
public struct SubmissionSummary: Sendable, Hashable, Codable {
    public enum Punctuality: String, Sendable, Codable {
        case onTime = "on-time"
        case late
        /// The clocks do not tell; a person decides.
        case unverified
    }

    public var id: String
    public var shortID: String
    /// Whose it is; empty on the candidate's own device.
    public var handle: String
    public var displayName: String
    /// Empty for practice without an assignment.
    public var cohort: String
    /// The question's short name.
    public var slug: String
    public var questionVersion: Int
    public var title: String
    /// By the candidate's clock, milliseconds since 1970.
    public var submittedAt: Int64
    /// By the server's clock; nil while it waits on this device.
    public var receivedAt: Int64?
    /// How long it has been there.
    public var waitingMilliseconds: Int64
    public var wordCount: Int
    /// The reader has begun a review.
    public var hasDraft: Bool
    /// A review is published.
    public var isReviewed: Bool
    public var isMine: Bool
    /// A newer submission of the same attempt exists.
    public var isSuperseded: Bool
    public var assignmentShortID: String?
    public var attemptShortID: String
    /// Nil without a due time.
    public var punctuality: Punctuality?
}

/// A submission with its text and everything that was said about it.
public struct SubmissionDetail: Sendable, Hashable, Codable {
    public var summary: SubmissionSummary
    public var answer: String
    /// What the candidate wrote to the coach.
    public var note: String
    public var writingMilliseconds: Int64
    /// The coach's instructions, if it answers an assignment.
    public var instructions: String
    public var question: QuestionDetail
    public var rubric: RubricDetail
    public var selfAssessment: SelfAssessmentDetail?
    /// Oldest first.
    public var reviews: [FeedbackSummary]
    /// The reader's own unfinished review.
    public var draft: ReviewDraft?
}

/// What a candidate found in the own answer.
public struct SelfAssessmentDetail: Sendable, Hashable, Codable {
    public var id: String
    public var submissionShortID: String
    public var criteria: [CriterionResult]
    public var comment: String
    public var madeAt: Int64
}

/// One criterion and what somebody found for it.
public struct CriterionResult: Sendable, Hashable, Codable {
    public var slug: String
    public var title: String
    public var dimension: String
    public var question: String
    /// False while a draft says nothing about it.
    public var isScored: Bool
    /// 0 to 4; nil for "not observed" and while nothing is said.
    public var level: Int?
    /// The name of the level.
    public var label: String?
    /// The behaviour that anchors the level.
    public var anchor: String?
    public var comment: String
    /// The level that the candidate gave in the self-assessment.
    public var selfLevel: Int?
}

/// A level for one criterion, as a person gives it.
public struct ScoreInput: Sendable, Hashable {
    public enum Finding: Sendable, Hashable {
        /// 0 to 4.
        case level(Int)
        /// The question gave no occasion for it; counts nowhere.
        case notObserved
    }

    /// The criterion's short name.
    public var criterion: String
    /// Nil keeps what the draft says.
    public var finding: Finding?
    /// Nil keeps what the draft says.
    public var comment: String?

    public init(criterion: String, finding: Finding? = nil, comment: String? = nil) {
        self.criterion = criterion
        self.finding = finding
        self.comment = comment
    }

    /// Reads `evidence=3` or `evidence=not-observed`.
    ///
    /// - Throws: `.usage` for anything else.
    public init(parsing text: String) throws(RehearseError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else {
            throw RehearseError(
                .usage, "'\(text)' is not a score.",
                next: "Write CRITERION=LEVEL, such as reliability=3 or fairness=not-observed.")
        }
        criterion = String(parts[0])
        if parts[1] == "not-observed" {
            finding = .notObserved
        } else if let level = Int(parts[1]), (0...4).contains(level) {
            finding = .level(level)
        } else {
            throw RehearseError(
                .usage, "'\(parts[1])' is not a level.",
                next: "Write 0, 1, 2, 3, 4 or not-observed.")
        }
    }
}
