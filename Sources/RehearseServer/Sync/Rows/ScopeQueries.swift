internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// The statements on scopes and grants.
enum ScopeQueries {
    /// Takes the lock under which a scope moves on.
    ///
    /// The order is part of the statement: PostgreSQL locks rows in the order in which the sort
    /// hands them over. `NO KEY` leaves room for the foreign keys of rows that others insert.
    static func lock(_ scopes: [ScopeID], of org: OrgID) -> PostgresQuery {
        """
        SELECT scope_id, kind, ver, head, digest
        FROM scope
        WHERE org_id = \(org) AND scope_id = ANY (\(scopes))
        ORDER BY scope_id
        FOR NO KEY UPDATE
        """
    }

    static func lockedScopes(from rows: [PostgresRow]) throws -> [ScopeID: LockedScope] {
        var scopes: [ScopeID: LockedScope] = [:]
        for row in rows {
            let (id, kind, version, head, digest) = try row.decode(
                ScopeID.self, ScopeKind.self, Int64.self, SHA256Hash.self, Int64.self)
            scopes[id] = LockedScope(
                id: id, kind: kind, version: version, head: head,
                digest: UInt64(bitPattern: digest))
        }
        return scopes
    }

    /// Moves locked scopes to their new versions.
    static func advance(_ scopes: [LockedScope], of org: OrgID) -> PostgresQuery {
        """
        UPDATE scope
        SET ver = new.ver, head = new.head, digest = new.digest
        FROM unnest(
            \(scopes.map(\.id)), \(scopes.map(\.version)), \(scopes.map(\.head)),
            \(scopes.map { Int64(bitPattern: $0.digest) }))
            AS new (scope_id, ver, head, digest)
        WHERE scope.org_id = \(org) AND scope.scope_id = new.scope_id
        """
    }

    /// The user's live grants in these scopes, held until the transaction ends: a role that is
    /// taken away meanwhile waits for the push, or the push sees that it is gone.
    static func holdGrants(
        in scopes: [ScopeID], for user: UserID, of org: OrgID
    ) -> PostgresQuery {
        """
        SELECT scope_id, role
        FROM scope_grant
        WHERE org_id = \(org) AND user_id = \(user) AND scope_id = ANY (\(scopes))
            AND revoked_at IS NULL
        ORDER BY scope_id
        FOR SHARE
        """
    }

    /// The user's live grants in these scopes with where the scopes stand.
    static func grants(in scopes: [ScopeID], for user: UserID, of org: OrgID) -> PostgresQuery {
        """
        SELECT s.scope_id, s.kind, s.ver, g.role
        FROM scope_grant g
        JOIN scope s USING (org_id, scope_id)
        WHERE g.org_id = \(org) AND g.user_id = \(user) AND g.scope_id = ANY (\(scopes))
            AND g.revoked_at IS NULL
        """
    }
}
