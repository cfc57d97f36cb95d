internal import RehearseModel
internal import RehearseSync

/// Writes review drafts and published reviews inside one user action.
struct ReviewWriter {
    let transaction: StoreTransaction
    private let reader: PracticeReader
    private let drafts: ReviewDraftReader

    init(_ transaction: StoreTransaction) throws {
        self.transaction = transaction
        reader = try PracticeReader(transaction.snapshot, at: transaction.now)
        drafts = ReviewDraftReader(reader)
    }

    /// The draft's row after the change.
    func score(_ submission: RowView, _ inputs: [ScoreInput], summary: String?) throws -> RowID {
        try refuseOthers(submission)
        let draft = try reader.reviewDraft(of: submission.id)
        let published = try drafts.replaced(submission.id)
        var sheet: ScoreSheet =
            if let draft {
                try drafts.sheet(of: draft, submission)
            } else {
                // A new version of a published review goes on from what it said.
                ScoreSheet(
                    rubric: try PinnedContent(of: submission).rubric,
                    published: try published?.scores() ?? [])
            }
        try sheet.enter(inputs)
        if let draft {
            var fields = ["scores": sheet.draftJSON]
            fields["summary"] = summary.map(JSONValue.string)
            try transaction.update("review_draft", draft.id, fields)
            return draft.id
        }
        return try transaction.create(
            "review_draft", in: transaction.ownScope(),
            [
                "submission_id": .string(submission.id.description), "scores": sheet.draftJSON,
                "summary": .string(summary ?? published?.text("summary") ?? ""),
            ])
    }

    /// Makes the review and puts the draft away.
    func publish(_ submission: RowView) throws -> RowID {
        try refuseOthers(submission)
        guard let draft = try reader.reviewDraft(of: submission.id) else {
            throw RehearseError(
                .notFound, "You have no review of \(ShortID.submission.text(submission.id)).",
                next: "Score it first: rehearse review score "
                    + "\(ShortID.submission.text(submission.id)) CRITERION=LEVEL …")
        }
        let sheet = try drafts.sheet(of: draft, submission)
        try sheet.refuseGaps()
        try refuseDamaged(submission)
        var fields: [String: JSONValue] = [
            "submission_id": .string(submission.id.description),
            "answer_hash": .string(submission.text("answer_hash")),
            "rubric_hash": .string(
                SHA256Hash(of: (submission.value("rubric") ?? .null).canonicalBytes).description),
            "scores": sheet.scores.json, "summary": .string(draft.text("summary")),
            "published_at": .integer(transaction.now.milliseconds),
        ]
        fields["replaces_id"] = try drafts.replaced(submission.id).map {
            .string($0.id.description)
        }
        let review = try transaction.create("review", in: submission.scope, fields)
        try discard(draft)
        return review
    }

    func discard(_ draft: RowView) throws {
        try transaction.update(
            "review_draft", draft.id, ["archived_at": .integer(transaction.now.milliseconds)])
    }

    /// Only a coach of the seat reviews: not the candidate, and nobody whose seat was taken away.
    private func refuseOthers(_ submission: RowView) throws {
        let shortID = ShortID.submission.text(submission.id)
        guard try transaction.snapshot.scope(submission.scope)?.role.known == .coach else {
            throw RehearseError(
                .notAllowed, "You are not a coach of the candidate of \(shortID).",
                next: "For your own answer: rehearse score \(shortID)")
        }
    }

    /// A review is about exact bytes. If they are not those that were sealed, nobody may sign it.
    private func refuseDamaged(_ submission: RowView) throws {
        let hash = SHA256Hash(of: submission.text("answer")).description
        guard hash == submission.text("answer_hash") else {
            throw RehearseError(
                .failed, "The answer on this device is not the one that was sealed.",
                work: "Your draft is kept; nothing was published.", next: "Run: rehearse sync")
        }
    }
}
