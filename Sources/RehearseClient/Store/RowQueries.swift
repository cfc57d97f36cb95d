internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Table `row` and the links between rows.
enum RowQueries {
    /// Index: the unique one over (table_name, id).
    static func row(_ key: RowKey, in database: Database) throws -> StoredRow? {
        try database.first(
            """
            SELECT * FROM row
            WHERE table_name = \(key.table) AND id = \(key.id)
            """
        ).map(StoredRow.init)
    }

    /// Index: the unique one over (table_name, id), which gives the order.
    static func rows(of table: String, in database: Database) throws -> [StoredRow] {
        try database.all(
            """
            SELECT * FROM row
            WHERE table_name = \(table)
            ORDER BY id
            """
        ).map(StoredRow.init)
    }

    /// Index: `row_by_scope`, which gives the order.
    static func rows(
        of table: String, scope: ScopeID, in database: Database
    ) throws -> [StoredRow] {
        try database.all(
            """
            SELECT * FROM row
            WHERE scope_id = \(scope) AND table_name = \(table)
            ORDER BY id
            """
        ).map(StoredRow.init)
    }

    /// Index: the primary key of `row_link`.
    static func linked(
        _ table: String, _ field: String, to target: RowID, in database: Database
    ) throws -> [StoredRow] {
        try database.all(
            """
            SELECT row.* FROM row_link
            JOIN row ON row.key = row_link.row_key
            WHERE row_link.target_id = \(target)
              AND row_link.table_name = \(table)
              AND row_link.field = \(field)
            ORDER BY row.id
            """
        ).map(StoredRow.init)
    }

    /// Walks the unique index of one table; ids alone are compared, no body is read.
    static func rows(
        of table: String, idOrTailPrefix prefix: String, in database: Database
    ) throws -> [StoredRow] {
        let count = prefix.utf8.count
        return try database.all(
            """
            SELECT * FROM row
            WHERE table_name = \(table)
              AND (substr(id, 1, \(count)) = \(prefix) OR substr(id, 25, \(count)) = \(prefix))
            ORDER BY id
            """
        ).map(StoredRow.init)
    }

    static func count(of table: String, scope: ScopeID?, in database: Database) throws -> Int {
        Int(
            try database.integer(
                """
                SELECT count(*) FROM row
                WHERE table_name = \(table) AND (\(scope) IS NULL OR scope_id = \(scope))
                """))
    }

    /// Rows without ops on top any more show what the server has, and are gone if it has nothing.
    /// Indexes: `row_dirty`, `outbox_by_row`, `acked_op_unsettled`.
    static func uncover(in database: Database) throws {
        try database.run(
            """
            DELETE FROM row
            WHERE is_dirty = 1 AND base IS NULL
              AND NOT EXISTS (
                SELECT 1 FROM outbox
                WHERE outbox.table_name = row.table_name AND outbox.row_id = row.id)
              AND NOT EXISTS (
                SELECT 1 FROM acked_op
                WHERE acked_op.table_name = row.table_name AND acked_op.row_id = row.id
                  AND acked_op.is_settled = 0)
            """)
        try database.run(
            """
            UPDATE row SET body = base, base = NULL, is_dirty = 0
            WHERE is_dirty = 1 AND base IS NOT NULL
              AND NOT EXISTS (
                SELECT 1 FROM outbox
                WHERE outbox.table_name = row.table_name AND outbox.row_id = row.id)
              AND NOT EXISTS (
                SELECT 1 FROM acked_op
                WHERE acked_op.table_name = row.table_name AND acked_op.row_id = row.id
                  AND acked_op.is_settled = 0)
            """)
    }

    /// Writes a row, new or not.
    static func put(_ row: StoredRow, in database: Database) throws {
        try database.run(
            """
            INSERT INTO row (table_name, id, scope_id, ver, term, is_dirty, body, base)
            VALUES (\(row.table), \(row.id), \(row.scope), \(row.version),
              \(Int64(bitPattern: row.term)), \(row.isDirty), \(row.body), \(row.base))
            ON CONFLICT (table_name, id) DO UPDATE SET
              ver = excluded.ver, term = excluded.term, is_dirty = excluded.is_dirty,
              body = excluded.body, base = excluded.base
            """)
    }

    static func delete(_ key: RowKey, in database: Database) throws {
        try database.run(
            "DELETE FROM row WHERE table_name = \(key.table) AND id = \(key.id)")
    }

    /// Remembers which rows a row points to.
    static func putLinks(
        _ links: [String: RowID], from key: RowKey, in database: Database
    ) throws {
        for (field, target) in links {
            try database.run(
                """
                INSERT OR IGNORE INTO row_link (target_id, table_name, field, row_key)
                SELECT \(target), table_name, \(field), key FROM row
                WHERE table_name = \(key.table) AND id = \(key.id)
                """)
        }
    }

    /// The identifier fields of a row: those that the schema declares.
    static func links(of table: String, _ json: JSONValue) -> [String: RowID] {
        var links: [String: RowID] = [:]
        for field in SyncSchema.table(named: table)?.fields ?? [] {
            guard case .identifier = field.type,
                let target = json[field.name]?.string.flatMap(RowID.init)
            else { continue }
            links[field.name] = target
        }
        return links
    }
}
