internal import RehearseModel

/// Reviewing. What is on this device can be read, scored and published without a network; a
/// published review reaches the candidate with the next sync.
extension Rehearse {
    /// Submissions of the coached seats without a published review, the longest-waiting first.
    public func queue() throws(RehearseError) -> [SubmissionSummary] {
        try store.read { snapshot in
            let reader = try PracticeReader(snapshot, at: environment.now())
            return try reader.queue().map(reader.summary(ofSubmission:))
        }
    }

    /// Enters levels and comments into the reader's own draft of a review, which is made if there
    /// is none. After a publication the draft of a new version starts from what was published.
    ///
    /// - Parameters:
    ///   - ref: The submission, its attempt, or the draft.
    ///   - summary: What to say about the answer as a whole; nil keeps what is there.
    /// - Throws: `.badInput` for an unknown criterion, `.notAllowed` for a seat of another coach.
    @discardableResult
    public func score(
        _ ref: String, scores: [ScoreInput], summary: String? = nil
    ) throws(RehearseError) -> ReviewDraft {
        try store.write { transaction in
            let submission = try Self.submission(ref, in: transaction)
            let id = try ReviewWriter(transaction).score(submission, scores, summary: summary)
            guard let row = try transaction.snapshot.row("review_draft", id) else {
                throw RehearseError(.bug, "A review draft that was just written is not there.")
            }
            let reader = try PracticeReader(transaction.snapshot, at: transaction.now)
            return try ReviewDraftReader(reader).view(row)
        }
    }

    /// The reader's own unfinished review of a submission; nil if there is none.
    public func reviewDraft(_ ref: String) throws(RehearseError) -> ReviewDraft? {
        try submission(ref).draft
    }

    /// Puts an unfinished review away.
    public func discardReviewDraft(_ ref: String) throws(RehearseError) {
        try store.write { transaction in
            let submission = try Self.submission(ref, in: transaction)
            let reader = try PracticeReader(transaction.snapshot, at: transaction.now)
            if let draft = try reader.reviewDraft(of: submission.id) {
                try ReviewWriter(transaction).discard(draft)
            }
        }
    }

    /// Publishes the reader's draft of a review. It cannot be changed afterwards; a later one takes
    /// its place, and both stay visible.
    ///
    /// - Throws: `.badInput` naming the criteria without a level or "not observed".
    @discardableResult
    public func publishReview(_ ref: String) throws(RehearseError) -> FeedbackDetail {
        try store.write { transaction in
            let submission = try Self.submission(ref, in: transaction)
            let id = try ReviewWriter(transaction).publish(submission)
            guard let row = try transaction.snapshot.row("review", id) else {
                throw RehearseError(.bug, "A review that was just written is not there.")
            }
            let reader = try PracticeReader(transaction.snapshot, at: transaction.now)
            return try FeedbackReader(reader).detail(row)
        }
    }

    /// The submission that a coach means: by its own id, its attempt's, or that of the own draft.
    private static func submission(
        _ ref: String, in transaction: StoreTransaction
    ) throws -> RowView {
        let reader = try PracticeReader(transaction.snapshot, at: transaction.now)
        guard ShortID.kind(of: ref) == .reviewDraft else { return try reader.submission(ref) }
        let draft = try ShortID.reviewDraft.row(ref, in: transaction.snapshot)
        return try ReviewDraftReader(reader).submission(of: draft)
    }
}

extension PracticeReader {
    /// Rows of the queue, the longest-waiting first.
    func queue() throws -> [RowView] {
        try PracticeQueries.unreviewed(in: snapshot.database)
            .compactMap { try snapshot.row("submission", $0) }
            .sorted { Self.arrival(of: $0) < Self.arrival(of: $1) }
    }

    private static func arrival(of row: RowView) -> (Int64, RowID) {
        (row.receivedAt?.milliseconds ?? row.integer("submitted_at") ?? 0, row.id)
    }
}
