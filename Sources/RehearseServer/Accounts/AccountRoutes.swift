internal import RehearseSync

/// Signing in and out, and accepting invitations.
struct AccountRoutes {
    let signIn: SignInService
    let invitations: InvitationAcceptance
    let passwords: PasswordChange

    init(database: Database, environment: ServerEnvironment, hasher: PasswordHasher) {
        signIn = SignInService(database: database, environment: environment, hasher: hasher)
        invitations = InvitationAcceptance(
            database: database, environment: environment, hasher: hasher)
        passwords = PasswordChange(database: database, hasher: hasher)
    }

    func bind(to table: inout RouteTable) {
        table.bind(Operations.acceptInvitation, open: invitations.accept)
        table.bind(Operations.signIn, open: signIn.signIn)
        table.bind(Operations.signOut) { call, transaction in
            try await DeviceQueries.revokeTokens(
                of: call.caller.device, now: call.now, in: transaction)
            return Nothing()
        }
        table.bind(Operations.changePassword, alone: passwords.change)
        table.bind(Operations.whoAmI) { call, transaction in
            try await AccountQueries.whoAmI(
                call.caller.user, device: call.caller.device, in: transaction)
        }
    }
}
