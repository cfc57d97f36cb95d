internal import RehearseModel
internal import RehearseSync

/// Turns invitations into members.
struct InvitationAcceptance: Sendable {
    let database: Database
    let environment: ServerEnvironment
    let hasher: PasswordHasher
    let throttle: SignInThrottle

    init(database: Database, environment: ServerEnvironment, hasher: PasswordHasher) {
        self.database = database
        self.environment = environment
        self.hasher = hasher
        throttle = SignInThrottle(database: database)
    }

    /// Makes the member with the roles of the invitation, and a first device.
    ///
    /// The code is checked before the password is hashed, so that guesses are cheap for the server,
    /// and again in the transaction that uses it up, so that it works once.
    func accept(_ call: OpenCall<AcceptInvitationRequest>) async throws -> SignedIn {
        let request = call.input
        try FieldRules.password(request.password)
        let deviceName = try FieldRules.line(request.deviceName, field: "device_name")
        let name = try request.displayName.map { name throws(Refusal) in
            try FieldRules.line(name, field: "display_name")
        }
        guard let code = OpaqueSecret(request.code, kind: .invitationCode) else {
            throw Refusal.invitationUnknown
        }
        try await throttle.check(address: call.address, now: call.now)
        try await checkOpen(code, call)
        let hash = try await hasher.hash(request.password)
        let signedIn = try await database.inOrg(code.org) { transaction in
            try await RosterQueries.lock(in: transaction)
            let invitation = try await Self.open(code, now: call.now, in: transaction)
            let user = try await MemberEntry.enter(
                invitation, displayName: name ?? invitation.displayName, passwordHash: hash,
                environment: environment, now: call.now, in: transaction)
            let signedIn = try await DeviceIssue.device(
                named: deviceName, for: user, environment: environment, now: call.now,
                in: transaction)
            try environment.reach(.invitationBeforeCommit)
            return signedIn
        }
        try environment.reach(.invitationBeforeReply)
        return signedIn
    }

    /// Counts a code that cannot be accepted as a failure of the address. Parallel guesses may all
    /// be looked up before the first is counted, which 160 random bits can bear; what the limit
    /// spares the server is work.
    private func checkOpen(
        _ code: OpaqueSecret, _ call: OpenCall<AcceptInvitationRequest>
    ) async throws {
        do {
            _ = try await database.inOrg(code.org) { transaction in
                try await Self.open(code, now: call.now, in: transaction)
            }
        } catch let refusal as Refusal {
            try await throttle.count(address: call.address, now: call.now)
            throw refusal
        }
    }

    /// The invitation of a code, if it can still be accepted.
    private static func open(
        _ code: OpaqueSecret, now: Instant, in transaction: OrgTransaction
    ) async throws -> Invitation {
        let found = try await InvitationQueries.invitation(codeHash: code.hash, in: transaction)
        guard let found, !found.isWithdrawn else { throw Refusal.invitationUnknown }
        guard !found.isUsed else { throw Refusal.invitationUsed }
        guard found.expiresAt > now else { throw Refusal.invitationExpired }
        return found
    }
}
