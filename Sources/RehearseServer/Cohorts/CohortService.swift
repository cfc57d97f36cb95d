internal import RehearseModel
internal import RehearseSync

/// Cohorts with their seats and staff.
struct CohortService: Sendable {
    let environment: ServerEnvironment

    /// All cohorts for admins, their own for staff, none for others.
    func list(_ call: Call<Nothing>, in transaction: OrgTransaction) async throws -> CohortList {
        let cohorts =
            if call.caller.roles.contains(.admin) {
                try await CohortQueries.all(in: transaction)
            } else {
                try await CohortQueries.cohorts(staffedBy: call.caller.user, in: transaction)
            }
        return CohortList(cohorts: cohorts)
    }

    func create(
        _ call: Call<CreateCohortRequest>, in transaction: OrgTransaction
    ) async throws -> CohortSummary {
        let slug = call.input.slug
        try FieldRules.slug(slug, field: "slug")
        let title = try FieldRules.line(call.input.title, field: "title")
        try await RosterQueries.lock(in: transaction)
        guard try await CohortQueries.cohort(slug, in: transaction) == nil else {
            throw Refusal.slugTaken(slug)
        }
        let cohort = CohortSummary(
            id: environment.makeID(), slug: slug, title: title,
            staffScope: environment.makeID(), createdAt: call.now)
        try await ScopeRegisterQueries.add(
            cohort.staffScope, kind: .staff, subject: cohort.id.retyped(), label: slug,
            now: call.now, in: transaction)
        try await CohortQueries.add(cohort, now: call.now, in: transaction)
        let row = ServerRow(
            table: "cohort", id: cohort.id.retyped(), scope: cohort.staffScope,
            fields: ["slug": .string(slug), "title": .string(title)])
        try await ScopeWriter.write(
            [row], by: call.caller.actor, class: .cohort, now: call.now, in: transaction)
        return cohort
    }

    func show(
        _ call: Call<Nothing>, in transaction: OrgTransaction
    ) async throws -> CohortDetail {
        let id = try call.id("cohort", as: CohortSubject.self)
        guard let cohort = try await CohortQueries.cohort(id, in: transaction) else {
            throw Refusal.notFound
        }
        return CohortDetail(
            cohort: cohort, seats: try await SeatQueries.seats(in: id, transaction),
            staff: try await CohortQueries.staff(of: id, in: transaction))
    }

    func addSeat(
        _ call: Call<AddSeatRequest>, in transaction: OrgTransaction
    ) async throws -> SeatSummary {
        let cohort = try call.id("cohort", as: CohortSubject.self)
        try await RosterQueries.lock(in: transaction)
        let user = try await member(call.input.handle, having: .candidate, in: transaction)
        try await CohortPlaces.takeSeat(
            in: cohort, by: user, environment: environment, now: call.now, transaction)
        try await conclude(user, call.caller, call.now, transaction)
        let seats = try await SeatQueries.seats(in: cohort, transaction)
        guard let seat = seats.first(where: { $0.user == user }) else {
            preconditionFailure("The seat was taken in this transaction.")
        }
        return seat
    }

    func removeSeat(
        _ call: Call<Nothing>, in transaction: OrgTransaction
    ) async throws -> Nothing {
        try await RosterQueries.lock(in: transaction)
        let user = try await SeatQueries.remove(
            call.id("seat"), from: call.id("cohort"), now: call.now, transaction)
        guard let user else { throw Refusal.notFound }
        try await conclude(user, call.caller, call.now, transaction)
        return Nothing()
    }

    func addStaff(
        _ call: Call<AddStaffRequest>, in transaction: OrgTransaction
    ) async throws -> StaffSummary {
        let cohort = try call.id("cohort", as: CohortSubject.self)
        let role = call.input.role
        try await RosterQueries.lock(in: transaction)
        let user = try await member(
            call.input.handle, having: role.memberRole, in: transaction)
        try await CohortQueries.addStaff(user, as: role, to: cohort, in: transaction)
        try await conclude(user, call.caller, call.now, transaction)
        let staff = try await CohortQueries.staff(of: cohort, in: transaction)
        guard let place = staff.first(where: { $0.user == user && $0.role == role }) else {
            preconditionFailure("The place was taken in this transaction.")
        }
        return place
    }

    func removeStaff(
        _ call: Call<Nothing>, in transaction: OrgTransaction
    ) async throws -> Nothing {
        let user = try call.id("user", as: UserSubject.self)
        try await RosterQueries.lock(in: transaction)
        let wasThere = try await CohortQueries.removeStaff(
            user, from: call.id("cohort"), in: transaction)
        guard wasThere else { throw Refusal.notFound }
        try await conclude(user, call.caller, call.now, transaction)
        return Nothing()
    }

    /// The member of a handle, who must have the role that the place needs.
    private func member(
        _ handle: String, having role: Role, in transaction: OrgTransaction
    ) async throws -> UserID {
        guard let known = try await RosterQueries.member(handle, in: transaction),
            !known.isRemoved,
            let member = try await RosterQueries.member(known.user, in: transaction)
        else { throw Refusal.invalidValue(field: "handle", "names no member of this org") }
        guard member.roles.contains(role) else {
            throw Refusal.roleMissing(handle: handle, role: role.rawValue)
        }
        return known.user
    }

    private func conclude(
        _ user: UserID, _ caller: Caller, _ now: Instant, _ transaction: OrgTransaction
    ) async throws {
        try await RosterChange.conclude(
            [user], others: try await CohortQueries.coaches(whereSeated: user, in: transaction),
            by: caller.actor, class: .cohort, now: now, in: transaction)
    }
}
