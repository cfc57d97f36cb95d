internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Looking up a token, by the primary key of `device_token`.
enum AuthenticationQueries {
    static func caller(
        tokenHash: SHA256Hash, usedAfter earliestUse: Instant, now: Instant, org: OrgID
    ) -> PostgresQuery {
        """
        SELECT o.slug, m.user_id, d.device_id, m.handle, m.display_name, t.last_used_at, m.roles
        FROM device_token t
        JOIN device d ON d.org_id = t.org_id AND d.device_id = t.device_id
        JOIN member_with_roles m ON m.org_id = d.org_id AND m.user_id = d.user_id
        JOIN org o ON o.org_id = t.org_id
        WHERE t.org_id = \(org) AND t.token_hash = \(tokenHash)
            AND t.revoked_at IS NULL AND t.expires_at > \(now)
            AND t.last_used_at > \(earliestUse)
            AND d.revoked_at IS NULL AND m.removed_at IS NULL
        """
    }

    static func caller(
        from rows: [PostgresRow], of org: OrgID
    ) throws -> (caller: Caller, lastUsedAt: Instant)? {
        guard let row = rows.first else { return nil }
        let (slug, user, device, handle, name, lastUsedAt, roles) = try row.decode(
            String.self, UserID.self, DeviceID.self, String.self, String.self, Instant.self,
            [Role].self)
        let caller = Caller(
            org: org, orgSlug: slug, user: user, device: device, handle: handle,
            displayName: name, roles: Set(roles))
        return (caller, lastUsedAt)
    }

    /// Whether the token was never revoked, and its device not seen since then.
    static func isRetired(
        tokenHash: SHA256Hash, unseenSince limit: Instant, in transaction: OrgTransaction
    ) async throws -> Bool {
        let rows = try await transaction.query(
            """
            SELECT EXISTS (
                SELECT
                FROM device_token t
                JOIN device d ON d.org_id = t.org_id AND d.device_id = t.device_id
                JOIN member m ON m.org_id = d.org_id AND m.user_id = d.user_id
                WHERE t.org_id = \(transaction.org) AND t.token_hash = \(tokenHash)
                    AND t.revoked_at IS NULL AND d.revoked_at IS NULL
                    AND m.removed_at IS NULL AND d.last_seen_at <= \(limit))
            """)
        return try rows[0].decode(Bool.self)
    }

    static func noteUse(
        tokenHash: SHA256Hash, device: DeviceID, now: Instant, in transaction: OrgTransaction
    ) async throws {
        try await transaction.pipeline([
            """
            UPDATE device_token SET last_used_at = \(now)
            WHERE org_id = \(transaction.org) AND token_hash = \(tokenHash)
            """,
            """
            UPDATE device SET last_seen_at = \(now)
            WHERE org_id = \(transaction.org) AND device_id = \(device)
            """,
        ])
    }
}
