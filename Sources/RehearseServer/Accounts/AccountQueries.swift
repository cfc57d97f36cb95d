internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Members as accounts: passwords, and what a signed-in member is told.
enum AccountQueries {
    struct Account: Sendable, Equatable {
        var org: OrgID
        var user: UserID
        var passwordHash: String
    }

    /// The account of a handle, by `member_org_id_handle_key`; nil for removed members.
    static func account(
        _ handle: String, in transaction: OrgTransaction
    ) async throws -> Account? {
        let rows = try await transaction.query(
            """
            SELECT m.user_id, c.password_hash
            FROM member m
            JOIN credential c ON c.org_id = m.org_id AND c.user_id = m.user_id
            WHERE m.org_id = \(transaction.org) AND m.handle = \(handle)
                AND m.removed_at IS NULL
            """)
        guard let row = rows.first else { return nil }
        let (user, hash) = try row.decode(UserID.self, String.self)
        return Account(org: transaction.org, user: user, passwordHash: hash)
    }

    static func setPassword(
        hash: String, of user: UserID, now: Instant, in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO credential (org_id, user_id, password_hash, changed_at)
            VALUES (\(transaction.org), \(user), \(hash), \(now))
            ON CONFLICT (org_id, user_id) DO UPDATE SET
                password_hash = EXCLUDED.password_hash, changed_at = EXCLUDED.changed_at
            """)
    }

    /// Who a member is and what they may do, for the member themselves.
    static func whoAmI(
        _ user: UserID, device: DeviceID, in transaction: OrgTransaction
    ) async throws -> WhoAmI {
        let results = try await transaction.pipeline([
            """
            SELECT o.slug, m.handle, m.display_name, m.roles
            FROM member_with_roles m
            JOIN org o ON o.org_id = m.org_id
            WHERE m.org_id = \(transaction.org) AND m.user_id = \(user)
            """,
            """
            SELECT s.scope_id, s.kind, s.label, g.role
            FROM scope_grant g
            JOIN scope s ON s.org_id = g.org_id AND s.scope_id = g.scope_id
            WHERE g.org_id = \(transaction.org) AND g.user_id = \(user)
                AND g.revoked_at IS NULL
            ORDER BY s.kind, s.label, s.scope_id
            """,
        ])
        let (slug, handle, name, roles) = try results[0][0].decode(
            String.self, String.self, String.self, [Role].self)
        let grants = try results[1].map { row in
            let (scope, kind, label, role) = try row.decode(
                ScopeID.self, ScopeKind.self, String.self, GrantRole.self)
            return GrantSummary(scope: scope, kind: kind, label: label, role: role)
        }
        return WhoAmI(
            org: OrgSummary(id: transaction.org, slug: slug), user: user, handle: handle,
            displayName: name, roles: roles, device: device, grants: grants)
    }
}
