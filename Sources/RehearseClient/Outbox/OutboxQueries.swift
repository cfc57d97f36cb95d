internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Table `outbox`: ops in the order in which they were made, none of them answered yet.
enum OutboxQueries {
    static func append(
        _ op: Op, body: String, madeAt: Instant, in database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO outbox (sequence, op_id, group_id, scope_id, table_name, row_id,
              byte_count, made_at, body)
            VALUES (\(op.sequence), \(op.id), \(op.group), \(op.scope), \(op.table), \(op.row),
              \(body.utf8.count), \(madeAt), \(body))
            """)
    }

    static func count(in database: Database) throws -> Int {
        Int(try database.integer("SELECT count(*) FROM outbox"))
    }

    /// When the first of them was made. The queue is in the order of making, so one row is read.
    static func oldest(in database: Database) throws -> Instant? {
        try Instant.fetchOne(
            database.cachedStatement(
                literal: "SELECT made_at FROM outbox ORDER BY sequence LIMIT 1"))
    }

    static func counts(in database: Database) throws -> [ScopeID: Int] {
        let rows = try database.all(
            "SELECT scope_id, count(*) AS pending FROM outbox GROUP BY scope_id")
        return Dictionary(
            rows.map { ($0["scope_id"] as ScopeID, $0["pending"] as Int) }
        ) { $0 + $1 }
    }

    static func all(in database: Database) throws -> [QueuedOp] {
        try database.all("SELECT * FROM outbox ORDER BY sequence").map(QueuedOp.init)
    }

    static func op(_ id: OpID, in database: Database) throws -> QueuedOp? {
        try database.first("SELECT * FROM outbox WHERE op_id = \(id)").map(QueuedOp.init)
    }

    /// Index: `outbox_by_group`.
    static func group(_ id: GroupID, in database: Database) throws -> [QueuedOp] {
        try database.all(
            "SELECT * FROM outbox WHERE group_id = \(id) ORDER BY sequence"
        ).map(QueuedOp.init)
    }

    /// Index: `outbox_by_scope`.
    static func scope(_ id: ScopeID, in database: Database) throws -> [QueuedOp] {
        try database.all(
            "SELECT * FROM outbox WHERE scope_id = \(id) ORDER BY sequence"
        ).map(QueuedOp.init)
    }

    static func remove(_ id: OpID, in database: Database) throws {
        try database.run("DELETE FROM outbox WHERE op_id = \(id)")
    }

    static func removeAll(in database: Database) throws {
        try database.run("DELETE FROM outbox")
    }

    /// The ops that lie on top of the server's row, in their order: those the server has taken but
    /// whose effect no pull has brought yet, then those that wait. What a person saved stays
    /// visible in between. Indexes: `acked_op_unsettled`, `outbox_by_row`.
    static func overlay(of key: RowKey, in database: Database) throws -> [Op] {
        let taken = try database.all(
            """
            SELECT body FROM acked_op
            WHERE table_name = \(key.table) AND row_id = \(key.id) AND is_settled = 0
            ORDER BY position
            """)
        let waiting = try database.all(
            """
            SELECT body FROM outbox
            WHERE table_name = \(key.table) AND row_id = \(key.id)
            ORDER BY sequence
            """)
        return try (taken + waiting).map { try Op(json: JSONParser.parse($0["body"] as String)) }
    }

    /// The rows that have ops on top.
    static func overlaidKeys(in database: Database) throws -> [RowKey] {
        try database.all(
            """
            SELECT table_name, row_id FROM outbox
            UNION
            SELECT table_name, row_id FROM acked_op WHERE is_settled = 0
            """
        ).map { RowKey(table: $0["table_name"], id: $0["row_id"]) }
    }

    /// The next batch: whole groups from the front, within the limits of one request.
    struct Batch {
        var firstSequence: Int64
        var opTexts: [String]
    }

    /// - Returns: nil if nothing waits.
    static func batch(in database: Database) throws -> Batch? {
        let candidates = try database.all(
            """
            SELECT sequence, group_id, byte_count FROM outbox
            ORDER BY sequence
            LIMIT \(SyncLimits.opsPerPushMax + 1)
            """)
        guard let first = candidates.first else { return nil }
        let count = BatchPlan.opCount(
            of: candidates.map {
                BatchPlan.Candidate(group: $0["group_id"], byteCount: $0["byte_count"])
            },
            opsMax: SyncLimits.opsPerPushMax, bytesMax: StoreTransaction.groupBytesMax)
        // Bodies are read only now: a thousand of them could be as many megabytes.
        return Batch(
            firstSequence: first["sequence"],
            opTexts: try String.fetchAll(
                database.cachedStatement(
                    literal: "SELECT body FROM outbox ORDER BY sequence LIMIT \(count)")))
    }
}

/// A line of the outbox.
struct QueuedOp {
    var op: Op
    var body: String
    var madeAt: Instant

    init(_ row: Row) throws {
        body = row["body"]
        madeAt = row["made_at"]
        op = try Op(json: JSONParser.parse(body))
    }
}
