/// The migrator's own statements.
enum MigrationQueries {
    struct Applied: Sendable {
        var name: String
        var checksum: [UInt8]
    }

    static func createTable(on connection: some PostgresQueryable) async throws {
        try await connection.execute(
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                name text PRIMARY KEY,
                checksum bytea NOT NULL CHECK (octet_length(checksum) = 32),
                applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
            )
            """)
    }

    /// In the order of application.
    static func applied(on connection: some PostgresQueryable) async throws -> [Applied] {
        let rows = try await connection.query(
            """
            SELECT name, checksum
            FROM schema_migration
            ORDER BY applied_at, name
            """)
        return try rows.map { row in
            let (name, checksum) = try row.decode(String.self, [UInt8].self)
            return Applied(name: name, checksum: checksum)
        }
    }

    /// The SHA-256 of each text, computed by the server so that the program needs no library.
    static func checksums(
        of texts: [String], on connection: some PostgresQueryable
    ) async throws -> [[UInt8]] {
        let rows = try await connection.query(
            """
            SELECT sha256(convert_to(content, 'UTF8'))
            FROM unnest(\(texts)) WITH ORDINALITY AS item (content, position)
            ORDER BY position
            """)
        return try rows.map { try $0.decode([UInt8].self) }
    }

    static func insert(
        _ migration: Applied, on connection: some PostgresQueryable
    ) async throws {
        try await connection.execute(
            """
            INSERT INTO schema_migration (name, checksum)
            VALUES (\(migration.name), \(migration.checksum))
            """)
    }

    /// Waits until this session holds the lock.
    static func lock(
        key: Int64, timeout: Duration, on connection: some PostgresQueryable
    ) async throws {
        _ = try await connection.query("SELECT pg_advisory_lock(\(key))", timeout: timeout)
    }

    static func unlock(key: Int64, on connection: some PostgresQueryable) async throws {
        _ = try await connection.query("SELECT pg_advisory_unlock(\(key))")
    }

    static func setLockTimeout(
        _ timeout: Duration, on connection: some PostgresQueryable
    ) async throws {
        let (seconds, attoseconds) = timeout.components
        let milliseconds = seconds * 1_000 + attoseconds / 1_000_000_000_000_000
        _ = try await connection.query(
            "SELECT set_config('lock_timeout', \(String(milliseconds)), true)")
    }
}
