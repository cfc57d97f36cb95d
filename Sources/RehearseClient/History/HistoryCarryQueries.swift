internal import GRDB
internal import RehearseModel

/// The history of the work without an account, on its way into an account.
struct HistoryCarryQueries {
    private let values: [Row]
    private let actions: [Row]
    private let changes: [String: [Row]]
    private let versions: [Row]

    init(reading database: Database) throws {
        values = try database.all("SELECT hash, body FROM kept_value")
        actions = try database.all("SELECT * FROM journal ORDER BY position")
        changes = Dictionary(
            grouping: try database.all("SELECT * FROM journal_change ORDER BY position"),
            by: { $0["group_id"] })
        versions = try database.all("SELECT * FROM answer_version")
    }

    /// Everything lies in `scope` afterwards. What is there already stays as it is, so carrying
    /// twice changes nothing.
    static func put(
        _ history: HistoryCarryQueries, in scope: ScopeID, _ database: Database
    ) throws {
        for row in history.values {
            try database.run(
                """
                INSERT OR IGNORE INTO kept_value (hash, body)
                VALUES (\(row["hash"] as String), \(row["body"] as String))
                """)
        }
        for row in history.actions {
            try put(row, history.changes[row["group_id"]] ?? [], in: scope, database)
        }
        for row in history.versions {
            try database.run(
                """
                INSERT OR IGNORE INTO answer_version (row_id, number, scope_id, hash, byte_count,
                  saved_at, origin)
                VALUES (\(row["row_id"] as String), \(row["number"] as Int64), \(scope),
                  \(row["hash"] as String), \(row["byte_count"] as Int64),
                  \(row["saved_at"] as Int64), \(row["origin"] as String))
                """)
        }
    }

    private static func put(
        _ action: Row, _ changes: [Row], in scope: ScopeID, _ database: Database
    ) throws {
        let group = action["group_id"] as String
        try database.run(
            """
            INSERT OR IGNORE INTO journal (group_id, kind, undoes, made_at, byte_count)
            VALUES (\(group), \(action["kind"] as String), \(action["undoes"] as String?),
              \(action["made_at"] as Int64), \(action["byte_count"] as Int64))
            """)
        guard database.changesCount > 0 else { return }
        for row in changes {
            try database.run(
                """
                INSERT INTO journal_change (group_id, scope_id, table_name, row_id, field,
                  before_hash, after_hash)
                VALUES (\(group), \(scope), \(row["table_name"] as String),
                  \(row["row_id"] as String), \(row["field"] as String?),
                  \(row["before_hash"] as String?), \(row["after_hash"] as String?))
                """)
        }
    }
}
