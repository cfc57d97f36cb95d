internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Seats: a candidate's places in cohorts.
enum SeatQueries {
    /// The seats that are taken, by handle.
    static func seats(
        in cohort: CohortID, _ transaction: OrgTransaction
    ) async throws -> [SeatSummary] {
        let rows = try await transaction.query(
            """
            SELECT t.seat_id, t.user_id, m.handle, m.display_name, t.seat_scope_id
            FROM seat_register t
            JOIN member m ON m.org_id = t.org_id AND m.user_id = t.user_id
            WHERE t.org_id = \(transaction.org) AND t.cohort_id = \(cohort)
                AND t.removed_at IS NULL
            ORDER BY m.handle
            """)
        return try rows.map { row in
            let (seat, user, handle, name, scope) = try row.decode(
                SeatID.self, UserID.self, String.self, String.self, ScopeID.self)
            return SeatSummary(
                id: seat, user: user, handle: handle, displayName: name, seatScope: scope)
        }
    }

    /// Gives back a seat that the member had before; false if there was none.
    static func restore(
        of user: UserID, in cohort: CohortID, _ transaction: OrgTransaction
    ) async throws -> Bool {
        let count = try await transaction.execute(
            """
            UPDATE seat_register SET removed_at = NULL
            WHERE org_id = \(transaction.org) AND cohort_id = \(cohort) AND user_id = \(user)
            """)
        return count > 0
    }

    static func add(
        _ seat: SeatID, of user: UserID, in cohort: CohortID, scope: ScopeID, now: Instant,
        _ transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO seat_register
                (org_id, seat_id, cohort_id, user_id, seat_scope_id, created_at)
            VALUES (\(transaction.org), \(seat), \(cohort), \(user), \(scope), \(now))
            """)
    }

    /// Takes a seat of the cohort back and answers whose it was; nil if it has no such seat.
    static func remove(
        _ seat: SeatID, from cohort: CohortID, now: Instant, _ transaction: OrgTransaction
    ) async throws -> UserID? {
        let rows = try await transaction.query(
            """
            UPDATE seat_register SET removed_at = \(now)
            WHERE org_id = \(transaction.org) AND cohort_id = \(cohort)
                AND seat_id = \(seat) AND removed_at IS NULL
            RETURNING user_id
            """)
        return try rows.first?.decode(UserID.self)
    }
}
