internal import Postgres
package import RehearseModel
package import RehearseSync

/// The only writer of synced rows.
///
/// Order in every transaction: grants, then scopes sorted by id, then rows, then the scopes' new
/// versions. The order of locks is what keeps two writers from waiting for each other; a version
/// that is taken under the scope's lock is what lets a reader trust that nothing appears later at a
/// version it has read.
package enum ScopeWriter {
    /// Makes or updates rows in the server's name.
    ///
    /// Each scope that changes moves by exactly one version and gets one audit entry. All rows of
    /// a transaction belong in one call, because it locks their scopes together.
    ///
    /// - Returns: the new version of each scope that changed; empty if every row already says so.
    /// - Throws: `ServerRowError` for rows that the schema does not allow, `PostgresError`.
    @discardableResult
    package static func write(
        _ rows: [ServerRow], by actor: AuditActor, class auditClass: AuditClass, now: Instant,
        in transaction: OrgTransaction
    ) async throws -> [ScopeID: Int64] {
        let scopes = try await lock(Set(rows.map(\.scope)), in: transaction)
        var standing = try await RowQueries.rows(Set(rows.map(\.key)), in: transaction)
        var written: Set<RowKey> = []
        for row in rows {
            guard let scope = scopes[row.scope] else {
                throw ServerRowError.unknownScope(row.scope)
            }
            let stamped = try row.stamped(over: standing[row.key], in: scope, by: actor, now: now)
            guard let stamped else { continue }
            standing[row.key] = stamped
            written.insert(row.key)
        }
        let changes = try await store(written.compactMap { standing[$0] }, in: transaction)
        let cause = AuditCause(actor: actor, auditClass: auditClass, at: now, ops: [:])
        return try await advance(scopes, by: changes, because: cause, in: transaction)
    }

    /// Locks scopes in the order of their ids, whatever order they come in. Scopes that do not
    /// exist are missing in the result.
    package static func lock(
        _ scopes: Set<ScopeID>, in transaction: OrgTransaction
    ) async throws -> [ScopeID: LockedScope] {
        let found = try await transaction.pipeline([
            PlanQueries.keepIndexPlans,
            ScopeQueries.lock(scopes.sorted(), of: transaction.org),
        ])
        return try ScopeQueries.lockedScopes(from: found[1])
    }

    /// Writes rows that are stamped with the next version of their scope, all in one round trip.
    package static func store(
        _ rows: [SyncRow], in transaction: OrgTransaction
    ) async throws -> RowChanges {
        guard !rows.isEmpty else { return RowChanges() }
        let hashed = rows.map(HashedRow.init)
        let byTable = Dictionary(grouping: hashed, by: \.row.table)
        // In the schema's order, so that a row finds the rows that it refers to.
        let statements = SyncSchema.tables.compactMap { table in
            byTable[table.name].flatMap {
                RowWriteQueries.write($0, table: table.name, org: transaction.org)
            }
        }
        let results = try await transaction.pipeline(statements)
        let replaced = try results.joined().map { row in
            let (scope, hash) = try row.decode(ScopeID.self, Int64.self)
            return (scope: scope, hash: UInt64(bitPattern: hash))
        }
        return RowChanges(writing: hashed, replacing: replaced)
    }

    /// Moves every scope that changed by one version and appends its audit entry.
    package static func advance(
        _ scopes: [ScopeID: LockedScope], by changes: RowChanges, because cause: AuditCause,
        in transaction: OrgTransaction
    ) async throws -> [ScopeID: Int64] {
        let rows = changes.rowsByScope
        let moves = try changes.scopes.map { id in
            guard var scope = scopes[id] else { throw ServerRowError.unknownScope(id) }
            scope.version = scope.nextVersion
            scope.digest &+= changes.digestDeltas[id] ?? 0
            let (entry, payload) = cause.entry(
                for: scope, org: transaction.org, rows: rows[id] ?? [])
            return ScopeMove(scope, entry, payload)
        }
        return try await make(moves, in: transaction)
    }

    /// Moves a scope by one version that writes no row: something happened that the audit keeps.
    package static func note(
        _ content: JSONValue, in scope: ScopeID, by actor: AuditActor, class auditClass: AuditClass,
        now: Instant, in transaction: OrgTransaction
    ) async throws {
        guard var locked = try await lock([scope], in: transaction)[scope] else {
            throw ServerRowError.unknownScope(scope)
        }
        locked.version = locked.nextVersion
        let cause = AuditCause(actor: actor, auditClass: auditClass, at: now, ops: [:])
        let (entry, payload) = cause.entry(
            for: locked, org: transaction.org, content: content)
        _ = try await make([ScopeMove(locked, entry, payload)], in: transaction)
    }

    private static func make(
        _ moves: [ScopeMove], in transaction: OrgTransaction
    ) async throws -> [ScopeID: Int64] {
        guard !moves.isEmpty else { return [:] }
        try await transaction.pipeline([
            ScopeQueries.advance(moves.map(\.scope), of: transaction.org),
            AuditQueries.append(moves.map { ($0.entry, $0.scope.head) }, of: transaction.org),
            AuditQueries.append(moves.map { ($0.entry, $0.payload) }, of: transaction.org),
        ])
        let versions = Dictionary(
            uniqueKeysWithValues: moves.map { ($0.scope.id, $0.scope.version) })
        transaction.note.scopesMoved(versions)
        return versions
    }
}

/// A scope as it stands after one more version, with the entry for it.
private struct ScopeMove {
    var scope: LockedScope
    var entry: AuditEntry
    var payload: AuditPayload

    init(_ scope: LockedScope, _ entry: AuditEntry, _ payload: AuditPayload) {
        self.scope = scope
        self.entry = entry
        self.payload = payload
        self.scope.head = entry.head(after: scope.head)
    }
}
