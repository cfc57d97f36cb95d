internal import RehearseModel
internal import RehearseSync

/// A review that its coach has not published; nobody else sees it.
public struct ReviewDraft: Sendable, Hashable, Codable {
    public var id: String
    public var shortID: String
    public var submission: SubmissionSummary
    /// In the rubric's order.
    public var criteria: [CriterionResult]
    /// What the coach says about the answer as a whole.
    public var summary: String
    /// Criteria that still need a level or "not observed".
    public var missing: [String]
    /// Nothing is missing: it can be published.
    public var isComplete: Bool
    /// The published review that this one will replace.
    public var replacesShortID: String?
}

/// Turns rows of review drafts into views.
struct ReviewDraftReader {
    let reader: PracticeReader

    init(_ reader: PracticeReader) {
        self.reader = reader
    }

    func view(_ row: RowView) throws -> ReviewDraft {
        let submission = try submission(of: row)
        let sheet = try sheet(of: row, submission)
        let own = try FeedbackReader(reader).newestSelfAssessment(of: submission.id)?.scores()
        return ReviewDraft(
            id: row.id.description, shortID: ShortID.reviewDraft.text(row.id),
            submission: try reader.summary(ofSubmission: submission),
            criteria: sheet.results(own: own ?? []), summary: row.text("summary"),
            missing: sheet.missing, isComplete: sheet.missing.isEmpty,
            replacesShortID: try replaced(submission.id).map { ShortID.review.text($0.id) })
    }

    func submission(of draft: RowView) throws -> RowView {
        let submission = try draft.id("submission_id", as: RowSubject.self)
            .flatMap { try reader.snapshot.row("submission", $0) }
        guard let submission else {
            throw RehearseError(
                .notFound, "The answer of this review is no longer on this device.",
                work: "Your draft is kept.")
        }
        return submission
    }

    func sheet(of draft: RowView, _ submission: RowView) throws -> ScoreSheet {
        ScoreSheet(
            rubric: try PinnedContent(of: submission).rubric,
            draft: draft.value("scores") ?? .null)
    }

    /// The newest review of the submission by the reader of this device.
    func replaced(_ submission: RowID) throws -> RowView? {
        let user = try reader.snapshot.user
        return try reader.reviews(of: submission).last { $0.author == user }
    }
}
