internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// The statements that write pulled rows, prepared once for all rows of a vector: there may be a
/// hundred thousand.
struct VectorRowQueries {
    private let database: Database
    private let insertion: Statement
    private let update: Statement
    private let standing: Statement
    private let link: Statement

    /// A row that is there already.
    struct Standing {
        var key: Int64
        var version: Int64
        var term: UInt64
        /// What people see.
        var body: String
    }

    init(_ database: Database) throws {
        self.database = database
        insertion = try database.cachedStatement(
            sql: """
                INSERT INTO row (table_name, id, scope_id, ver, term, is_dirty, body)
                VALUES (?, ?, ?, ?, ?, 0, ?)
                ON CONFLICT (table_name, id) DO NOTHING
                """)
        // A row with ops on top gets its base here; what people see is computed afterwards.
        update = try database.cachedStatement(
            sql: """
                UPDATE row
                SET ver = ?1, term = ?2, base = iif(is_dirty, ?3, NULL),
                  body = iif(is_dirty, body, ?3)
                WHERE key = ?4
                """)
        standing = try database.cachedStatement(
            sql: "SELECT key, ver, term, body FROM row WHERE table_name = ? AND id = ?")
        link = try database.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO row_link (target_id, table_name, field, row_key)
                VALUES (?, ?, ?, ?)
                """)
    }

    /// - Returns: the new row's key; nil if there is a row with this id already.
    func insert(_ row: PulledRow) throws -> Int64? {
        let scanned = row.scanned
        insertion.setUncheckedArguments([
            row.table, scanned.id.description, scanned.scope.description, scanned.version,
            Int64(bitPattern: scanned.term), row.text,
        ])
        try insertion.execute()
        return database.changesCount == 0 ? nil : database.lastInsertedRowID
    }

    func standing(_ row: PulledRow) throws -> Standing? {
        let found = try Row.fetchOne(
            standing, arguments: [row.table, row.scanned.id.description])
        return found.map {
            Standing(
                key: $0[0], version: $0[1], term: UInt64(bitPattern: $0[2]), body: $0[3])
        }
    }

    func replace(_ key: Int64, by row: PulledRow) throws {
        update.setUncheckedArguments([
            row.scanned.version, Int64(bitPattern: row.scanned.term), row.text, key,
        ])
        try update.execute()
    }

    /// Remembers which rows a row points to.
    func putLinks(of row: PulledRow, _ key: Int64) throws {
        for found in row.scanned.links {
            link.setUncheckedArguments([
                found.target.description, row.table, found.field, key,
            ])
            try link.execute()
        }
    }

    /// Index: `row_by_scope`.
    static func hasRows(in scope: ScopeID, _ database: Database) throws -> Bool {
        try database.first("SELECT 1 FROM row WHERE scope_id = \(scope) LIMIT 1") != nil
    }

    /// Removes the server's rows of a scope, all but those with the keys given. Rows that ops of
    /// this device lie on are kept without a base. Index: `row_by_scope`.
    static func removeRows(
        of scope: ScopeID, butThose keys: Set<Int64>, in database: Database
    ) throws {
        for row in try database.all("SELECT key, is_dirty FROM row WHERE scope_id = \(scope)") {
            let key: Int64 = row["key"]
            guard !keys.contains(key) else { continue }
            if row["is_dirty"] {
                try database.run(
                    "UPDATE row SET base = NULL, ver = 0, term = 0 WHERE key = \(key)")
            } else {
                try database.run("DELETE FROM row WHERE key = \(key)")
            }
        }
    }
}
