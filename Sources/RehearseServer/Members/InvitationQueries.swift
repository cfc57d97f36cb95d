internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Invitations and their codes.
enum InvitationQueries {
    /// By `invitation_org_id_code_hash_key`.
    static func invitation(
        codeHash: SHA256Hash, in transaction: OrgTransaction
    ) async throws -> Invitation? {
        let rows = try await transaction.query(
            """
            SELECT invitation_id, handle, display_name, roles, cohort_id, expires_at,
                used_at IS NOT NULL, withdrawn_at IS NOT NULL
            FROM invitation
            WHERE org_id = \(transaction.org) AND code_hash = \(codeHash)
            """)
        guard let row = rows.first else { return nil }
        let (id, handle, name, roles, cohort, expiresAt, isUsed, isWithdrawn) = try row.decode(
            InvitationID.self, String.self, String.self, [Role].self, CohortID?.self,
            Instant.self, Bool.self, Bool.self)
        return Invitation(
            id: id, handle: handle, displayName: name, roles: roles, cohort: cohort,
            expiresAt: expiresAt, isUsed: isUsed, isWithdrawn: isWithdrawn)
    }

    /// Adds an invitation in place of an open one for the same handle.
    static func add(
        _ invitation: Invitation, codeHash: SHA256Hash, by admin: UserID?, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        try await transaction.pipeline([
            """
            UPDATE invitation SET withdrawn_at = \(now)
            WHERE org_id = \(transaction.org) AND handle = \(invitation.handle)
                AND used_at IS NULL AND withdrawn_at IS NULL
            """,
            """
            INSERT INTO invitation
                (org_id, invitation_id, code_hash, handle, display_name, roles, cohort_id,
                    invited_by, created_at, expires_at)
            VALUES
                (\(transaction.org), \(invitation.id), \(codeHash), \(invitation.handle),
                    \(invitation.displayName), \(invitation.roles), \(invitation.cohort as CohortID?),
                    \(admin as UserID?), \(now), \(invitation.expiresAt))
            """,
        ])
    }

    static func use(
        _ invitation: InvitationID, by user: UserID, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            UPDATE invitation SET used_at = \(now), used_by = \(user)
            WHERE org_id = \(transaction.org) AND invitation_id = \(invitation)
            """)
    }

    /// Invitations that can still be accepted, by handle.
    static func open(
        now: Instant, in transaction: OrgTransaction
    ) async throws -> [InvitationSummary] {
        let rows = try await transaction.query(
            """
            SELECT i.invitation_id, i.handle, i.display_name, i.roles, c.slug, i.expires_at
            FROM invitation i
            LEFT JOIN cohort_register c ON c.org_id = i.org_id AND c.cohort_id = i.cohort_id
            WHERE i.org_id = \(transaction.org) AND i.used_at IS NULL
                AND i.withdrawn_at IS NULL AND i.expires_at > \(now)
            ORDER BY i.handle
            """)
        return try rows.map { row in
            let (id, handle, name, roles, cohort, expiresAt) = try row.decode(
                InvitationID.self, String.self, String.self, [Role].self, String?.self,
                Instant.self)
            return InvitationSummary(
                id: id, handle: handle, displayName: name, roles: roles, cohort: cohort,
                expiresAt: expiresAt)
        }
    }
}
