internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Table `acked_op`: ops that the server has taken. They are kept because a server may be restored
/// to a time before it took them, and then gets them again.
enum AckedOpQueries {
    /// How long a taken op is kept: a month of backups must be restorable without a loss.
    static let keptMilliseconds: Int64 = 45 * 86_400_000

    static func append(
        _ queued: QueuedOp, result: OpResult, isSettled: Bool, now: Instant,
        in database: Database
    ) throws {
        let op = queued.op
        try database.run(
            """
            INSERT OR IGNORE INTO acked_op (op_id, group_id, scope_id, table_name, row_id, outcome,
              ver, is_settled, made_at, acked_at, body)
            VALUES (\(op.id), \(op.group), \(op.scope), \(op.table), \(op.row),
              \(result.outcome.rawValue), \(result.version ?? 0), \(isSettled),
              \(queued.madeAt), \(now), \(queued.body))
            """)
    }

    static func contains(_ id: OpID, in database: Database) throws -> Bool {
        try database.integer("SELECT count(*) FROM acked_op WHERE op_id = \(id)") > 0
    }

    static func all(in database: Database) throws -> [QueuedOp] {
        try database.all("SELECT * FROM acked_op ORDER BY position").map(QueuedOp.init)
    }

    static func removeAll(in database: Database) throws {
        try database.run("DELETE FROM acked_op")
    }

    static func removeAll(of scope: ScopeID, in database: Database) throws {
        try database.run("DELETE FROM acked_op WHERE scope_id = \(scope)")
    }

    /// The scope has been read up to `version`: what took effect by then is in the rows.
    static func settle(
        _ scope: ScopeID, upTo version: Int64, in database: Database
    ) throws {
        try database.run(
            """
            UPDATE acked_op SET is_settled = 1
            WHERE is_settled = 0 AND scope_id = \(scope) AND ver <= \(version)
            """)
    }

    /// Index: `acked_op_by_time`.
    static func removeOld(now: Instant, in database: Database) throws {
        let limit = now.advanced(byMilliseconds: -keptMilliseconds)
        try database.run(
            "DELETE FROM acked_op WHERE is_settled = 1 AND acked_at < \(limit)")
    }
}
