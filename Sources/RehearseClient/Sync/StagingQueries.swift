internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// The staging tables: pages of a pull that is not closed yet.
enum StagingQueries {
    /// A later page's text of a row replaces an earlier one's.
    static func put(_ row: StagedRow, in database: Database) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO staged_row (table_name, id, scope_id, ver, term, links, body)
            VALUES (\(row.table), \(row.id), \(row.scope), \(row.version),
              \(Int64(bitPattern: row.term)), \(row.links), \(row.text))
            """)
    }

    static func park(
        _ line: PullPage.RowLine, reason: String, now: Instant, in database: Database
    ) throws {
        try database.run(
            """
            INSERT OR IGNORE INTO parked_row (table_name, body, reason, parked_at)
            VALUES (\(line.table), \(line.text), \(reason), \(now))
            """)
    }

    static func put(
        _ scope: PulledScope, isWhole: Bool, in database: Database
    ) throws {
        try database.run(
            """
            INSERT OR REPLACE INTO staged_scope (scope_id, kind, subject_id, role, label,
              grant_epoch, ver, after_id, head, digest, is_whole)
            VALUES (\(scope.scope), \(scope.kind), \(scope.subject), \(scope.role),
              \(scope.label), \(scope.grantEpoch), \(scope.version), \(scope.after),
              \(scope.head), \(scope.digest.map { Int64(bitPattern: $0) }), \(isWhole))
            """)
    }

    static func scopes(in database: Database) throws -> [StagedScope] {
        try database.all("SELECT * FROM staged_scope ORDER BY scope_id").map(StagedScope.init)
    }

    static func scope(_ id: ScopeID, in database: Database) throws -> StagedScope? {
        try database.first("SELECT * FROM staged_scope WHERE scope_id = \(id)").map(
            StagedScope.init)
    }

    static func remove(_ scope: ScopeID, in database: Database) throws {
        try database.run("DELETE FROM staged_row WHERE scope_id = \(scope)")
        try database.run("DELETE FROM staged_scope WHERE scope_id = \(scope)")
    }

    static func revoke(_ scope: ScopeID, in database: Database) throws {
        try database.run("INSERT OR IGNORE INTO staged_revocation (scope_id) VALUES (\(scope))")
    }

    static func revoked(in database: Database) throws -> [ScopeID] {
        try database.all("SELECT scope_id FROM staged_revocation ORDER BY scope_id").map {
            $0["scope_id"]
        }
    }

    static func rowCount(in database: Database) throws -> Int {
        Int(try database.integer("SELECT count(*) FROM staged_row"))
    }

    static func tables(in database: Database) throws -> [String] {
        try database.all("SELECT DISTINCT table_name FROM staged_row").map { $0["table_name"] }
    }

    static func clear(in database: Database) throws {
        try database.run("DELETE FROM staged_row")
        try database.run("DELETE FROM staged_scope")
        try database.run("DELETE FROM staged_revocation")
    }
}

/// A line of `staged_scope`.
struct StagedScope {
    var pulled: PulledScope
    /// The scope was read from zero: rows of it that were not staged are gone.
    var isWhole: Bool

    init(_ row: Row) {
        pulled = PulledScope(
            scope: row["scope_id"], kind: row["kind"], subject: row["subject_id"],
            role: row["role"], label: row["label"], grantEpoch: row["grant_epoch"],
            version: row["ver"], after: row["after_id"], head: row["head"],
            digest: (row["digest"] as Int64?).map(UInt64.init(bitPattern:)))
        isWhole = row["is_whole"]
    }
}
