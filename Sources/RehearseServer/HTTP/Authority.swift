internal import RehearseModel

/// Applies an operation's access rule to a caller.
enum Authority {
    static func check(
        _ exchange: Exchange, _ caller: Caller, in transaction: OrgTransaction
    ) async throws {
        let access = exchange.operation.access
        guard case .object(let kind, _, _) = access else {
            return try access.check(roles: caller.roles, relations: [])
        }
        let relations = try await RelationQueries.relations(
            of: caller, to: kind, try exchange.id(kind.rawValue), in: transaction)
        try access.check(roles: caller.roles, relations: relations)
    }
}
