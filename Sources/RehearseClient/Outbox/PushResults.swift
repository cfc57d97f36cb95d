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
        var touched: Set<RowKey> = []
        for result in response.results {
            // An op that is not here was answered before; the answer came twice.
            guard let queued = try OutboxQueries.op(result.op, in: database) else { continue }
            if result.outcome == .refused {
                touched.formUnion(try quarantine(queued, result, now, in: database))
            } else if try take(queued, result, now, in: database) {
                touched.insert(queued.op.key)
            }
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

    /// - Returns: whether the row must be computed again: a pull has brought the effect already.
    private static func take(
        _ queued: QueuedOp, _ result: OpResult, _ now: Instant, in database: Database
    ) throws -> Bool {
        let scope = try ScopeQueries.scope(queued.op.scope, in: database)
        let isSettled = (scope?.version ?? 0) >= result.version ?? 0
        try AckedOpQueries.append(
            queued, result: result, isSettled: isSettled, now: now, in: database)
        try OutboxQueries.remove(queued.op.id, in: database)
        return isSettled
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
