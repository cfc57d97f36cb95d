internal import RehearseModel

/// What waits for this person, as far as this device knows.
public struct Today: Sendable, Hashable, Codable {
    /// Nil without an account.
    public var handle: String?
    public var isSignedIn: Bool
    /// Cohorts in which this person is a candidate.
    public var cohorts: [String]
    /// Assignments that are not submitted, the one that is due first at the front.
    public var due: [AssignmentSummary]
    /// Unfinished attempts that no assignment asked for, newest first.
    public var drafts: [AttemptSummary]
    /// Reviews that were not read here, newest first.
    public var news: [FeedbackSummary]
    /// Submissions that wait for this person's review.
    public var queueCount: Int
    public var pendingCount: Int
    public var conflictCount: Int
    public var refusedCount: Int
    /// Milliseconds since 1970; nil if there was no sync.
    public var lastSyncAt: Int64?
}

extension Rehearse {
    /// The daily overview. It reads this device only.
    public func today() throws(RehearseError) -> Today {
        let status = try status()
        let account = account
        return try store.read { snapshot in
            let reader = try PracticeReader(snapshot, at: environment.now())
            return Today(
                handle: account.handle, isSignedIn: account.isSignedIn,
                cohorts: reader.seats.scopes(as: .candidate)
                    .compactMap { reader.seats.places[$0]?.cohort }.sorted(),
                due: try reader.openAssignments(), drafts: try reader.freeDrafts(),
                news: try reader.news(),
                queueCount: try PracticeQueries.unreviewed(in: snapshot.database).count,
                pendingCount: status.pendingCount,
                conflictCount: status.conflictCount, refusedCount: status.refusedCount,
                lastSyncAt: status.lastSyncAt)
        }
    }

    /// Assignments on this device: one's own, and those of coached seats.
    public func assignments(
        includingArchived: Bool = false
    ) throws(RehearseError) -> [AssignmentSummary] {
        try store.read { snapshot in
            let reader = try PracticeReader(snapshot, at: environment.now())
            return try snapshot.rows("assignment")
                .filter { includingArchived || !$0.isArchived }
                .map(reader.summary(ofAssignment:))
                .sorted(by: PracticeReader.isEarlier)
        }
    }

    /// One assignment by its id or a unique beginning of it.
    public func assignment(_ ref: String) throws(RehearseError) -> AssignmentDetail {
        try store.read { snapshot in
            let reader = try PracticeReader(snapshot, at: environment.now())
            let row = try ShortID.assignment.row(ref, in: snapshot)
            let pinned = try PinnedContent(of: row)
            let summary = try reader.summary(ofAssignment: row)
            return AssignmentDetail(
                summary: summary, instructions: row.text("instructions"),
                // Who set the question may read the model answer.
                question: summary.isMine
                    ? try reader.detail(of: pinned.question)
                    : QuestionDetail(pinned.question, isAnswered: true),
                rubric: RubricDetail(pinned.rubric))
        }
    }

    /// The own assignments that are not submitted, the one that is due first at the front.
    func openAssignments() throws(RehearseError) -> [AssignmentSummary] {
        try store.read { try PracticeReader($0, at: environment.now()).openAssignments() }
    }
}

extension PracticeReader {
    func openAssignments() throws -> [AssignmentSummary] {
        try PracticeQueries.unsubmittedAssignments(in: snapshot.database)
            .compactMap { try snapshot.row("assignment", $0) }
            .filter { !$0.isArchived }
            .map(summary(ofAssignment:))
            .sorted(by: Self.isEarlier)
    }

    func freeDrafts() throws -> [AttemptSummary] {
        try PracticeQueries.freeDrafts(in: snapshot.database)
            .compactMap { try snapshot.row("attempt", $0) }
            .filter { !$0.isArchived }
            .map(summary(ofAttempt:))
    }

    /// Unread reviews that no newer one replaces, newest first.
    func news() throws -> [FeedbackSummary] {
        let feedback = FeedbackReader(self)
        return try PracticeQueries.unreadReviews(in: snapshot.database)
            .compactMap { try snapshot.row("review", $0) }
            .filter(feedback.isWhole)
            .map(feedback.summary)
            .filter { !$0.isReplaced }
            .sorted { ($0.publishedAt, $0.id) > ($1.publishedAt, $1.id) }
    }

    /// By due time; what has none comes last.
    static func isEarlier(_ left: AssignmentSummary, _ right: AssignmentSummary) -> Bool {
        (left.dueAt ?? .max, left.id) < (right.dueAt ?? .max, right.id)
    }
}
