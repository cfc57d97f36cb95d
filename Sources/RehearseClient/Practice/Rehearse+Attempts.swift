internal import RehearseModel
internal import RehearseSync

/// Writing answers. Every function here works without a network and without an account.
extension Rehearse {
    /// The attempts of this person, newest first.
    public func attempts(includingArchived: Bool = false) throws(RehearseError) -> [AttemptSummary]
    {
        try store.read { snapshot in
            let reader = try PracticeReader(snapshot, at: environment.now())
            return try snapshot.rows("attempt").reversed()
                .filter { includingArchived || !$0.isArchived }
                .map(reader.summary(ofAttempt:))
        }
    }

    /// One attempt by its id or a unique beginning of it.
    ///
    /// - Throws: `.notFound`, or `.usage` if several ids begin so.
    public func attempt(_ ref: String) throws(RehearseError) -> AttemptDetail {
        try store.read { snapshot in
            let reader = try PracticeReader(snapshot, at: environment.now())
            return try reader.detail(ofAttempt: ShortID.attempt.row(ref, in: snapshot))
        }
    }

    /// What to write on: a question by its short name, an assignment (`as-…`) or an attempt
    /// (`a-…`). Nothing is stored.
    ///
    /// For a question, an open assignment of it comes first, then an unfinished attempt, then a
    /// fresh start.
    public func practiceTarget(_ ref: String) throws(RehearseError) -> PracticeTarget {
        try store.read { snapshot in
            let finder = PracticeFinder(reader: try PracticeReader(snapshot, at: environment.now()))
            return try finder.target(ref)
        }
    }

    /// The open assignment that is due next; nil if there is none.
    public func nextDue() throws(RehearseError) -> PracticeTarget? {
        guard let next = try openAssignments().first else { return nil }
        return try practiceTarget(next.id)
    }

    /// Saves what was written on `target` and the time it took. When it returns, the text survives
    /// a power cut.
    ///
    /// The first save makes the attempt and, for an assignment, tells the coach that it was begun.
    /// If the text was changed elsewhere since the target was read, nothing is overwritten: see
    /// ``SavedAnswer/Outcome/keptBeside``.
    ///
    /// - Parameters:
    ///   - addingMilliseconds: Writing time of this sitting.
    ///   - mode: `practice` or `mock`; used when the attempt is made.
    @discardableResult
    public func save(
        _ target: PracticeTarget, answer: String, addingMilliseconds: Int64,
        mode: String = "practice"
    ) throws(RehearseError) -> SavedAnswer {
        try store.write { transaction in
            let writer = AttemptWriter(transaction: transaction, mode: mode)
            return try writer.save(target, answer: answer, adding: addingMilliseconds)
        }
    }

    /// Replaces the text of an attempt.
    ///
    /// - Parameter basedOn: The text that the author started from; nil for the one that is stored.
    @discardableResult
    public func saveAnswer(
        _ ref: String, answer: String, basedOn: String? = nil, addingMilliseconds: Int64 = 0
    ) throws(RehearseError) -> SavedAnswer {
        var target = try practiceTarget(attempt(ref).summary.id)
        if let basedOn { target.answer = basedOn }
        return try save(target, answer: answer, addingMilliseconds: addingMilliseconds)
    }

    /// Makes an empty attempt at once, for a clock that has to start now.
    @discardableResult
    public func startAttempt(
        _ ref: String, mode: String = "practice"
    ) throws(RehearseError) -> AttemptSummary {
        let target = try practiceTarget(ref)
        return try store.write { transaction in
            let writer = AttemptWriter(transaction: transaction, mode: mode)
            return try writer.begin(target, answer: "", adding: 0)
        }
    }

    /// Notes how sure the author is, 0 to 100.
    public func setConfidence(_ ref: String, _ confidence: Int) throws(RehearseError) {
        try store.write { transaction in
            let row = try ShortID.attempt.row(ref, in: transaction.snapshot)
            try transaction.update(
                "attempt", row.id, ["confidence": .integer(Int64(confidence))])
        }
    }

    /// Puts an attempt away. Its text and its submissions stay.
    public func archiveAttempt(_ ref: String) throws(RehearseError) {
        try store.write { transaction in
            let row = try ShortID.attempt.row(ref, in: transaction.snapshot)
            try transaction.update(
                "attempt", row.id, ["archived_at": .integer(transaction.now.milliseconds)])
        }
    }
}
