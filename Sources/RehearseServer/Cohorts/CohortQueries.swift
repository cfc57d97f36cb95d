internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Cohorts, seats and staff.
enum CohortQueries {
    static func add(
        _ cohort: CohortSummary, now: Instant, in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO cohort_register
                (org_id, cohort_id, slug, title, staff_scope_id, created_at)
            VALUES
                (\(transaction.org), \(cohort.id), \(cohort.slug), \(cohort.title),
                    \(cohort.staffScope), \(now))
            """)
    }

    /// By `cohort_register_org_id_slug_key`.
    static func cohort(
        _ slug: String, in transaction: OrgTransaction
    ) async throws -> CohortSummary? {
        let rows = try await transaction.query(
            """
            SELECT cohort_id, slug, title, staff_scope_id, created_at
            FROM cohort_register
            WHERE org_id = \(transaction.org) AND slug = \(slug)
            """)
        return try rows.first.map(summary)
    }

    static func cohort(
        _ id: CohortID, in transaction: OrgTransaction
    ) async throws -> CohortSummary? {
        let rows = try await transaction.query(
            """
            SELECT cohort_id, slug, title, staff_scope_id, created_at
            FROM cohort_register
            WHERE org_id = \(transaction.org) AND cohort_id = \(id)
            """)
        return try rows.first.map(summary)
    }

    /// All cohorts of the org, by slug.
    static func all(in transaction: OrgTransaction) async throws -> [CohortSummary] {
        let rows = try await transaction.query(
            """
            SELECT cohort_id, slug, title, staff_scope_id, created_at
            FROM cohort_register
            WHERE org_id = \(transaction.org)
            ORDER BY slug
            """)
        return try rows.map(summary)
    }

    /// The cohorts on whose staff a member is, by slug.
    static func cohorts(
        staffedBy user: UserID, in transaction: OrgTransaction
    ) async throws -> [CohortSummary] {
        let rows = try await transaction.query(
            """
            SELECT c.cohort_id, c.slug, c.title, c.staff_scope_id, c.created_at
            FROM cohort_register c
            WHERE c.org_id = \(transaction.org) AND EXISTS (
                SELECT 1
                FROM cohort_staff s
                WHERE s.org_id = c.org_id AND s.cohort_id = c.cohort_id
                    AND s.user_id = \(user))
            ORDER BY c.slug
            """)
        return try rows.map(summary)
    }

    private static func summary(_ row: PostgresRow) throws -> CohortSummary {
        let (id, slug, title, staffScope, createdAt) = try row.decode(
            CohortID.self, String.self, String.self, ScopeID.self, Instant.self)
        return CohortSummary(
            id: id, slug: slug, title: title, staffScope: staffScope, createdAt: createdAt)
    }

    /// The staff of a cohort, by handle.
    static func staff(
        of cohort: CohortID, in transaction: OrgTransaction
    ) async throws -> [StaffSummary] {
        let rows = try await transaction.query(
            """
            SELECT m.user_id, m.handle, m.display_name, s.role
            FROM cohort_staff s
            JOIN member m ON m.org_id = s.org_id AND m.user_id = s.user_id
            WHERE s.org_id = \(transaction.org) AND s.cohort_id = \(cohort)
            ORDER BY m.handle, s.role
            """)
        return try rows.map { row in
            let (user, handle, name, role) = try row.decode(
                UserID.self, String.self, String.self, StaffRole.self)
            return StaffSummary(user: user, handle: handle, displayName: name, role: role)
        }
    }

    static func addStaff(
        _ user: UserID, as role: StaffRole, to cohort: CohortID,
        in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO cohort_staff (org_id, cohort_id, user_id, role)
            VALUES (\(transaction.org), \(cohort), \(user), \(role))
            ON CONFLICT (org_id, cohort_id, user_id, role) DO NOTHING
            """)
    }

    /// Answers whether the member was on the staff.
    static func removeStaff(
        _ user: UserID, from cohort: CohortID, in transaction: OrgTransaction
    ) async throws -> Bool {
        let count = try await transaction.execute(
            """
            DELETE FROM cohort_staff
            WHERE org_id = \(transaction.org) AND cohort_id = \(cohort) AND user_id = \(user)
            """)
        return count > 0
    }

    /// The coaches of the cohorts in which a member has or had a seat, by `seat_register_by_user`.
    static func coaches(
        whereSeated user: UserID, in transaction: OrgTransaction
    ) async throws -> Set<UserID> {
        let rows = try await transaction.query(
            """
            SELECT DISTINCT s.user_id
            FROM seat_register t
            JOIN cohort_staff s
                ON s.org_id = t.org_id AND s.cohort_id = t.cohort_id AND s.role = 'coach'
            WHERE t.org_id = \(transaction.org) AND t.user_id = \(user)
            """)
        return Set(try rows.map { try $0.decode(UserID.self) })
    }

    /// Takes the places of a member that need a role they do not have.
    static func removePlaces(
        of user: UserID, without roles: Set<Role>, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        let kept = roles.map(\.rawValue).sorted()
        try await transaction.pipeline([
            """
            DELETE FROM cohort_staff
            WHERE org_id = \(transaction.org) AND user_id = \(user) AND role <> ALL(\(kept))
            """,
            """
            UPDATE seat_register SET removed_at = \(now)
            WHERE org_id = \(transaction.org) AND user_id = \(user) AND removed_at IS NULL
                AND 'candidate' <> ALL(\(kept))
            """,
        ])
    }
}
