internal import RehearseModel
internal import RehearseSync

/// The end of every change of who is who in an org: grants follow from it, and people are shown it.
enum RosterChange {
    /// - Parameters:
    ///   - users: members whose roles, seats or name changed.
    ///   - others: members whose grants may have changed with them, such as the coaches of a seat.
    ///   - rows: further documents of the same change.
    static func conclude(
        _ users: Set<UserID>, others: Set<UserID> = [], rows: [ServerRow] = [],
        by actor: AuditActor, class auditClass: AuditClass = .member, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        // Grants before scopes: the order in which every writer of the server takes its locks.
        try await GrantQueries.reconcile(users.union(others), now: now, in: transaction)
        let people = try await DirectoryRowQueries.people(users, in: transaction)
        let seats = try await DirectoryRowQueries.seats(of: users, in: transaction)
        try await ScopeWriter.write(
            people + seats + rows, by: actor, class: auditClass, now: now, in: transaction)
    }
}
