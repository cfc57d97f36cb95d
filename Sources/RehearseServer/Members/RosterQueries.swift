internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Members and their roles.
enum RosterQueries {
    /// Takes the org's lock for changes of memberships; they happen one after the other. Two admins
    /// who take each other's role at the same time would otherwise both succeed.
    static func lock(in transaction: OrgTransaction) async throws {
        try await transaction.execute(
            """
            SELECT 1
            FROM org
            WHERE org_id = \(transaction.org)
            FOR NO KEY UPDATE
            """)
    }

    /// Whom a handle belongs to, by `member_org_id_handle_key`.
    static func member(
        _ handle: String, in transaction: OrgTransaction
    ) async throws -> (user: UserID, isRemoved: Bool)? {
        let rows = try await transaction.query(
            """
            SELECT user_id, removed_at IS NOT NULL
            FROM member
            WHERE org_id = \(transaction.org) AND handle = \(handle)
            """)
        return try rows.first.map { row in
            let (user, isRemoved) = try row.decode(UserID.self, Bool.self)
            return (user, isRemoved)
        }
    }

    /// The members who are there, by handle.
    static func members(in transaction: OrgTransaction) async throws -> [MemberSummary] {
        let rows = try await transaction.query(
            """
            SELECT user_id, handle, display_name, created_at, roles
            FROM member_with_roles
            WHERE org_id = \(transaction.org) AND removed_at IS NULL
            ORDER BY handle
            """)
        return try rows.map(summary)
    }

    static func member(
        _ user: UserID, in transaction: OrgTransaction
    ) async throws -> MemberSummary? {
        let rows = try await transaction.query(
            """
            SELECT user_id, handle, display_name, created_at, roles
            FROM member_with_roles
            WHERE org_id = \(transaction.org) AND user_id = \(user) AND removed_at IS NULL
            """)
        return try rows.first.map(summary)
    }

    private static func summary(_ row: PostgresRow) throws -> MemberSummary {
        let (user, handle, name, createdAt, roles) = try row.decode(
            UserID.self, String.self, String.self, Instant.self, [Role].self)
        return MemberSummary(
            id: user, handle: handle, displayName: name, roles: roles, createdAt: createdAt)
    }

    /// Makes a member, or brings a removed one back under the old id.
    static func add(
        _ user: UserID, handle: String, displayName: String, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO member (org_id, user_id, handle, display_name, created_at)
            VALUES (\(transaction.org), \(user), \(handle), \(displayName), \(now))
            ON CONFLICT (org_id, user_id) DO UPDATE SET
                display_name = EXCLUDED.display_name, removed_at = NULL
            """)
    }

    static func setRoles(
        _ roles: [Role], of user: UserID, in transaction: OrgTransaction
    ) async throws {
        try await transaction.pipeline([
            """
            DELETE FROM member_role
            WHERE org_id = \(transaction.org) AND user_id = \(user) AND role <> ALL(\(roles))
            """,
            """
            INSERT INTO member_role (org_id, user_id, role)
            SELECT \(transaction.org), \(user), unnest(\(roles))
            ON CONFLICT (org_id, user_id, role) DO NOTHING
            """,
        ])
    }

    /// Whether anybody else is admin.
    static func hasAdmin(
        besides user: UserID, in transaction: OrgTransaction
    ) async throws -> Bool {
        let rows = try await transaction.query(
            """
            SELECT EXISTS (
                SELECT 1
                FROM member_role r
                JOIN member m ON m.org_id = r.org_id AND m.user_id = r.user_id
                WHERE r.org_id = \(transaction.org) AND r.role = 'admin'
                    AND r.user_id <> \(user) AND m.removed_at IS NULL)
            """)
        return try rows[0].decode(Bool.self)
    }

    /// Ends a membership; what names the member as author stays.
    static func remove(
        _ user: UserID, now: Instant, in transaction: OrgTransaction
    ) async throws {
        try await transaction.pipeline([
            """
            UPDATE member SET removed_at = \(now)
            WHERE org_id = \(transaction.org) AND user_id = \(user)
            """,
            """
            DELETE FROM credential
            WHERE org_id = \(transaction.org) AND user_id = \(user)
            """,
            """
            DELETE FROM bank_member
            WHERE org_id = \(transaction.org) AND user_id = \(user)
            """,
        ])
    }
}
