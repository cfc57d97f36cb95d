internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Moves what was staged into the visible tables.
enum VectorQueries {
    /// What the staged rows of a scope change in its digest: old terms out, new terms in.
    static func digestChange(of scope: ScopeID, in database: Database) throws -> UInt64 {
        let rows = try database.all(
            """
            SELECT staged_row.term AS new_term, row.term AS old_term
            FROM staged_row
            LEFT JOIN row ON row.table_name = staged_row.table_name AND row.id = staged_row.id
            WHERE staged_row.scope_id = \(scope)
            """)
        return rows.reduce(0) { sum, row in
            let new = UInt64(bitPattern: row["new_term"])
            let old = UInt64(bitPattern: row["old_term"] as Int64? ?? 0)
            return sum &+ new &- old
        }
    }

    static func digestOfStagedRows(of scope: ScopeID, in database: Database) throws -> UInt64 {
        try sum(
            database.all("SELECT term FROM staged_row WHERE scope_id = \(scope)"))
    }

    /// The digest from the rows themselves, for a check of the whole store.
    static func digestOfRows(of scope: ScopeID, in database: Database) throws -> UInt64 {
        try sum(database.all("SELECT term FROM row WHERE scope_id = \(scope)"))
    }

    private static func sum(_ rows: [Row]) -> UInt64 {
        rows.reduce(0) { $0 &+ UInt64(bitPattern: $1["term"]) }
    }

    /// Writes all staged rows. Rows with ops on top get their base here and are computed
    /// afterwards.
    static func putStagedRows(in database: Database) throws {
        try database.run(
            """
            INSERT INTO row (table_name, id, scope_id, ver, term, is_dirty, body, base)
            SELECT table_name, id, scope_id, ver, term, 0, body, NULL FROM staged_row
            WHERE true
            ON CONFLICT (table_name, id) DO UPDATE SET
              ver = excluded.ver,
              term = excluded.term,
              base = iif(row.is_dirty, excluded.body, NULL),
              body = iif(row.is_dirty, row.body, excluded.body)
            """)
        try database.run(
            """
            INSERT OR IGNORE INTO row_link (target_id, table_name, field, row_key)
            SELECT link.value, staged_row.table_name, link.key, row.key
            FROM staged_row
            JOIN row ON row.table_name = staged_row.table_name AND row.id = staged_row.id
            JOIN json_each(staged_row.links) AS link
            """)
    }

    /// Removes the server's rows of a scope that was read from zero and does not hold them any
    /// more.
    static func removeRowsNotStaged(of scope: ScopeID, in database: Database) throws {
        try database.run(
            """
            DELETE FROM row
            WHERE scope_id = \(scope) AND is_dirty = 0
              AND NOT EXISTS (
                SELECT 1 FROM staged_row
                WHERE staged_row.table_name = row.table_name AND staged_row.id = row.id)
            """)
        try database.run(
            """
            UPDATE row SET base = NULL, ver = 0, term = 0
            WHERE scope_id = \(scope) AND is_dirty = 1
              AND NOT EXISTS (
                SELECT 1 FROM staged_row
                WHERE staged_row.table_name = row.table_name AND staged_row.id = row.id)
            """)
    }

    static func removeScope(_ scope: ScopeID, in database: Database) throws {
        try database.run("DELETE FROM row WHERE scope_id = \(scope)")
        try database.run("DELETE FROM scope WHERE scope_id = \(scope)")
    }

    /// Sets a scope to where the closed vector has it.
    static func put(
        _ scope: PulledScope, digest: UInt64, in database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO scope (scope_id, kind, subject_id, role, label, grant_epoch, ver, head,
              digest)
            VALUES (\(scope.scope), \(scope.kind), \(scope.subject), \(scope.role),
              \(scope.label), \(scope.grantEpoch), \(scope.version), \(scope.head),
              \(Int64(bitPattern: digest)))
            ON CONFLICT (scope_id) DO UPDATE SET
              kind = excluded.kind, subject_id = excluded.subject_id, role = excluded.role,
              label = excluded.label, grant_epoch = excluded.grant_epoch, ver = excluded.ver,
              head = excluded.head, digest = excluded.digest, is_reread_wanted = 0
            """)
    }

    static func digest(of scope: ScopeID, in database: Database) throws -> UInt64 {
        UInt64(
            bitPattern: try database.integer(
                "SELECT digest FROM scope WHERE scope_id = \(scope)"))
    }

    static func markVerified(_ scope: ScopeID, now: Instant, in database: Database) throws {
        try database.run(
            """
            UPDATE scope SET verified_at = \(now), mismatches = 0, reread_after = NULL
            WHERE scope_id = \(scope)
            """)
    }

    static func rereadAfter(_ scope: ScopeID, in database: Database) throws -> Instant? {
        try database.first(
            "SELECT reread_after FROM scope WHERE scope_id = \(scope)")?["reread_after"]
    }

    static func markMismatched(
        _ scope: ScopeID, rereadAfter: Instant, in database: Database
    ) throws {
        try database.run(
            """
            UPDATE scope SET mismatches = mismatches + 1, reread_after = \(rereadAfter)
            WHERE scope_id = \(scope)
            """)
    }

    /// Rows that could not be read and were kept as they came.
    static func parkedCount(in database: Database) throws -> Int64 {
        try database.integer("SELECT count(*) FROM parked_row")
    }

    /// Scopes that were asked for from zero.
    static func scopesToReread(in database: Database) throws -> [ScopeID] {
        try database.all("SELECT scope_id FROM scope WHERE is_reread_wanted = 1")
            .map { $0["scope_id"] as ScopeID }
    }
}
