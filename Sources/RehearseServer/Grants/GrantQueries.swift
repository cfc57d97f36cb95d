internal import Postgres
internal import RehearseModel

/// Keeps `scope_grant` equal to what follows from the memberships.
enum GrantQueries {
    /// Grants what these members should have and revokes what they should not, by the view
    /// `derived_grant`. Call it at the end of every change of memberships, in the same transaction.
    ///
    /// A grant after a revocation, or with another role, is a new epoch: the client starts the
    /// scope from zero and so hears of the role at its next pull, even if nothing else has happened
    /// there.
    static func reconcile(
        _ users: Set<UserID>, now: Instant, in transaction: OrgTransaction
    ) async throws {
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
                    grant_epoch = g.grant_epoch + 1,
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
