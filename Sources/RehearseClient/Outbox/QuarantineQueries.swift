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

    /// Ops of a scope that a push found closed already: the server answers like for something that
    /// does not exist, and only the pull after it tells why.
    static func explainRevocation(
        of scope: ScopeID, label: String, in database: Database
    ) throws {
        try database.run(
            """
            UPDATE quarantine
            SET sentence = \(QuarantineReason.scopeRevoked(label))
            WHERE group_id IN (
                SELECT group_id FROM quarantine
                WHERE scope_id = \(scope) AND code = \(RefusalCode.notFound.rawValue))
            """)
        try database.run(
            """
            UPDATE quarantine SET code = \(QuarantineReason.scopeRevoked)
            WHERE scope_id = \(scope) AND code = \(RefusalCode.notFound.rawValue)
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

    /// The refused ops of one action, in their order.
    static func group(_ id: GroupID, in database: Database) throws -> [QueuedOp] {
        try database.all(
            "SELECT * FROM quarantine WHERE group_id = \(id) ORDER BY position"
        ).map(QueuedOp.init)
    }

    static func count(in scope: ScopeID, _ database: Database) throws -> Int {
        Int(
            try database.integer("SELECT count(*) FROM quarantine WHERE scope_id = \(scope)"))
    }

    static func groups(in database: Database) throws -> Set<GroupID> {
        Set(try database.all("SELECT DISTINCT group_id FROM quarantine").map { $0["group_id"] })
    }

    static func scopeLabel(of id: OpID, in database: Database) throws -> String? {
        try database.text("SELECT scope_label FROM quarantine WHERE op_id = \(id)")
    }
}
