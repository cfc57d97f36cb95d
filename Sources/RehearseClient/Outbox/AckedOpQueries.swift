internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Table `acked_op`: ops that the server has taken. They are kept because a server may be restored
/// to a time before it took them, and then gets them again.
enum AckedOpQueries {
    /// How long a taken op is kept: a month of backups must be restorable without a loss.
    static let keptMilliseconds: Int64 = 45 * 86_400_000

    /// Moves ops that the server has taken over from the outbox, without reading them: a batch may
    /// be a megabyte. An op is settled at once if a pull has brought its effect already.
    ///
    /// - Returns: the rows of those.
    static func take(
        _ results: [OpResult], now: Instant, in database: Database
    ) throws -> Set<RowKey> {
        let taken = JSONValue.array(
            results.map { result in
                [
                    "op": .string(result.op.description),
                    "outcome": .string(result.outcome.rawValue),
                    "ver": .integer(result.version ?? 0),
                ]
            }
        ).canonicalText
        try database.run(
            """
            INSERT OR IGNORE INTO acked_op (op_id, group_id, scope_id, table_name, row_id, outcome,
              ver, is_settled, made_at, acked_at, body)
            SELECT outbox.op_id, outbox.group_id, outbox.scope_id, outbox.table_name,
              outbox.row_id, json_extract(result.value, '$.outcome'),
              json_extract(result.value, '$.ver'),
              coalesce(scope.ver, 0) >= json_extract(result.value, '$.ver'),
              outbox.made_at, \(now), outbox.body
            FROM json_each(\(taken)) AS result
            JOIN outbox ON outbox.op_id = json_extract(result.value, '$.op')
            LEFT JOIN scope ON scope.scope_id = outbox.scope_id
            ORDER BY outbox.sequence
            """)
        let settled = try database.all(
            """
            SELECT DISTINCT acked_op.table_name, acked_op.row_id
            FROM json_each(\(taken)) AS result
            JOIN acked_op ON acked_op.op_id = json_extract(result.value, '$.op')
            WHERE acked_op.is_settled = 1
            """)
        try database.run(
            """
            DELETE FROM outbox
            WHERE op_id IN (
              SELECT json_extract(result.value, '$.op') FROM json_each(\(taken)) AS result)
            """)
        return Set(settled.map { RowKey(table: $0["table_name"], id: $0["row_id"]) })
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

    /// What took effect by the versions up to which scopes have been read is in the rows.
    /// Indexes: `acked_op_unsettled`, the primary key of `scope`.
    static func settle(in database: Database) throws {
        try database.run(
            """
            UPDATE acked_op SET is_settled = 1
            WHERE is_settled = 0
              AND ver <= (SELECT scope.ver FROM scope WHERE scope.scope_id = acked_op.scope_id)
            """)
    }

    /// Index: `acked_op_by_time`.
    static func removeOld(now: Instant, in database: Database) throws {
        let limit = now.advanced(byMilliseconds: -keptMilliseconds)
        try database.run(
            "DELETE FROM acked_op WHERE is_settled = 1 AND acked_at < \(limit)")
    }
}
