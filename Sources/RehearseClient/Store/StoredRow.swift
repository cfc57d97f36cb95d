internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// A line of table `row`.
struct StoredRow {
    var table: String
    var id: RowID
    var scope: ScopeID
    var version: Int64
    var term: UInt64
    /// Ops of this device lie on top of the server's row.
    var isDirty: Bool
    /// What people see.
    var body: String
    /// The server's text while `isDirty`; nil if the server has no such row.
    var base: String?

    init(_ row: Row) throws {
        table = row["table_name"]
        id = row["id"]
        scope = row["scope_id"]
        version = row["ver"]
        term = UInt64(bitPattern: row["term"])
        isDirty = row["is_dirty"]
        body = row["body"]
        base = row["base"]
    }

    init(
        table: String, id: RowID, scope: ScopeID, version: Int64, term: UInt64, isDirty: Bool,
        body: String, base: String?
    ) {
        self.table = table
        self.id = id
        self.scope = scope
        self.version = version
        self.term = term
        self.isDirty = isDirty
        self.body = body
        self.base = base
    }

    var key: RowKey { RowKey(table: table, id: id) }

    /// The server's text; nil if the server has no such row.
    var serverText: String? { isDirty ? base : body }

    /// - Throws: `JSONError` if the disk gave back something else than was written.
    func view() throws -> RowView {
        RowView(
            table: table, id: id, scope: scope, version: version, hasPendingOps: isDirty,
            json: try JSONParser.parse(body))
    }
}
