internal import RehearseModel

/// Turns a device token into the caller it stands for.
enum Authenticator {
    /// A token that was not used for this long is dead.
    static let idleMax: Duration = .seconds(30 * 86_400)
    /// A token is dead this long after it was made, however often it is used.
    static let ageMax: Duration = .seconds(180 * 86_400)
    /// A use is written down at most this often, so that reading does not become writing.
    static let useResolution: Duration = .seconds(3600)

    /// Member, device and roles as they are now. All reasons to refuse a token look the same.
    static func caller(
        with token: OpaqueSecret, now: Instant, in transaction: OrgTransaction
    ) async throws -> Caller {
        let earliestUse = now.advanced(byMilliseconds: -idleMax.wholeMilliseconds)
        guard
            let found = try await AuthenticationQueries.caller(
                tokenHash: token.hash, usedAfter: earliestUse, now: now, in: transaction)
        else { throw Refusal.invalidToken }
        let staleUse = now.advanced(byMilliseconds: -useResolution.wholeMilliseconds)
        if found.lastUsedAt < staleUse {
            try await AuthenticationQueries.noteUse(
                tokenHash: token.hash, device: found.caller.device, now: now, in: transaction)
        }
        return found.caller
    }
}
