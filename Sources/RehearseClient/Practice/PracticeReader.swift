internal import RehearseAnalytics
internal import RehearseModel
internal import RehearseSync

/// Reads the rows around attempts and assignments in one snapshot and turns them into views.
struct PracticeReader {
    let snapshot: StoreSnapshot
    let now: Instant
    let seats: SeatDirectory

    init(_ snapshot: StoreSnapshot, at now: Instant) throws {
        self.snapshot = snapshot
        self.now = now
        seats = try SeatDirectory(snapshot)
    }

    // MARK: Attempts

    func summary(ofAttempt row: RowView) throws -> AttemptSummary {
        let assignment = row.id("assignment_id", as: RowSubject.self)
        let latest = try submissions(ofAttempt: row.id).last
        let due = try assignment.flatMap { try snapshot.row("assignment", $0)?.instant("due_at") }
        return AttemptSummary(
            id: row.id.description, shortID: ShortID.attempt.text(row.id),
            slug: row.pinned("slug").string ?? "",
            questionVersion: Int(clamping: row.pinned("version").integer ?? 0),
            title: row.pinned("title").string ?? "",
            assignmentShortID: assignment.map { ShortID.assignment.text($0) },
            mode: row.text("mode"), state: Self.state(of: row, latest: latest),
            wordCount: row.text("answer").wordCount,
            writingMilliseconds: row.integer("writing_ms") ?? 0,
            startedAt: (row.instant("started_at") ?? row.createdAt).milliseconds,
            submittedAt: latest?.integer("submitted_at"), dueAt: due?.milliseconds,
            isWaitingToSend: row.hasPendingOps, isArchived: row.isArchived)
    }

    private static func state(of row: RowView, latest: RowView?) -> AttemptSummary.State {
        guard let latest else { return .draft }
        let isSame = latest.text("answer").hasSameBytes(as: row.text("answer"))
        return isSame ? .submitted : .editedSinceSubmission
    }

    /// Oldest first.
    func submissions(ofAttempt id: RowID) throws -> [RowView] {
        try snapshot.rows("submission", where: .link("attempt_id", id))
            .sorted { Self.time(of: $0) < Self.time(of: $1) }
    }

    private static func time(of submission: RowView) -> (Int64, RowID) {
        (submission.integer("submitted_at") ?? 0, submission.id)
    }

    // MARK: Assignments

    func summary(ofAssignment row: RowView) throws -> AssignmentSummary {
        let place = seats.places[row.scope]
        let isMine = seats.isMine(row.scope)
        let attempt = isMine ? try newestAttempt(atAssignment: row.id) : nil
        let state = try state(ofAssignment: row.id, attempt: attempt)
        let due = row.instant("due_at")
        let isOpen = state == .notStarted || state == .draft
        return AssignmentSummary(
            id: row.id.description, shortID: ShortID.assignment.text(row.id),
            slug: row.pinned("slug").string ?? "",
            questionVersion: Int(clamping: row.pinned("version").integer ?? 0),
            title: row.pinned("title").string ?? "",
            minutes: Int(clamping: row.pinned("minutes").integer ?? 0), dueAt: due?.milliseconds,
            cohort: place?.cohort ?? "", handle: isMine ? nil : place?.handle, isMine: isMine,
            state: state, isOverdue: isOpen && due.map { $0 < now } ?? false,
            attemptID: attempt?.id.description,
            attemptShortID: attempt.map { ShortID.attempt.text($0.id) },
            wordCount: attempt?.text("answer").wordCount ?? 0, isArchived: row.isArchived)
    }

    func newestAttempt(atAssignment id: RowID) throws -> RowView? {
        try snapshot.rows("attempt", where: .link("assignment_id", id)).last { !$0.isArchived }
    }

