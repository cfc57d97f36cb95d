internal import RehearseModel
internal import RehearseSync

/// Finds what somebody means to practise.
struct PracticeFinder {
    let reader: PracticeReader

    private var snapshot: StoreSnapshot { reader.snapshot }

    func target(_ ref: String) throws -> PracticeTarget {
        switch ShortID.kind(of: ref) {
        case .attempt: return try target(attempt: ShortID.attempt.row(ref, in: snapshot))
        case .assignment: return try target(assignment: ShortID.assignment.row(ref, in: snapshot))
        case nil where RowID(ref) != nil: return try target(id: ref)
        default: return try target(question: ref)
        }
    }

    private func target(id: String) throws -> PracticeTarget {
        if let row = try snapshot.rows("attempt", tailPrefix: id).first {
            return try target(attempt: row)
        }
        return try target(assignment: ShortID.assignment.row(id, in: snapshot))
    }

    private func target(attempt row: RowView) throws -> PracticeTarget {
        let assignment = try row.id("assignment_id", as: RowSubject.self)
            .flatMap { try snapshot.row("assignment", $0) }
        return try target(PinnedContent(of: row), assignment: assignment, attempt: row)
    }

    private func target(assignment row: RowView) throws -> PracticeTarget {
        guard reader.seats.isMine(row.scope) else {
            throw RehearseError(
                .notAllowed, "\(ShortID.assignment.text(row.id)) is somebody else's assignment.",
                next: "Practise the question itself: rehearse practice "
                    + (row.pinned("slug").string ?? "QUESTION"))
        }
        let attempt = try reader.newestAttempt(atAssignment: row.id)
        return try target(PinnedContent(of: row), assignment: row, attempt: attempt)
    }

    private func target(question ref: String) throws -> PracticeTarget {
        let open = try openAssignment(ofQuestion: ref)
        if let open { return try target(assignment: open) }
        let entry = try Catalog(snapshot).entry(ref)
        return try target(
            entry.pinned, assignment: nil, attempt: unfinishedAttempt(at: entry.pinned.question))
    }

    /// The one that is due first; undated ones come last.
    private func openAssignment(ofQuestion slug: String) throws -> RowView? {
        let candidates = try PracticeQueries.unsubmittedAssignments(in: snapshot.database)
            .compactMap { try snapshot.row("assignment", $0) }
            .filter { !$0.isArchived && $0.pinned("slug").string == slug }
        return candidates.min {
            ($0.instant("due_at") ?? .latest, $0.id) < ($1.instant("due_at") ?? .latest, $1.id)
        }
    }

    private func unfinishedAttempt(at question: Question) throws -> RowView? {
        try PracticeQueries.freeDrafts(in: snapshot.database)
            .compactMap { try snapshot.row("attempt", $0) }
            .first { !$0.isArchived && $0.pinned("slug").string == question.slug }
    }

    private func target(
        _ pinned: PinnedContent, assignment: RowView?, attempt: RowView?
    ) throws -> PracticeTarget {
        PracticeTarget(
            attemptID: attempt?.id.description,
            attemptShortID: attempt.map { ShortID.attempt.text($0.id) },
            assignment: try assignment.map(reader.summary(ofAssignment:)),
            question: try reader.detail(of: pinned.question),
            rubric: RubricDetail(pinned.rubric), answer: attempt?.text("answer") ?? "",
            writingMilliseconds: attempt?.integer("writing_ms") ?? 0, pinned: pinned)
    }
}

extension PracticeReader {
    func detail(ofAttempt row: RowView) throws -> AttemptDetail {
        let pinned = try PinnedContent(of: row)
        return AttemptDetail(
            summary: try summary(ofAttempt: row), answer: row.text("answer"),
            confidence: row.integer("confidence").map { Int(clamping: $0) },
            question: try detail(of: pinned.question), rubric: RubricDetail(pinned.rubric),
            submissions: try submissions(ofAttempt: row.id).map(summary(ofSubmission:)))
    }

    /// A question as the reader of this device may see it: without the model answer until a
    /// submission of it exists.
    func detail(of question: Question, bank: String = "", origin: String = "") throws
        -> QuestionDetail
    {
        QuestionDetail(
            question, bank: bank, origin: origin,
            isAnswered: try AnsweredQuestions(snapshot).contains(question.slug))
    }
}
