internal import RehearseModel
internal import RehearseSync

/// Setting questions. It works without a network; candidates see it after both sides have synced.
extension Rehearse {
    /// Sets a question for candidates. Each gets a copy of the question and its rubric as they are
    /// now. A seat that has this version already gets nothing, so that repeating does no harm.
    ///
    /// - Parameters:
    ///   - who: Handles, `handle@cohort`, or whole cohorts.
    ///   - dueAt: Milliseconds since 1970; nil for no due time.
    ///   - dryRun: Only say what would happen.
    /// - Throws: `.notFound` with the nearest name, `.badInput` for a due time in the past.
    @discardableResult
    public func assign(
        _ question: String, to who: [String], dueAt: Int64?, instructions: String = "",
        dryRun: Bool = false
    ) throws(RehearseError) -> AssignResult {
        try refusePast(dueAt)
        let (entry, seats, answered) = try store.read { snapshot in
            (
                try Catalog(snapshot).entry(question),
                try SeatFinder(snapshot).seats(named: who),
                try AnsweredQuestions(snapshot)
            )
        }
        var targets: [AssignTarget] = []
        // One group per seat: a refusal for one candidate must not take the others with it.
        for seat in seats {
            targets.append(
                try assign(
                    entry.pinned, to: seat, dueAt: dueAt, instructions: instructions,
                    dryRun: dryRun))
        }
        return AssignResult(
            question: QuestionSummary(
                entry.pinned.question, bank: entry.bank, origin: entry.origin.rawValue,
                isAnswered: answered.contains(entry.pinned.question.slug)),
            dueAt: dueAt, isDryRun: dryRun, targets: targets)
    }

    /// Changes when an assignment is due; nil takes the due time away.
    public func extendAssignment(_ ref: String, dueAt: Int64?) throws(RehearseError) {
        try refusePast(dueAt)
        try store.write { transaction in
            let row = try ShortID.assignment.row(ref, in: transaction.snapshot)
            try transaction.update(
                "assignment", row.id, ["due_at": dueAt.map { .integer($0) } ?? .null])
        }
    }

    /// Puts an assignment away: it is no longer asked for and counts nowhere. What was submitted
    /// stays.
    public func closeAssignment(_ ref: String) throws(RehearseError) {
        try store.write { transaction in
            let row = try ShortID.assignment.row(ref, in: transaction.snapshot)
            try transaction.update(
                "assignment", row.id, ["archived_at": .integer(transaction.now.milliseconds)])
        }
    }

    private func assign(
        _ pinned: PinnedContent, to seat: SeatFinder.Seat, dueAt: Int64?, instructions: String,
        dryRun: Bool
    ) throws(RehearseError) -> AssignTarget {
        var target = AssignTarget(
            handle: seat.place.handle, displayName: seat.place.displayName,
            cohort: seat.place.cohort, assignmentShortID: nil, outcome: .assigned)
        if let existing = try store.read({ try Self.existing(pinned, in: seat.scope, $0) }) {
            target.outcome = .alreadyAssigned
            target.assignmentShortID = ShortID.assignment.text(existing)
        } else if !dryRun {
            target.assignmentShortID = try store.write { transaction in
                var fields = pinned.fields
                fields["due_at"] = dueAt.map { .integer($0) }
                fields["instructions"] = .string(instructions)
                return ShortID.assignment.text(
                    try transaction.create("assignment", in: seat.scope, fields))
            }
        }
        return target
    }

    private static func existing(
        _ pinned: PinnedContent, in seat: ScopeID, _ snapshot: StoreSnapshot
    ) throws -> RowID? {
        try snapshot.rows("assignment", in: seat).first { row in
            !row.isArchived && row.pinned("slug").string == pinned.question.slug
                && row.pinned("version").integer == Int64(pinned.question.version)
        }?.id
    }

    private func refusePast(_ dueAt: Int64?) throws(RehearseError) {
        guard let dueAt, dueAt <= environment.now().milliseconds else { return }
        throw RehearseError(
            .badInput, "The due time \(Instant(milliseconds: dueAt).iso8601) is in the past.",
            work: "Nothing was assigned.", next: "Name a later time.")
    }
}
