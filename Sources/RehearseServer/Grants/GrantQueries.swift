internal import Postgres
internal import RehearseModel

/// Keeps `scope_grant` equal to what follows from the memberships.
enum GrantQueries {
    /// Begins a new epoch of all grants in these scopes, in all scopes if nil: every device reads
    /// them from zero, drops what is not there any more and keeps its own unsent changes. It is the
    /// floor under which no cursor counts; whoever removes rows for good raises it in the same
    /// transaction.
    ///
    /// - Returns: how many grants.
    static func startAnew(
        _ scopes: [ScopeID]?, in transaction: OrgTransaction
    ) async throws -> Int {
        let rows = try await transaction.query(
            """
            UPDATE scope_grant SET grant_epoch = grant_epoch + 1
            WHERE org_id = \(transaction.org) AND revoked_at IS NULL
                AND (\(scopes as [ScopeID]?) IS NULL OR scope_id = ANY (\(scopes as [ScopeID]?)))
            RETURNING user_id
            """)
        transaction.note.accessChanged(of: try rows.map { try $0.decode(UserID.self) })
        return rows.count
    }

    /// Grants what these members should have and revokes what they should not, by the view
    /// `derived_grant`. Call it at the end of every change of memberships, in the same transaction.
    ///
    /// A grant after a revocation is a new epoch: the client starts the scope from zero. Another
    /// role in place keeps the epoch, because the rows that the user may read stay the same; the
    /// client hears of it at its next pull, whose cursor names the role that it knows.
    static func reconcile(
        _ users: Set<UserID>, now: Instant, in transaction: OrgTransaction
    ) async throws {
        transaction.note.accessChanged(of: users)
        let users = users.sorted()
        try await transaction.execute(
            """
            WITH wanted AS MATERIALIZED (
                SELECT scope_id, user_id, role
                FROM derived_grant
                WHERE org_id = \(transaction.org) AND user_id = ANY(\(users))),
            granted AS (
                INSERT INTO scope_grant AS g
                    (org_id, scope_id, user_id, role, grant_epoch, granted_at)
                SELECT \(transaction.org), scope_id, user_id, role, 1, \(now)
                FROM wanted
                ORDER BY scope_id, user_id
                ON CONFLICT (org_id, scope_id, user_id) DO UPDATE SET
                    role = EXCLUDED.role,
                    grant_epoch = g.grant_epoch + (g.revoked_at IS NOT NULL)::int,
                    granted_at = EXCLUDED.granted_at,
                    revoked_at = NULL
                WHERE g.revoked_at IS NOT NULL OR g.role <> EXCLUDED.role)
            UPDATE scope_grant g SET revoked_at = \(now)
            WHERE g.org_id = \(transaction.org) AND g.user_id = ANY(\(users))
                AND g.revoked_at IS NULL
                AND NOT EXISTS (
                    SELECT 1
                    FROM wanted w
                    WHERE w.scope_id = g.scope_id AND w.user_id = g.user_id)
            """)
    }
}