    private func state(
        ofAssignment id: RowID, attempt: RowView?
    ) throws -> AssignmentSummary.State {
        let submissions = try snapshot.rows("submission", where: .link("assignment_id", id))
        if submissions.isEmpty {
            let isStarted = try !snapshot.rows("start", where: .link("assignment_id", id)).isEmpty
            return isStarted || attempt != nil ? .draft : .notStarted
        }
        let isReviewed = try submissions.contains { try !reviews(of: $0.id).isEmpty }
        return isReviewed ? .reviewed : .submitted
    }

    // MARK: Submissions

    func summary(ofSubmission row: RowView) throws -> SubmissionSummary {
        let place = seats.places[row.scope]
        let assignment = row.id("assignment_id", as: RowSubject.self)
        let attempt = row.id("attempt_id", as: RowSubject.self) ?? row.id
        let received = row.receivedAt
        let submitted = row.instant("submitted_at") ?? row.createdAt
        let newest = try submissions(ofAttempt: attempt).last?.id
        return SubmissionSummary(
            id: row.id.description, shortID: ShortID.submission.text(row.id),
            handle: place?.handle ?? "", displayName: place?.displayName ?? "",
            cohort: place?.cohort ?? "", slug: row.pinned("slug").string ?? "",
            questionVersion: Int(clamping: row.pinned("version").integer ?? 0),
            title: row.pinned("title").string ?? "", submittedAt: submitted.milliseconds,
            receivedAt: received?.milliseconds,
            waitingMilliseconds: max(0, now.millisecondsSince(received ?? submitted)),
            wordCount: row.text("answer").wordCount,
            hasDraft: try reviewDraft(of: row.id) != nil,
            isReviewed: try !reviews(of: row.id).isEmpty,
            isMine: try row.author == snapshot.user,
            isSuperseded: newest.map { $0 != row.id } ?? false,
            assignmentShortID: assignment.map { ShortID.assignment.text($0) },
            attemptShortID: ShortID.attempt.text(attempt),
            punctuality: try assignment.flatMap { try punctuality(of: row, assignment: $0) })
    }

    private func punctuality(
        of row: RowView, assignment: RowID
    ) throws -> SubmissionSummary.Punctuality? {
        guard let due = try snapshot.row("assignment", assignment)?.instant("due_at") else {
            return nil
        }
        switch Punctuality.of(SeatFacts.Submission(row), due: due, asOf: now) {
        case .onTime: return .onTime
        case .late: return .late
        case .unverified: return .unverified
        }
    }

    /// Published reviews of a submission, oldest first.
    func reviews(of submission: RowID) throws -> [RowView] {
        try snapshot.rows("review", where: .link("submission_id", submission))
            .sorted {
                ($0.integer("published_at") ?? 0, $0.id) < ($1.integer("published_at") ?? 0, $1.id)
            }
    }

    /// The open draft of a review by the reader of this device; the older one if two were begun.
    func reviewDraft(of submission: RowID) throws -> RowView? {
        try snapshot.rows("review_draft", where: .link("submission_id", submission))
            .first { !$0.isArchived }
    }
}

extension SeatFacts.Submission {
    /// The clock skew in the row is the server's clock minus the candidate's.
    init(_ row: RowView) {
        let criteria = row.value("rubric")?["criteria"]?.array ?? []
        let dimensions = criteria.compactMap { criterion -> (String, Dimension)? in
            guard let slug = criterion["slug"]?.string,
                let dimension = criterion["dimension"]?.string.flatMap(Dimension.init)
            else { return nil }
            return (slug, dimension)
        }
        self.init(
            id: row.id, assignment: row.id("assignment_id", as: RowSubject.self),
            attempt: row.id("attempt_id", as: RowSubject.self),
            submittedAt: row.instant("submitted_at") ?? row.createdAt, receivedAt: row.receivedAt,
            clockSkewMilliseconds: row.integer("clock_skew_ms") ?? 0,
            dimensions: Dictionary(dimensions) { first, _ in first })
    }
}
