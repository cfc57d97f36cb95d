internal import RehearseModel
internal import RehearseSync

/// Takes places in cohorts. Grants and documents follow at the end of the change.
enum CohortPlaces {
    /// The places that an invitation with a cohort promises: a seat for a candidate, a place on the
    /// staff for coach and lead.
    static func take(
        _ cohort: CohortID, by user: UserID, roles: Set<Role>, environment: ServerEnvironment,
        now: Instant, in transaction: OrgTransaction
    ) async throws {
        if roles.contains(.candidate) {
            try await takeSeat(
                in: cohort, by: user, environment: environment, now: now, transaction)
        }
        for role in StaffRole.allCases where roles.contains(role.memberRole) {
            try await CohortQueries.addStaff(user, as: role, to: cohort, in: transaction)
        }
    }

    /// A seat; the old one, with what was written in it, if the member had one.
    static func takeSeat(
        in cohort: CohortID, by user: UserID, environment: ServerEnvironment, now: Instant,
        _ transaction: OrgTransaction
    ) async throws {
        guard try await !SeatQueries.restore(of: user, in: cohort, transaction) else { return }
        guard let found = try await CohortQueries.cohort(cohort, in: transaction),
            let member = try await RosterQueries.member(user, in: transaction)
        else { throw Refusal.notFound }
        let seat = environment.makeID(SeatSubject.self)
        let scope = environment.makeID(ScopeSubject.self)
        try await ScopeRegisterQueries.add(
            scope, kind: .seat, subject: seat.retyped(), label: "\(found.slug)/\(member.handle)",
            now: now, in: transaction)
        try await SeatQueries.add(
            seat, of: user, in: cohort, scope: scope, now: now, transaction)
    }
}

extension StaffRole {
    /// The role that a member needs for the place.
    var memberRole: Role {
        switch self {
        case .coach: .coach
        case .lead: .lead
        }
    }
}
