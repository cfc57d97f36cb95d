internal import GRDB
internal import RehearseSync

/// Table `row_link` as this program's schema wants it.
///
/// Rows are kept whole, also members that the program did not know when they came. What is computed
/// from them is renewed, without the network, when a program with another schema opens the store.
enum LinkProjection {
    /// Computes the links anew if another schema computed them.
    ///
    /// - Parameter tables: the schema; tests take that of an older program.
    static func renew(
        for tables: [SyncTable] = SyncSchema.tables, in database: Database
    ) throws {
        guard try !isCurrent(for: tables, in: database) else { return }
        try database.run("DELETE FROM row_link")
        for table in tables {
            for field in table.linkFields {
                try database.run(
                    """
                    INSERT OR IGNORE INTO row_link (target_id, table_name, field, row_key)
                    SELECT lower(json_extract(body, \("$." + field))), table_name, \(field), key
                    FROM row
                    WHERE table_name = \(table.name)
                      AND json_type(body, \("$." + field)) = 'text'
                    """)
            }
        }
        try MetaQueries.put(mark(of: tables), .linkSchema, in: database)
    }

    static func isCurrent(
        for tables: [SyncTable] = SyncSchema.tables, in database: Database
    ) throws -> Bool {
        try MetaQueries.text(.linkSchema, in: database) == mark(of: tables)
    }

    /// The same for the same fields, whatever else the schemas say.
    private static func mark(of tables: [SyncTable]) -> String {
        let names = tables.flatMap { table in table.linkFields.map { "\(table.name).\($0)" } }
        return SHA256Hash(of: names.sorted().joined(separator: " ")).description
    }
}

extension SyncTable {
    /// The fields that name another row.
    fileprivate var linkFields: [String] {
        fields.compactMap { if case .identifier = $0.type { $0.name } else { nil } }
    }
}
