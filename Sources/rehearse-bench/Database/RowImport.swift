internal import GRDB
internal import RehearseClient

/// The baseline on the device's side: the rows of a store, put into a new file with the client's
/// settings, table and indexes in one transaction.
struct RowImport {
    private let rows: [Row]

    init(from store: Store) throws {
        rows = try store.read { try Row.fetchAll($0.database, sql: "SELECT * FROM row") }
    }

    var count: Int { rows.count }

    /// What the client sets for its file, as SQLite reports it.
    static func durability(of store: Store) throws -> String {
        let values = try store.read { snapshot in
            try ["synchronous", "journal_mode"].map {
                try String.fetchOne(snapshot.database, sql: "PRAGMA \($0)") ?? ""
            }
        }
        return "SQLite: synchronous \(values[0] == "2" ? "FULL" : values[0]), \(values[1])"
    }

    func run(path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase {
            try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.write { database in
            for migration in StoreSchema.migrations { try database.execute(sql: migration.sql) }
            let statement = try database.makeStatement(
                sql: """
                    INSERT INTO row
                        (key, table_name, id, scope_id, ver, term, is_dirty, body, base)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            for row in rows {
                try statement.execute(arguments: StatementArguments(Array(row.databaseValues)))
            }
        }
        try queue.close()
    }
}
