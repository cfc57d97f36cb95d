internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// The statements of the audit chain.
enum AuditQueries {
    /// Appends one entry for each scope that moved.
    static func append(
        _ entries: [(entry: AuditEntry, head: SHA256Hash)], of org: OrgID
    ) -> PostgresQuery {
        """
        INSERT INTO audit_entry
            (org_id, scope_id, ver, at, class, actor_id, commitment, leaf, head)
        SELECT \(org), scope_id, ver, at, class, actor_id, commitment, leaf, head
        FROM unnest(
            \(entries.map(\.entry.scope)), \(entries.map(\.entry.version)),
            \(entries.map(\.entry.at)), \(entries.map(\.entry.auditClass)),
            \(entries.map(\.entry.actor)), \(entries.map(\.entry.commitment)),
            \(entries.map(\.entry.leaf)), \(entries.map(\.head)))
            AS new (scope_id, ver, at, class, actor_id, commitment, leaf, head)
        """
    }

    /// Keeps what the commitments of the entries were made from.
    static func append(
        _ entries: [(entry: AuditEntry, payload: AuditPayload)], of org: OrgID
    ) -> PostgresQuery {
        """
        INSERT INTO audit_payload (org_id, scope_id, ver, nonce, payload)
        SELECT \(org), scope_id, ver, nonce, payload
        FROM unnest(
            \(entries.map(\.entry.scope)), \(entries.map(\.entry.version)),
            \(entries.map(\.payload.nonce)),
            \(entries.map { PostgresJSON($0.payload.content.canonicalText) }))
            AS new (scope_id, ver, nonce, payload)
        """
    }

    /// One stretch of a scope's chain, by the primary key.
    static func entries(
        of scope: ScopeID, after version: Int64, limit: Int, org: OrgID
    ) -> PostgresQuery {
        """
        SELECT e.ver, e.at, e.class, e.actor_id, e.commitment, e.leaf, e.head,
            p.nonce, p.payload
        FROM audit_entry e
        LEFT JOIN audit_payload p USING (org_id, scope_id, ver)
        WHERE e.org_id = \(org) AND e.scope_id = \(scope) AND e.ver > \(version)
        ORDER BY e.ver
        LIMIT \(limit)
        """
    }

    /// All scopes of the org with where their chains should end.
    static func scopes(of org: OrgID) -> PostgresQuery {
        """
        SELECT scope_id, ver, head
        FROM scope
        WHERE org_id = \(org)
        ORDER BY scope_id
        """
    }
}
