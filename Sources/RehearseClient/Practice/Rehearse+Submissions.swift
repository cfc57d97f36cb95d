internal import RehearseModel
internal import RehearseSync

/// Handing answers in. Every function here works without a network.
extension Rehearse {
    /// Seals the text of an attempt as it is now. For an assignment it goes to the coaches with the
    /// next sync; otherwise it stays with its author.
    ///
    /// - Parameter note: A few words to the coach.
    /// - Throws: `.badInput` for an empty answer, `.failed` if nothing changed since the last
    ///   submission, `.notAllowed` if the seat was taken away. The text is kept in each case.
    @discardableResult
    public func submit(
        _ attemptRef: String, note: String = ""
    ) throws(RehearseError) -> SubmissionDetail {
        try store.write { transaction in
            let row = try ShortID.attempt.row(attemptRef, in: transaction.snapshot)
            let id = try SubmissionWriter(transaction: transaction).submit(row, note: note)
            let reader = try PracticeReader(transaction.snapshot, at: transaction.now)
            return try reader.detail(ofSubmission: id)
        }
    }

    /// What this person has handed in, newest first.
    public func submissions() throws(RehearseError) -> [SubmissionSummary] {
        try store.read { snapshot in
            let reader = try PracticeReader(snapshot, at: environment.now())
            let user = try snapshot.user
            return try snapshot.rows("submission").reversed()
                .filter { $0.author == user }
                .map(reader.summary(ofSubmission:))
        }
    }

    /// One submission, by its id or by the attempt's; then the newest of it.
    public func submission(_ ref: String) throws(RehearseError) -> SubmissionDetail {
        try store.read { snapshot in
            let reader = try PracticeReader(snapshot, at: environment.now())
            return try reader.detail(ofSubmission: reader.submission(ref).id)
        }
    }

    /// Records what the author found in the own answer. A later one takes its place.
    ///
    /// - Throws: `.badInput` if a criterion is missing or unknown, `.notAllowed` once a review is
    ///   published, so that the assessment stays honest.
    @discardableResult
    public func selfAssess(
        _ ref: String, scores: [ScoreInput], comment: String = ""
    ) throws(RehearseError) -> SelfAssessmentDetail {
        try store.write { transaction in
            let reader = try PracticeReader(transaction.snapshot, at: transaction.now)
            let submission = try reader.submission(ref)
            try SubmissionWriter(transaction: transaction)
                .assess(submission, scores: scores, comment: comment)
            let after = try PracticeReader(transaction.snapshot, at: transaction.now)
            guard let detail = try FeedbackReader(after).selfAssessment(of: submission) else {
                throw RehearseError(.bug, "A self-assessment that was just written is not there.")
            }
            return detail
        }
    }
}

extension PracticeReader {
    /// The submission that `ref` names: its own id, or that of its attempt.
    func submission(_ ref: String) throws -> RowView {
        guard ShortID.kind(of: ref) == .attempt else {
            return try ShortID.submission.row(ref, in: snapshot)
        }
        let attempt = try ShortID.attempt.row(ref, in: snapshot)
        guard let latest = try submissions(ofAttempt: attempt.id).last else {
            throw RehearseError(
                .notFound, "\(ref) has not been submitted.", next: "Run: rehearse submit \(ref)")
        }
        return latest
    }

    func detail(ofSubmission id: RowID) throws -> SubmissionDetail {
        guard let row = try snapshot.row("submission", id) else {
            throw RehearseError(.bug, "A submission that was just found is not there.")
        }
        let pinned = try PinnedContent(of: row)
        let feedback = FeedbackReader(self)
        let assignment = try row.id("assignment_id", as: RowSubject.self)
            .flatMap { try snapshot.row("assignment", $0) }
        return SubmissionDetail(
            summary: try summary(ofSubmission: row), answer: row.text("answer"),
            note: row.text("note"), writingMilliseconds: row.integer("writing_ms") ?? 0,
            instructions: assignment?.text("instructions") ?? "",
            // Whoever sees a submission has written it or reviews it.
            question: QuestionDetail(pinned.question, isAnswered: true),
            rubric: RubricDetail(pinned.rubric),
            selfAssessment: try feedback.selfAssessment(of: row),
            reviews: try reviews(of: id).map(feedback.summary),
            draft: try reviewDraft(of: id).map { try ReviewDraftReader(self).view($0) })
    }
}
