internal import RehearseSync

/// Members and invitations, for admins.
struct MemberRoutes {
    let invitations: InvitationService

    init(environment: ServerEnvironment) {
        invitations = InvitationService(environment: environment)
    }

    func bind(to table: inout RouteTable) {
        table.bind(Operations.listMembers) { call, transaction in
            try await MemberService.list(in: transaction, now: call.now)
        }
        table.bind(Operations.inviteMember) { [invitations] call, transaction in
            try await invitations.invite(call, in: transaction)
        }
        table.bind(Operations.importMembers) { [invitations] call, transaction in
            try await invitations.importMembers(call, in: transaction)
        }
        table.bind(Operations.changeRoles) { call, transaction in
            try await MemberService.changeRoles(call, in: transaction)
        }
        table.bind(Operations.removeMember) { call, transaction in
            try await MemberService.remove(call, in: transaction)
        }
    }
}
