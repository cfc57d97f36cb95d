internal import RehearseModel
internal import RehearseSync

/// Seals answers inside one user action.
struct SubmissionWriter {
    let transaction: StoreTransaction

    func submit(_ attempt: RowView, note: String) throws -> RowID {
        let answer = attempt.text("answer")
        let shortID = ShortID.attempt.text(attempt.id)
        guard !answer.isBlank else {
            throw RehearseError(
                .badInput, "\(shortID) has no text yet.",
                next: "Write it first: rehearse practice \(shortID)")
        }
        try refuseUnchanged(attempt, answer: answer, shortID: shortID)
        var fields: [String: JSONValue] = [
            "attempt_id": .string(attempt.id.description),
            "question": attempt.value("question") ?? .null,
            "rubric": attempt.value("rubric") ?? .null,
            "answer": .string(answer),
            "answer_hash": .string(SHA256Hash(of: answer).description),
            "note": .string(note),
            "submitted_at": .integer(transaction.now.milliseconds),
            "writing_ms": .integer(attempt.integer("writing_ms") ?? 0),
            "clock_skew_ms": .integer(try transaction.snapshot.clockSkewMilliseconds),
        ]
        let assignment = attempt.id("assignment_id", as: RowSubject.self)
        fields["assignment_id"] = assignment.map { .string($0.description) }
        let scope = try assignment.map { try seat(of: $0, shortID: shortID) } ?? attempt.scope
        return try transaction.create("submission", in: scope, fields)
    }

    func assess(_ submission: RowView, scores: [ScoreInput], comment: String) throws {
        let shortID = ShortID.submission.text(submission.id)
        guard try submission.author == transaction.snapshot.user else {
            throw RehearseError(.notAllowed, "\(shortID) is somebody else's answer.")
        }
        let reviews = try transaction.snapshot.rows(
            "review", where: .link("submission_id", submission.id))
        guard reviews.isEmpty else {
            throw RehearseError(
                .notAllowed, "\(shortID) has been reviewed already.",
                work: "A self-assessment counts only while the coach's levels are unknown.")
        }
        let rubric = try PinnedContent(of: submission).rubric
        var sheet = ScoreSheet(rubric: rubric)
        try sheet.enter(scores)
        try sheet.refuseGaps()
        try transaction.create(
            "self_assessment", in: submission.scope,
            [
                "submission_id": .string(submission.id.description),
                "scores": sheet.scores.json, "comment": .string(comment),
            ])
    }

    private func refuseUnchanged(_ attempt: RowView, answer: String, shortID: String) throws {
        let reader = try PracticeReader(transaction.snapshot, at: transaction.now)
        guard let last = try reader.submissions(ofAttempt: attempt.id).last,
            last.text("answer").hasSameBytes(as: answer)
        else { return }
        throw RehearseError(
            .failed,
            "\(shortID) was submitted already as \(ShortID.submission.text(last.id)), and its text "
                + "has not changed since.",
            work: "Nothing was sent twice.", next: "Change it first: rehearse practice \(shortID)")
    }

    private func seat(of assignment: RowID, shortID: String) throws -> ScopeID {
        let snapshot = transaction.snapshot
        guard let row = try snapshot.row("assignment", assignment),
            try snapshot.scope(row.scope)?.role.known == .candidate
        else {
            throw RehearseError(
                .notAllowed, "The assignment of \(shortID) is no longer yours.",
                work: "Your text is kept in \(shortID); it was not submitted.",
                next: "Ask your coach about your place in the cohort.")
        }
        return row.scope
    }
}
