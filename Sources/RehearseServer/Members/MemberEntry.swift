internal import RehearseModel
internal import RehearseSync

/// What happens when somebody accepts an invitation.
enum MemberEntry {
    /// Makes the member with everything that the invitation promises. Somebody who had been removed
    /// comes back under the old id, with new grants.
    static func enter(
        _ invitation: Invitation, displayName: String, passwordHash: String,
        environment: ServerEnvironment, now: Instant, in transaction: OrgTransaction
    ) async throws -> UserID {
        let user = try await member(
            invitation.handle, displayName: displayName, environment: environment, now: now,
            in: transaction)
        try await AccountQueries.setPassword(
            hash: passwordHash, of: user, now: now, in: transaction)
        try await RosterQueries.setRoles(invitation.roles, of: user, in: transaction)
        if let cohort = invitation.cohort {
            try await CohortPlaces.take(
                cohort, by: user, roles: Set(invitation.roles), environment: environment,
                now: now, in: transaction)
        }
        try await InvitationQueries.use(invitation.id, by: user, now: now, in: transaction)
        try await RosterChange.conclude(
            [user], others: try await CohortQueries.coaches(whereSeated: user, in: transaction),
            by: AuditActor(user: user, device: AuditActor.server.device), now: now,
            in: transaction)
        return user
    }

    private static func member(
        _ handle: String, displayName: String, environment: ServerEnvironment, now: Instant,
        in transaction: OrgTransaction
    ) async throws -> UserID {
        let known = try await RosterQueries.member(handle, in: transaction)
        guard known?.isRemoved ?? true else { throw Refusal.handleTaken(handle) }
        let user = known?.user ?? environment.makeID()
        try await RosterQueries.add(
            user, handle: handle, displayName: displayName, now: now, in: transaction)
        if try await ScopeRegisterQueries.find(kind: .own, subject: user.retyped(), in: transaction)
            == nil
        {
            try await ScopeRegisterQueries.add(
                environment.makeID(), kind: .own, subject: user.retyped(), label: handle,
                now: now, in: transaction)
        }
        return user
    }
}
