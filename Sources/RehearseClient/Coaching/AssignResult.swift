/// What setting a question did, or would do.
public struct AssignResult: Sendable, Hashable, Codable {
    public var question: QuestionSummary
    public var dueAt: Int64?
    /// True if nothing was stored because only a trial was asked for.
    public var isDryRun: Bool
    /// By cohort and handle.
    public var targets: [AssignTarget]
}

/// One seat for which a question was meant.
public struct AssignTarget: Sendable, Hashable, Codable {
    public enum Outcome: String, Sendable, Codable {
        case assigned
        /// The seat has this version of the question already; nothing was added.
        case alreadyAssigned
    }

    public var handle: String
    public var displayName: String
    public var cohort: String
    /// Nil in a trial.
    public var assignmentShortID: String?
    public var outcome: Outcome
}
