package import RehearseModel
package import RehearseSync

/// A row as the server itself writes it: the values it should have, and nothing about versions.
///
/// Rows that show a member, cohort, seat, bank or org to people have that thing's own id.
package struct ServerRow: Sendable {
    package var table: String
    package var id: RowID
    package var scope: ScopeID
    /// Fields that are not named keep their value; `.null` clears one.
    package var fields: [String: JSONValue]

    package init(table: String, id: RowID, scope: ScopeID, fields: [String: JSONValue]) {
        self.table = table
        self.id = id
        self.scope = scope
        self.fields = fields
    }

    var key: RowKey { RowKey(table: table, id: id) }
}

/// Why the server cannot write a row of its own. Each is a mistake in the program.
package enum ServerRowError: Error, Equatable {
    case unknownTable(String)
    case unknownScope(ScopeID)
    /// The table has no rows in scopes of this kind.
    case misplaced(RowKey, ScopeKind)
    /// The row exists in another scope; a row's scope never changes.
    case inOtherScope(RowKey)
    /// The fact exists with other values.
    case factExists(RowKey)
    case refused(RowKey, FieldRefusal)
}

extension ServerRow {
    /// The row to write in place of `current`, or nil if it says what is there already.
    func stamped(
        over current: SyncRow?, in scope: LockedScope, by actor: AuditActor, now: Instant
    ) throws(ServerRowError) -> SyncRow? {
        guard let schema = SyncSchema.table(named: table) else { throw .unknownTable(table) }
        guard schema.scopes.contains(scope.kind) else { throw .misplaced(key, scope.kind) }
        guard let current else {
            return try created(schema, in: scope, by: actor, now: now)
        }
        guard current.scope == scope.id else { throw .inOtherScope(key) }
        let changes = fields.filter { current.fields[$0.key] ?? .null != $0.value }
        guard !changes.isEmpty else { return nil }
        guard schema.kind == .document else { throw .factExists(key) }
        return try changed(current, changes, schema, scope)
    }

    private func created(
        _ schema: SyncTable, in scope: LockedScope, by actor: AuditActor, now: Instant
    ) throws(ServerRowError) -> SyncRow {
        let fields = fields.filter { !$0.value.isNull }
        do {
            try schema.validateCreation(fields)
        } catch {
            throw .refused(key, error)
        }
        let versions = fields.mapValues { _ in scope.nextVersion }
        return SyncRow(
            table: table, id: id, scope: scope.id, version: scope.nextVersion,
            author: actor.user, device: actor.device, createdAt: now, receivedAt: now,
            fieldVersions: schema.kind == .document ? versions : [:], fields: fields)
    }

    private func changed(
        _ current: SyncRow, _ changes: [String: JSONValue], _ schema: SyncTable,
        _ scope: LockedScope
    ) throws(ServerRowError) -> SyncRow {
        var row = current
        row.version = scope.nextVersion
        for (name, value) in changes {
            do {
                try schema.validate(name, value)
            } catch {
                throw .refused(key, error)
            }
            row.fields[name] = value.isNull ? nil : value
            row.fieldVersions[name] = scope.nextVersion
        }
        return row
    }
}
