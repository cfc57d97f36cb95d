internal import RehearseModel
internal import RehearseSync

/// Invites people, one by one or as a list.
struct InvitationService: Sendable {
    /// Rows of one import; at some 30 hexadecimal bytes each the answer stays far below a page.
    static let importRowsMax = 1000

    let environment: ServerEnvironment

    func invite(
        _ call: Call<InviteRequest>, in transaction: OrgTransaction
    ) async throws -> Invited {
        try await invite(
            call.input, by: call.caller.user, now: call.now, in: transaction)
    }

    /// - Parameter admin: nil when the operator of the server invites.
    func invite(
        _ request: InviteRequest, by admin: UserID?, now: Instant,
        in transaction: OrgTransaction
    ) async throws -> Invited {
        try FieldRules.slug(request.handle, field: "handle")
        try FieldRules.roles(request.roles)
        let name = try FieldRules.line(request.displayName, field: "display_name")
        try await RosterQueries.lock(in: transaction)
        if let known = try await RosterQueries.member(request.handle, in: transaction) {
            guard known.isRemoved else { throw Refusal.handleTaken(request.handle) }
        }
        let cohort = try await cohort(request, in: transaction)
        let invitation = Invitation(
            id: environment.makeID(), handle: request.handle, displayName: name,
            roles: request.roles.sorted(), cohort: cohort,
            expiresAt: now.advanced(byMilliseconds: Invitation.lifetime.wholeMilliseconds))
        let code = OpaqueSecret(
            .invitationCode, org: transaction.org, environment: environment)
        try await InvitationQueries.add(
            invitation, codeHash: code.hash, by: admin, now: now, in: transaction)
        return Invited(
            invitation: InvitationSummary(
                id: invitation.id, handle: invitation.handle, displayName: name,
                roles: invitation.roles, cohort: request.cohort, expiresAt: invitation.expiresAt),
            code: code.text)
    }

    private func cohort(
        _ request: InviteRequest, in transaction: OrgTransaction
    ) async throws -> CohortID? {
        guard let slug = request.cohort else { return nil }
        guard let cohort = try await CohortQueries.cohort(slug, in: transaction) else {
            throw Refusal.invalidValue(field: "cohort", "names no cohort of this org")
        }
        guard !Set(request.roles).isDisjoint(with: [.candidate, .coach, .lead]) else {
            throw Refusal.invalidValue(
                field: "cohort", "needs the role candidate, coach or lead")
        }
        return cohort.id
    }

    /// All rows or none. A refused import names every wrong row at once, so that one correction of
    /// the file is enough.
    func importMembers(
        _ call: Call<ImportMembersRequest>, in transaction: OrgTransaction
    ) async throws -> ImportedMembers {
        let rows = call.input.members
        guard (1...Self.importRowsMax).contains(rows.count) else {
            throw Refusal.invalidValue(
                field: "members", "must have 1 to \(Self.importRowsMax) rows")
        }
        var invited: [Invited] = []
        var problems: [RowProblem] = []
        var handles: Set<String> = []
        for (index, row) in rows.enumerated() {
            do {
                guard handles.insert(row.handle).inserted else {
                    throw Refusal.invalidValue(field: "handle", "stands in the list twice")
                }
                invited.append(
                    try await invite(
                        Self.request(row), by: call.caller.user, now: call.now, in: transaction))
            } catch let refusal as Refusal {
                problems.append(try Self.problem(of: refusal, inRow: index + 1))
            }
        }
        guard problems.isEmpty else { throw Refusal.rowsRefused(problems) }
        return ImportedMembers(invited: invited)
    }

    private static func request(_ row: ImportedMember) throws(Refusal) -> InviteRequest {
        let words = row.role.split(whereSeparator: { " ,;+".contains($0) })
        let roles = words.compactMap { Role(rawValue: String($0)) }
        guard roles.count == words.count, !roles.isEmpty else {
            let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
            throw .invalidValue(field: "role", "must be one or more of \(known)")
        }
        let cohort = row.cohort.flatMap { $0.isEmpty ? nil : $0 }
        return InviteRequest(
            handle: row.handle, displayName: row.name, roles: roles, cohort: cohort)
    }

    private static func problem(of refusal: Refusal, inRow row: Int) throws -> RowProblem {
        switch refusal {
        case .invalidValue(let field, let sentence):
            RowProblem(row: row, field: field == "display_name" ? "name" : field, detail: sentence)
        case .handleTaken:
            RowProblem(row: row, field: "handle", detail: "is a member already")
        default:
            throw refusal
        }
    }
}
