internal import RehearseModel

/// Applies an operation's access rule to a caller.
enum Authority {
    /// - Throws: `Denial` for a caller who may not.
    static func check(
        _ exchange: Exchange, _ caller: Caller, in transaction: OrgTransaction
    ) async throws {
        let access = exchange.operation.access
        var relations: Set<Relation> = []
        if case .object(let kind, _, _) = access {
            relations = try await RelationQueries.relations(
                of: caller, to: kind, try exchange.id(kind.rawValue), in: transaction)
        }
        do {
            try access.check(roles: caller.roles, relations: relations)
        } catch {
            throw Denial(caller: caller, refusal: error)
        }
    }
}
