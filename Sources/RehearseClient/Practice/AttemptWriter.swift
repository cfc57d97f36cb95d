internal import RehearseModel
internal import RehearseSync

/// Writes attempts inside one user action.
struct AttemptWriter {
    let transaction: StoreTransaction
    let mode: String

    private var reader: PracticeReader {
        get throws { try PracticeReader(transaction.snapshot, at: transaction.now) }
    }

    func save(_ target: PracticeTarget, answer: String, adding: Int64) throws -> SavedAnswer {
        let row = try target.attemptID.flatMap(RowID.init).flatMap {
            try transaction.snapshot.row("attempt", $0)
        }
        guard let row else {
            guard !answer.isBlank else { return SavedAnswer(attempt: nil, outcome: .unchanged) }
            return SavedAnswer(
                attempt: try begin(target, answer: answer, adding: adding), outcome: .saved)
        }
        guard !answer.hasSameBytes(as: target.answer) else {
            return SavedAnswer(
                attempt: try reader.summary(ofAttempt: row), outcome: .unchanged)
        }
        let merge = ThreeWayMerge(
            base: target.answer, current: row.text("answer"), incoming: answer,
            bytesMax: Limits.answerBytesMax)
        guard merge.isClean else {
            return SavedAnswer(
                attempt: try begin(target, answer: answer, adding: adding), outcome: .keptBeside)
        }
        return SavedAnswer(attempt: try write(merge.body, to: row, adding: adding), outcome: .saved)
    }

    /// Makes an attempt and, for an assignment, the fact that it was begun.
    func begin(_ target: PracticeTarget, answer: String, adding: Int64) throws -> AttemptSummary {
        let startedAt = transaction.now.advanced(byMilliseconds: -max(0, adding))
        var fields = target.pinned.fields
        fields["mode"] = .string(mode)
        fields["answer"] = .string(answer)
        fields["started_at"] = .integer(startedAt.milliseconds)
        fields["writing_ms"] = .integer(max(0, adding))
        let assignment = target.assignment.flatMap { RowID($0.id) }
        fields["assignment_id"] = assignment.map { .string($0.description) }
        let id = try transaction.create("attempt", in: transaction.ownScope(), fields)
        if let assignment { try noteStart(of: assignment, at: startedAt) }
        return try summary(id)
    }

    private func write(_ text: String, to row: RowView, adding: Int64) throws -> AttemptSummary {
        let before = row.integer("writing_ms") ?? 0
        try transaction.update(
            "attempt", row.id,
            [
                "answer": .string(text), "writing_ms": .integer(before + max(0, adding)),
                // Writing on it again takes it out of the archive, or nobody would find the text.
                "archived_at": .null,
            ])
        return try summary(row.id)
    }

    /// Says once, in the seat, that the candidate has begun. Two devices may say it twice, which
    /// does no harm: the earliest counts. A seat that is gone is no reason to lose the text, here
    /// or on the server: so the fact is a group of its own, and its refusal leaves the attempt
    /// alone.
    private func noteStart(of assignment: RowID, at startedAt: Instant) throws {
        let snapshot = transaction.snapshot
        guard let row = try snapshot.row("assignment", assignment),
            try snapshot.scope(row.scope)?.role.known == .candidate,
            try snapshot.rows("start", where: .link("assignment_id", assignment)).isEmpty
        else { return }
        transaction.beginGroup()
        try transaction.create(
            "start", in: row.scope,
            [
                "assignment_id": .string(assignment.description),
                "started_at": .integer(startedAt.milliseconds),
            ])
    }

    private func summary(_ id: RowID) throws -> AttemptSummary {
        guard let row = try transaction.snapshot.row("attempt", id) else {
            throw RehearseError(.bug, "An attempt that was just written is not there.")
        }
        return try reader.summary(ofAttempt: row)
    }
}
