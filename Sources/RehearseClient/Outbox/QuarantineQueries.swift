internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Table `quarantine`: ops that will not take effect, with the reason. Only a person removes them.
enum QuarantineQueries {
    static func append(
        _ queued: QueuedOp, code: String, sentence: String, now: Instant, in database: Database
    ) throws {
        let op = queued.op
        let label = try ScopeQueries.scope(op.scope, in: database)?.label ?? ""
        try database.run(
            """
            INSERT OR IGNORE INTO quarantine (op_id, group_id, scope_id, scope_label, table_name,
              row_id, code, sentence, made_at, refused_at, body)
            VALUES (\(op.id), \(op.group), \(op.scope), \(label), \(op.table), \(op.row),
              \(code), \(sentence), \(queued.madeAt), \(now), \(queued.body))
            """)
    }

    static func contains(_ id: OpID, in database: Database) throws -> Bool {
        try database.integer("SELECT count(*) FROM quarantine WHERE op_id = \(id)") > 0
    }

    static func count(in database: Database) throws -> Int {
        Int(try database.integer("SELECT count(*) FROM quarantine"))
    }

    static func all(in database: Database) throws -> [Row] {
        try database.all("SELECT * FROM quarantine ORDER BY position")
    }

    static func remove(_ id: OpID, in database: Database) throws {
        try database.run("DELETE FROM quarantine WHERE op_id = \(id)")
    }
}
