internal import RehearseModel
internal import RehearseSync

/// Administration of members and cohorts. Every verb here needs the server and the role `admin`,
/// except where it says otherwise; without it the error is `.notAllowed`.
extension Rehearse {
    /// The members and the open invitations, by handle.
    public func members() async throws(RehearseError) -> (
        members: [MemberInfo], invitations: [InvitationInfo]
    ) {
        let list = try await call(try api(), .get, "/v1/members", answer: MemberList.self)
        return (list.members.map { MemberInfo($0) }, list.invitations.map { InvitationInfo($0) })
    }

    /// Invites a person. The answer holds the code to give to the person; the server never tells it
    /// again. Inviting a handle again replaces its open invitation.
    ///
    /// - Parameter cohort: The slug of a cohort: candidates get a seat, coaches and leads join its
    ///   staff.
    public func invite(
        handle: String, displayName: String, roles: [String], cohort: String? = nil
    ) async throws(RehearseError) -> InvitationInfo {
        let request = InviteRequest(
            handle: handle, displayName: displayName, roles: try Self.roles(roles), cohort: cohort)
        let answer: Invited = try await call(try api(), .post, "/v1/invitations", request)
        return InvitationInfo(answer.invitation, code: answer.code)
    }

    /// Invites the people of a CSV text with the columns `handle,name,role` and, if wanted,
    /// `cohort`.
    ///
    /// - Throws: `.badInput` that names every wrong line; then nobody is invited.
    public func importMembers(csv: String) async throws(RehearseError) -> [InvitationInfo] {
        let list = try PeopleFile(csv: csv)
        let request = ImportMembersRequest(members: list.members)
        let api = try api()
        let answer: ImportedMembers
        do throws(APIFailure) {
            answer = try await api.call(.post, "/v1/members/import", request)
        } catch {
            throw list.explained(error, server: api.serverName)
        }
        return answer.invited.map { InvitationInfo($0.invitation, code: $0.code) }
    }

    /// Replaces a member's roles.
    public func setRoles(
        of handle: String, to roles: [String]
    ) async throws(RehearseError) -> MemberInfo {
        let request = ChangeRolesRequest(roles: try Self.roles(roles))
        let member = try await member(handle)
        let answer: MemberSummary = try await call(
            try api(), .put, "/v1/members/\(member.id)/roles", request)
        return MemberInfo(answer)
    }

    /// Removes a member: all devices are signed out, all grants taken back.
    public func removeMember(_ handle: String) async throws(RehearseError) {
        let member = try await member(handle)
        try await perform(try api(), .delete, "/v1/members/\(member.id)")
    }

    /// The cohorts that the person may see: all for admins, their own for staff.
    public func serverCohorts() async throws(RehearseError) -> [CohortInfo] {
        try await call(try api(), .get, "/v1/cohorts", answer: CohortList.self)
            .cohorts.map { CohortInfo($0) }
    }

    public func createCohort(slug: String, title: String) async throws(RehearseError) -> CohortInfo
    {
        let request = CreateCohortRequest(slug: slug, title: title)
        return CohortInfo(
            try await call(try api(), .post, "/v1/cohorts", request, answer: CohortSummary.self))
    }

    /// Who is in a cohort, by handle. For its staff and admins.
    public func cohortPlaces(_ cohort: String) async throws(RehearseError) -> [CohortPlace] {
        let detail = try await detail(of: cohort)
        let seats = detail.seats.map {
            CohortPlace(handle: $0.handle, displayName: $0.displayName, role: "candidate")
        }
        let staff = detail.staff.map {
            CohortPlace(handle: $0.handle, displayName: $0.displayName, role: $0.role.rawValue)
        }
        return (seats + staff).sorted { $0.handle < $1.handle }
    }

    /// Gives a member a place in a cohort, as `candidate`, `coach` or `lead`.
    public func addToCohort(
        _ cohort: String, handle: String, role: String
    ) async throws(RehearseError) {
        let found = try await self.cohort(cohort)
        if role == "candidate" {
            try await perform(
                try api(), .post, "/v1/cohorts/\(found.id)/seats", AddSeatRequest(handle: handle))
        } else if let role = StaffRole(rawValue: role) {
            try await perform(
                try api(), .post, "/v1/cohorts/\(found.id)/staff",
                AddStaffRequest(handle: handle, role: role))
        } else {
            throw RehearseError(.usage, "\"\(role)\" is not one of candidate, coach, lead.")
        }
    }

    /// Takes somebody's place in a cohort back. What was written in it is kept.
    public func removeFromCohort(_ cohort: String, handle: String) async throws(RehearseError) {
        let detail = try await detail(of: cohort)
        let id = detail.cohort.id
        if let seat = detail.seats.first(where: { $0.handle.hasSameBytes(as: handle) }) {
            try await perform(try api(), .delete, "/v1/cohorts/\(id)/seats/\(seat.id)")
        } else if let staff = detail.staff.first(where: { $0.handle.hasSameBytes(as: handle) }) {
            try await perform(try api(), .delete, "/v1/cohorts/\(id)/staff/\(staff.user)")
        } else {
            throw RehearseError(.notFound, "\"\(handle)\" has no place in \(cohort).")
        }
    }
}

extension Rehearse {
    private static func roles(_ words: [String]) throws(RehearseError) -> [Role] {
        var roles: [Role] = []
        for word in words {
            guard let role = Role(rawValue: word) else {
                let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                throw RehearseError(.usage, "\"\(word)\" is not a role.", next: "Roles: \(known).")
            }
            roles.append(role)
        }
        return roles
    }

    private func member(_ handle: String) async throws(RehearseError) -> MemberInfo {
        let found = try await members().members.first { $0.handle.hasSameBytes(as: handle) }
        guard let found else {
            throw RehearseError(
                .notFound, "There is no member \"\(handle)\".",
                next: "See: rehearse admin member list")
        }
        return found
    }

    private func cohort(_ slug: String) async throws(RehearseError) -> CohortInfo {
        let all = try await serverCohorts()
        guard let found = all.first(where: { $0.slug.hasSameBytes(as: slug) }) else {
            let names = all.map(\.slug).joined(separator: ", ")
            throw RehearseError(
                .notFound, "There is no cohort \"\(slug)\".",
                next: names.isEmpty ? "" : "You can see: \(names).")
        }
        return found
    }

    private func detail(of cohort: String) async throws(RehearseError) -> CohortDetail {
        let found = try await self.cohort(cohort)
        return try await call(try api(), .get, "/v1/cohorts/\(found.id)")
    }
}
