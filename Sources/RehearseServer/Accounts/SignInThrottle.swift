internal import RehearseModel

/// Limits wrong passwords: ten in fifteen minutes for each login name and for each address.
///
/// Only failures use up the limit. An attempt is counted when its password is about to be looked
/// at, in one statement, and the right password takes it back: attempts that only wait for their
/// turn count nowhere, so a classroom behind one address can sign in at once, and parallel guesses
/// are counted one by one like others. As few are looked at together as `PasswordHasher` lets in.
///
/// A device that is signed in never meets this.
package struct SignInThrottle: Sendable {
    static let attemptsMax = 10
    static let window: Duration = .seconds(15 * 60)

    let database: Database

    /// Throws `.tooManyAttempts` when the address has used up its attempts.
    func check(address: String, now: Instant) async throws {
        let wait = try await database.globally { transaction in
            try await SignInThrottleQueries.wait(
                address: address, now: now, window: Self.window, attemptsMax: Self.attemptsMax,
                in: transaction)
        }
        try Self.check(wait)
    }

    /// Throws `.tooManyAttempts` when the login name has used up its attempts.
    func check(handle: String, now: Instant, in transaction: OrgTransaction) async throws {
        let wait = try await SignInThrottleQueries.wait(
            handle: handle, now: now, window: Self.window, attemptsMax: Self.attemptsMax,
            in: transaction)
        try Self.check(wait)
    }

    /// Counts an attempt of an address, and throws `.tooManyAttempts` when it was one too many.
    func count(address: String, now: Instant) async throws {
        let wait = try await database.globally { transaction in
            try await SignInThrottleQueries.count(
                address: address, now: now, window: Self.window, attemptsMax: Self.attemptsMax,
                in: transaction)
        }
        try Self.check(wait)
    }

    /// Counts an attempt under a login name, and throws `.tooManyAttempts` when it was one too
    /// many.
    func count(handle: String, of org: OrgID, now: Instant) async throws {
        let wait = try await database.inOrg(org) { transaction in
            try await SignInThrottleQueries.count(
                handle: handle, now: now, window: Self.window, attemptsMax: Self.attemptsMax,
                in: transaction)
        }
        try Self.check(wait)
    }

    /// Takes back the attempt of an address that turned out to be right.
    func forgive(address: String) async throws {
        try await database.globally { transaction in
            try await SignInThrottleQueries.forgive(address: address, in: transaction)
        }
    }

    private static func check(_ waitMilliseconds: Int64) throws(Refusal) {
        guard waitMilliseconds > 0 else { return }
        throw .tooManyAttempts(retryAfterSeconds: Int((waitMilliseconds + 999) / 1000))
    }
}
