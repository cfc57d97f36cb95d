internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// The synced documents that show the registers to people, made from the registers as they are now.
enum DirectoryRowQueries {
    /// The `person` documents of these members.
    static func people(
        _ users: Set<UserID>, in transaction: OrgTransaction
    ) async throws -> [ServerRow] {
        let scope = try await ScopeRegisterQueries.orgScope(in: transaction)
        let rows = try await transaction.query(
            """
            SELECT user_id, handle, display_name, removed_at IS NULL, roles
            FROM member_with_roles
            WHERE org_id = \(transaction.org) AND user_id = ANY(\(users.sorted()))
            """)
        return try rows.map { row in
            let (user, handle, name, isActive, roles) = try row.decode(
                UserID.self, String.self, String.self, Bool.self, [String].self)
            return ServerRow(
                table: "person", id: user.retyped(), scope: scope,
                fields: [
                    "handle": .string(handle), "display_name": .string(name),
                    "roles": .array(roles.map(JSONValue.string)), "status": status(isActive),
                ])
        }
    }

    /// The `seat` documents of these members, in the staff scopes of their cohorts.
    static func seats(
        of users: Set<UserID>, in transaction: OrgTransaction
    ) async throws -> [ServerRow] {
        let rows = try await transaction.query(
            """
            SELECT t.seat_id, c.staff_scope_id, t.user_id, t.seat_scope_id, m.handle,
                m.display_name, t.removed_at IS NULL
            FROM seat_register t
            JOIN cohort_register c ON c.org_id = t.org_id AND c.cohort_id = t.cohort_id
            JOIN member m ON m.org_id = t.org_id AND m.user_id = t.user_id
            WHERE t.org_id = \(transaction.org) AND t.user_id = ANY(\(users.sorted()))
            """)
        return try rows.map { row in
            let (seat, staffScope, user, seatScope, handle, name, isActive) = try row.decode(
                SeatID.self, ScopeID.self, UserID.self, ScopeID.self, String.self, String.self,
                Bool.self)
            return ServerRow(
                table: "seat", id: seat.retyped(), scope: staffScope,
                fields: [
                    "user_id": .string(user.description),
                    "seat_scope_id": .string(seatScope.description),
                    "handle": .string(handle), "display_name": .string(name),
                    "status": status(isActive),
                ])
        }
    }

    private static func status(_ isActive: Bool) -> JSONValue {
        .string(isActive ? "active" : "removed")
    }
}
