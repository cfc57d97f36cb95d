internal import RehearseModel
internal import RehearseSync

/// Signs members in with their password.
struct SignInService: Sendable {
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

    /// A new device for the member, if the password is right.
    ///
    /// An unknown org, an unknown handle and a wrong password take the same time and look the same.
    func signIn(_ call: OpenCall<SignInRequest>) async throws -> SignedIn {
        let deviceName = try FieldRules.line(call.input.deviceName, field: "device_name")
        try await throttle.check(address: call.address, now: call.now)
        let org = try await org(call.input)
        let found = try await account(call.input, in: org, now: call.now)
        // What is longer than any password cannot be right, and would only cost time.
        let isPossible = call.input.password.utf8.count <= Limits.passwordBytes.upperBound
        let matches = try await hasher.verify(
            isPossible ? call.input.password : "", against: isPossible ? found?.passwordHash : nil
        ) {
            try await throttle.count(address: call.address, now: call.now)
            guard let org else { return }
            try await throttle.count(handle: call.input.handle, of: org, now: call.now)
        }
        guard matches, let found else { throw Refusal.wrongCredentials }
        try environment.reach(.signInPasswordChecked)
        let signedIn = try await database.inOrg(found.org) { transaction in
            try await SignInThrottleQueries.forget(handle: call.input.handle, in: transaction)
            // The member may have been removed, or the password changed, while it was hashed.
            let current = try await AccountQueries.account(call.input.handle, in: transaction)
            guard current == found else { throw Refusal.wrongCredentials }
            let signedIn = try await DeviceIssue.device(
                named: deviceName, for: found.user, environment: environment, now: call.now,
                in: transaction)
            try environment.reach(.signInBeforeCommit)
            return signedIn
        }
        try await throttle.forgive(address: call.address)
        try environment.reach(.signInBeforeReply)
        return signedIn
    }

    /// The org of a login name; nil if there is none, or the name cannot be one.
    private func org(_ request: SignInRequest) async throws -> OrgID? {
        guard Slug.isValid(request.handle), Slug.isValid(request.org) else { return nil }
        return try await database.globally { transaction in
            try await OrgQueries.org(ofSlug: request.org, in: transaction)
        }
    }

    private func account(
        _ request: SignInRequest, in org: OrgID?, now: Instant
    ) async throws -> AccountQueries.Account? {
        guard let org else { return nil }
        return try await database.inOrg(org) { transaction in
            try await throttle.check(handle: request.handle, now: now, in: transaction)
            return try await AccountQueries.account(request.handle, in: transaction)
        }
    }
}
