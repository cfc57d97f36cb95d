package import GRDB
package import RehearseModel
package import RehearseSync

/// Puts away what the server has answered: each op by its id, in one transaction.
package enum PushResults {
    /// - Returns: how many ops left the outbox.
    @discardableResult
    package static func store(
        _ response: PushResponse, now: Instant, in database: Database
    ) throws -> Int {
        let before = try OutboxQueries.count(in: database)
        // An op that is not here was answered before; the answer came twice.
        var touched = try AckedOpQueries.take(
            response.results.filter { $0.outcome != .refused }, now: now, in: database)
        for result in response.results
        where result.outcome == .refused && !Mutant.refusedStaysQueued.isOn {
            guard let queued = try OutboxQueries.op(result.op, in: database) else { continue }
            touched.formUnion(try quarantine(queued, result, now, in: database))
        }
        for key in touched {
            try RowRefresh.refresh(key, in: database)
        }
        // A timeline that is known already is only ever replaced by a start from zero.
        if try MetaQueries.text(.timeline, in: database) == nil {
            try MetaQueries.put(response.timeline.description, .timeline, in: database)
        }
        return before - (try OutboxQueries.count(in: database))
    }

    /// A refused op takes its whole group along: no half of a user's action takes effect.
    private static func quarantine(
        _ queued: QueuedOp, _ result: OpResult, _ now: Instant, in database: Database
    ) throws -> Set<RowKey> {
        var keys: Set<RowKey> = []
        for companion in try OutboxQueries.group(queued.op.group, in: database) {
            let isCulprit = companion.op.id == queued.op.id
            let code = isCulprit ? result.code ?? .notAllowed : .group
            try QuarantineQueries.append(
                companion, code: code.rawValue, sentence: result.sentence ?? "no reason given",
                now: now, in: database)
            try OutboxQueries.remove(companion.op.id, in: database)
            keys.insert(companion.op.key)
        }
        return keys
    }
}

extension Op {
    var key: RowKey { RowKey(table: table, id: row) }
}
