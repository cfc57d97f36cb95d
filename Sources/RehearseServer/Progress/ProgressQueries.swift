internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// A seat as progress sees it: where its facts lie and where its figures belong.
struct SeatPlace: Sendable {
    var seat: SeatID
    var seatScope: ScopeID
    var staffScope: ScopeID

    /// One row for each seat, so its id follows from the seat's.
    var progressRow: RowID {
        SHA256Hash(of: "progress \(seat)").derivedID()
    }
}

/// The statements of progress.
enum ProgressQueries {
    static func allOrgs(in transaction: GlobalTransaction) async throws -> [OrgID] {
        try await transaction.query("SELECT all_orgs()").map { try $0.decode(OrgID.self) }
    }

    /// The seats of these scopes, by primary keys.
    static func places(
        of seatScopes: [ScopeID], in transaction: OrgTransaction
    ) async throws -> [SeatPlace] {
        let found = try await transaction.query(
            """
            SELECT r.seat_id, r.seat_scope_id, c.staff_scope_id
            FROM scope s
            JOIN seat_register r ON r.org_id = s.org_id AND r.seat_id = s.subject_id
            JOIN cohort_register c ON c.org_id = r.org_id AND c.cohort_id = r.cohort_id
            WHERE s.org_id = \(transaction.org) AND s.scope_id = ANY (\(seatScopes))
            ORDER BY r.seat_id
            """)
        return try found.map { row in
            let (seat, seatScope, staffScope) = try row.decode(
                SeatID.self, ScopeID.self, ScopeID.self)
            return SeatPlace(seat: seat, seatScope: seatScope, staffScope: staffScope)
        }
    }

    /// The versions up to which the seats' facts are visible to the statements that follow.
    static func versions(
        of scopes: [ScopeID], in transaction: OrgTransaction
    ) async throws -> [ScopeID: Int64] {
        let found = try await transaction.query(
            """
            SELECT scope_id, ver
            FROM scope
            WHERE org_id = \(transaction.org) AND scope_id = ANY (\(scopes))
            """)
        return Dictionary(
            uniqueKeysWithValues: try found.map { try $0.decode(ScopeID.self, Int64.self) })
    }

    /// Seat scopes that have moved since their figures were computed. Reads the org's seats once.
    static func staleSeats(in transaction: OrgTransaction) async throws -> [ScopeID] {
        let found = try await transaction.query(
            """
            SELECT s.scope_id
            FROM scope s
            LEFT JOIN progress p ON p.org_id = s.org_id AND p.seat_id = s.subject_id
            WHERE s.org_id = \(transaction.org) AND s.kind = 'seat'
                AND s.ver > coalesce(p.source_ver, 0)
            ORDER BY s.scope_id
            """)
        return try found.map { try $0.decode(ScopeID.self) }
    }
}
