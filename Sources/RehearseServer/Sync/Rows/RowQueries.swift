internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Reading synced rows.
enum RowQueries {
    /// The rows with these keys, as far as they exist, each by its table's primary key. For all
    /// other tables the condition on the name is false before a row is read.
    static func rows(
        _ keys: Set<RowKey>, in transaction: OrgTransaction
    ) async throws -> [RowKey: SyncRow] {
        guard !keys.isEmpty else { return [:] }
        let keys = Array(keys)
        let found = try await transaction.query(
            """
            SELECT r.table_name, r.body
            FROM unnest(\(keys.map(\.table)), \(keys.map(\.id))) AS wanted (table_name, id)
            CROSS JOIN LATERAL (
                SELECT table_name, body
                FROM synced_row
                WHERE org_id = \(transaction.org) AND table_name = wanted.table_name
                    AND id = wanted.id
                LIMIT 1) r
            """)
        return try parsed(found)
    }

    /// Open conflicts about these rows, by the index `conflict_open`.
    static func openConflicts(
        about rows: Set<RowID>, in transaction: OrgTransaction
    ) async throws -> [RowKey: SyncRow] {
        guard !rows.isEmpty else { return [:] }
        let found = try await transaction.query(
            """
            SELECT table_name, body
            FROM synced_row
            WHERE org_id = \(transaction.org) AND table_name = 'conflict' AND id IN (
                SELECT id
                FROM conflict
                WHERE org_id = \(transaction.org) AND row_id = ANY (\(Array(rows)))
                    AND state = 'open')
            """)
        return try parsed(found)
    }

    private static func parsed(_ found: [PostgresRow]) throws -> [RowKey: SyncRow] {
        var rows: [RowKey: SyncRow] = [:]
        for row in try found.map(parse) {
            rows[RowKey(table: row.table, id: row.id)] = row
        }
        return rows
    }

    private static func parse(_ found: PostgresRow) throws -> SyncRow {
        let (table, body) = try found.decode(String.self, String.self)
        do {
            return try SyncRow(table: table, json: try JSONParser.parse(body))
        } catch {
            throw UnreadableRow(table: table, reason: "\(error)")
        }
    }
}

/// A stored row that is not what was written. The error is the server's, and must not be taken for
/// one of the request, which is read by the same parser.
struct UnreadableRow: Error {
    var table: String
    var reason: String
}
