internal import GRDB
internal import RehearseSync

/// Table `kept_value`: values by the hash of their canonical JSON, each stored once however often
/// the history points to it.
enum KeptValueQueries {
    /// - Returns: the hash to point to.
    static func keep(_ value: JSONValue, in database: Database) throws -> SHA256Hash {
        let body = value.canonicalText
        let hash = SHA256Hash(of: body)
        try database.run(
            "INSERT OR IGNORE INTO kept_value (hash, body) VALUES (\(hash), \(body))")
        return hash
    }

    static func value(_ hash: SHA256Hash, in database: Database) throws -> JSONValue? {
        try database.text("SELECT body FROM kept_value WHERE hash = \(hash)").map {
            try JSONParser.parse($0)
        }
    }

    /// Removes those of `hashes` to which nothing points any more.
    /// Indexes: `answer_version_by_hash`, `journal_change_by_before`, `journal_change_by_after`.
    static func release(_ hashes: Set<SHA256Hash>, in database: Database) throws {
        for hash in hashes {
            try database.run(
                """
                DELETE FROM kept_value
                WHERE hash = \(hash)
                  AND NOT EXISTS (SELECT 1 FROM answer_version WHERE hash = \(hash))
                  AND NOT EXISTS (SELECT 1 FROM journal_change WHERE before_hash = \(hash))
                  AND NOT EXISTS (SELECT 1 FROM journal_change WHERE after_hash = \(hash))
                """)
        }
    }
}
