internal import RehearseModel
internal import RehearseSync

/// Replaces a member's password by one that the member chose.
struct PasswordChange: Sendable {
    let database: Database
    let hasher: PasswordHasher
    let throttle: SignInThrottle

    init(database: Database, hasher: PasswordHasher) {
        self.database = database
        self.hasher = hasher
        throttle = SignInThrottle(database: database)
    }

    /// A stolen device must not become a stolen account, so the old password is asked for, and
    /// wrong ones count as wrong attempts to sign in do.
    func change(_ call: Call<ChangePasswordRequest>) async throws -> Nothing {
        let caller = call.caller
        try FieldRules.password(call.input.newPassword, field: "new_password")
        let account = try await database.inOrg(caller.org) { transaction in
            try await throttle.check(handle: caller.handle, now: call.now, in: transaction)
            return try await AccountQueries.account(caller.handle, in: transaction)
        }
        try await verify(call.input.oldPassword, of: account, call)
        let hash = try await hasher.hash(call.input.newPassword)
        try await database.inOrg(caller.org) { transaction in
            // It may have been changed on another device while this one was hashed.
            let current = try await AccountQueries.account(caller.handle, in: transaction)
            guard current == account else { throw Refusal.wrongPassword }
            try await keep(hash, for: call, in: transaction)
        }
        return Nothing()
    }

    private func verify(
        _ password: String, of account: AccountQueries.Account?,
        _ call: Call<ChangePasswordRequest>
    ) async throws {
        let isPossible = password.utf8.count <= Limits.passwordBytes.upperBound
        let matches = try await hasher.verify(
            isPossible ? password : "", against: isPossible ? account?.passwordHash : nil
        ) {
            try await throttle.count(
                handle: call.caller.handle, of: call.caller.org, now: call.now)
        }
        guard matches else { throw Refusal.wrongPassword }
    }

    private func keep(
        _ hash: String, for call: Call<ChangePasswordRequest>, in transaction: OrgTransaction
    ) async throws {
        let caller = call.caller
        let signsOutOthers = call.input.signOutOtherDevices ?? false
        try await SignInThrottleQueries.forget(handle: caller.handle, in: transaction)
        try await AccountQueries.setPassword(
            hash: hash, of: caller.user, now: call.now, in: transaction)
        if signsOutOthers {
            try await DeviceQueries.revokeLeastSeen(
                of: caller.user, keeping: 0, exceptFor: caller.device, now: call.now,
                in: transaction)
        }
        let scope = try await ScopeRegisterQueries.find(
            kind: .own, subject: caller.user.retyped(), in: transaction)
        guard let scope else { preconditionFailure("a member is made together with a scope") }
        try await ScopeWriter.note(
            ["changed": "password", "signed_out_others": .bool(signsOutOthers)], in: scope,
            by: caller.actor, class: .account, now: call.now, in: transaction)
    }
}
