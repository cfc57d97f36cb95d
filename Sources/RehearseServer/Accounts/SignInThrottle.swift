internal import RehearseModel

/// Counts attempts to sign in: ten in fifteen minutes for each login name and for each address.
///
/// An attempt is counted before the password is looked at, so parallel attempts count like others.
/// The right password takes its attempt back. A device that is signed in never meets this.
package struct SignInThrottle: Sendable {
    static let attemptsMax = 10
    static let window: Duration = .seconds(15 * 60)

    let database: Database

    /// Throws `.tooManyAttempts` when the address has used up its attempts.
    func count(address: String, now: Instant) async throws {
        let wait = try await database.globally { transaction in
            try await SignInThrottleQueries.count(
                address: address, now: now, window: Self.window, attemptsMax: Self.attemptsMax,
                in: transaction)
        }
        try Self.check(wait)
    }

    /// Throws `.tooManyAttempts` when the login name has used up its attempts.
    func count(handle: String, now: Instant, in transaction: OrgTransaction) async throws {
        let wait = try await SignInThrottleQueries.count(
            handle: handle, now: now, window: Self.window, attemptsMax: Self.attemptsMax,
            in: transaction)
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
