internal import RehearseModel
internal import RehearseSync

/// Changes of members by admins.
enum MemberService {
    static func list(in transaction: OrgTransaction, now: Instant) async throws -> MemberList {
        MemberList(
            members: try await RosterQueries.members(in: transaction),
            invitations: try await InvitationQueries.open(now: now, in: transaction))
    }

    /// Replaces the roles of a member. Places in cohorts that need a lost role are lost with it.
    static func changeRoles(
        _ call: Call<ChangeRolesRequest>, in transaction: OrgTransaction
    ) async throws -> MemberSummary {
        let user = try call.id("member", as: UserSubject.self)
        try FieldRules.roles(call.input.roles)
        try await RosterQueries.lock(in: transaction)
        try await setRoles(
            Set(call.input.roles), of: user, by: call.caller.actor, now: call.now, in: transaction)
        guard let member = try await RosterQueries.member(user, in: transaction) else {
            throw Refusal.notFound
        }
        return member
    }

    /// Ends a membership with everything that follows from it, in one transaction: no token, grant
    /// or place of the member outlives it.
    static func remove(
        _ call: Call<Nothing>, in transaction: OrgTransaction
    ) async throws -> Nothing {
        let user = try call.id("member", as: UserSubject.self)
        try await RosterQueries.lock(in: transaction)
        guard try await RosterQueries.member(user, in: transaction) != nil else {
            throw Refusal.notFound
        }
        try await RosterQueries.remove(user, now: call.now, in: transaction)
        try await DeviceQueries.revokeAll(of: user, now: call.now, in: transaction)
        try await setRoles([], of: user, by: call.caller.actor, now: call.now, in: transaction)
        return Nothing()
    }

    private static func setRoles(
        _ roles: Set<Role>, of user: UserID, by actor: AuditActor, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        if !roles.contains(.admin) {
            guard try await RosterQueries.hasAdmin(besides: user, in: transaction) else {
                throw Refusal.lastAdmin
            }
        }
        let others = try await CohortQueries.coaches(whereSeated: user, in: transaction)
        try await RosterQueries.setRoles(roles.sorted(), of: user, in: transaction)
        try await CohortQueries.removePlaces(
            of: user, without: roles, now: now, in: transaction)
        try await RosterChange.conclude(
            [user], others: others, by: actor, now: now, in: transaction)
    }
}
