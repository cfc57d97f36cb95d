internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Brings the visible row up to date after its base or its ops changed.
enum RowRefresh {
    /// - Parameter server: the server's row now; nil if the server has none.
    static func refresh(
        _ key: RowKey, server: ServerText?, in database: Database
    ) throws {
        let ops = try OutboxQueries.overlay(of: key, in: database)
        guard !ops.isEmpty else {
            return try clean(key, server: server, in: database)
        }
        guard let device = try DeviceQueries.device(in: database) else { return }
        let base = try server.map { try JSONParser.parse($0.text) }
        let visible = VisibleRow.fold(
            base: base, ops: ops, user: device.user, device: device.device)
        guard let visible else {
            return try RowQueries.delete(key, in: database)
        }
        try RowQueries.put(
            StoredRow(
                table: key.table, id: key.id, scope: server?.scope ?? ops[0].scope,
                version: server?.version ?? 0, term: server?.term ?? 0, isDirty: true,
                body: visible.canonicalText, base: server?.text),
            in: database)
        try RowQueries.putLinks(
            RowQueries.links(of: key.table, visible), from: key, in: database)
    }

    /// The same with the base as it is stored.
    static func refresh(_ key: RowKey, in database: Database) throws {
        let stored = try RowQueries.row(key, in: database)
        try refresh(key, server: stored.flatMap(ServerText.init), in: database)
    }

    private static func clean(
        _ key: RowKey, server: ServerText?, in database: Database
    ) throws {
        guard let server else { return try RowQueries.delete(key, in: database) }
        try RowQueries.put(
            StoredRow(
                table: key.table, id: key.id, scope: server.scope, version: server.version,
                term: server.term, isDirty: false, body: server.text, base: nil),
            in: database)
    }
}

/// A row as the server wrote it.
struct ServerText {
    var scope: ScopeID
    var version: Int64
    var term: UInt64
    var text: String

    init(scope: ScopeID, version: Int64, term: UInt64, text: String) {
        self.scope = scope
        self.version = version
        self.term = term
        self.text = text
    }

    init?(_ row: StoredRow) {
        guard let text = row.serverText else { return nil }
        self.init(scope: row.scope, version: row.version, term: row.term, text: text)
    }
}
