internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Table `answer_version`: texts that answers had on this device.
enum AnswerVersionQueries {
    /// Oldest first. Index: the primary key.
    static func versions(of attempt: RowID, in database: Database) throws -> [StoredVersion] {
        try database.all(
            "SELECT * FROM answer_version WHERE row_id = \(attempt) ORDER BY number"
        ).map(StoredVersion.init)
    }

    /// Index: the primary key.
    static func newest(of attempt: RowID, in database: Database) throws -> StoredVersion? {
        try database.first(
            """
            SELECT * FROM answer_version
            WHERE row_id = \(attempt)
            ORDER BY number DESC
            LIMIT 1
            """
        ).map(StoredVersion.init)
    }

    static func append(
        _ version: StoredVersion, of attempt: RowID, in scope: ScopeID, _ database: Database
    ) throws {
        try database.run(
            """
            INSERT OR IGNORE INTO answer_version (row_id, number, scope_id, hash, byte_count,
              saved_at, origin)
            VALUES (\(attempt), \(version.number), \(scope), \(version.hash),
              \(version.byteCount), \(version.savedAt), \(version.origin.rawValue))
            """)
    }

    static func remove(_ number: Int64, of attempt: RowID, in database: Database) throws {
        try database.run(
            "DELETE FROM answer_version WHERE row_id = \(attempt) AND number = \(number)")
    }
}

/// A line of `answer_version`.
struct StoredVersion {
    var number: Int64
    var hash: SHA256Hash
    var byteCount: Int
    var savedAt: Instant
    var origin: AnswerVersion.Origin

    init(
        number: Int64, hash: SHA256Hash, byteCount: Int, savedAt: Instant,
        origin: AnswerVersion.Origin
    ) {
        self.number = number
        self.hash = hash
        self.byteCount = byteCount
        self.savedAt = savedAt
        self.origin = origin
    }

    init(_ row: Row) {
        number = row["number"]
        hash = row["hash"]
        byteCount = row["byte_count"]
        savedAt = row["saved_at"]
        origin = AnswerVersion.Origin(rawValue: row["origin"]) ?? .elsewhere
    }
}
