internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Moves what was staged into the visible tables.
enum VectorQueries {
    /// The digest from the rows themselves, for a check of the whole store.
    static func digestOfRows(of scope: ScopeID, in database: Database) throws -> UInt64 {
        try sum(database.all("SELECT term FROM row WHERE scope_id = \(scope)"))
    }

    private static func sum(_ rows: [Row]) -> UInt64 {
        rows.reduce(0) { $0 &+ UInt64(bitPattern: $1["term"]) }
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

    /// For a scope whose rows changed here although the vector does not name it.
    static func put(digest: UInt64, of scope: ScopeID, in database: Database) throws {
        try database.run(
            """
            UPDATE scope SET digest = \(Int64(bitPattern: digest))
            WHERE scope_id = \(scope)
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
