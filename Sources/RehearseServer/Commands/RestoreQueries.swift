internal import Postgres
internal import RehearseModel

/// Ends everything that lets somebody in, after a restore.
enum RestoreQueries {
    /// - Returns: how many devices were signed out and how many invitations withdrawn.
    static func revokeAll(
        now: Instant, in transaction: OrgTransaction
    ) async throws -> (devices: Int, invitations: Int) {
        let found = try await transaction.pipeline([
            """
            UPDATE device_token SET revoked_at = \(now)
            WHERE org_id = \(transaction.org) AND revoked_at IS NULL
            """,
            """
            UPDATE device SET revoked_at = \(now)
            WHERE org_id = \(transaction.org) AND revoked_at IS NULL
            RETURNING device_id
            """,
            """
            UPDATE invitation SET withdrawn_at = \(now)
            WHERE org_id = \(transaction.org) AND used_at IS NULL AND withdrawn_at IS NULL
            RETURNING invitation_id
            """,
        ])
        return (found[1].count, found[2].count)
    }
}
