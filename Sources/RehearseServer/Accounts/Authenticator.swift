internal import Postgres
internal import RehearseModel

/// Turns a device token into the caller it stands for.
enum Authenticator {
    /// A token that was not used for this long is dead.
    static let idleMax: Duration = .seconds(30 * 86_400)
    /// A device that was not seen for this long is retired. Its token has been dead for long; the
    /// holder is told what happened, and that nothing is lost.
    static let retiredAfter: Duration = .seconds(365 * 86_400)
    /// A token is dead this long after it was made, however often it is used.
    static let ageMax: Duration = .seconds(180 * 86_400)
    /// A use is written down at most this often, so that reading does not become writing.
    static let useResolution: Duration = .seconds(3600)

    /// Who a token stands for, and whether its use is to be written down.
    struct Found {
        var caller: Caller
        var isUseStale: Bool
    }

    /// The statement that looks a token up. It goes with the beginning of a transaction, so that
    /// authentication costs no round trip of its own.
    static func lookup(_ token: OpaqueSecret, now: Instant) -> PostgresQuery {
        AuthenticationQueries.caller(
            tokenHash: token.hash,
            usedAfter: now.advanced(byMilliseconds: -idleMax.wholeMilliseconds), now: now,
            org: token.org)
    }

    /// Member, device and roles as they are now.
    static func caller(
        with token: OpaqueSecret, now: Instant, in transaction: OrgTransaction
    ) async throws -> Caller {
        let rows = try await transaction.query(lookup(token, now: now))
        return try await caller(from: rows, with: token, now: now, in: transaction)
    }

    /// The same from what `lookup` has answered.
    static func caller(
        from rows: [PostgresRow], with token: OpaqueSecret, now: Instant,
        in transaction: OrgTransaction
    ) async throws -> Caller {
        let found = try await found(in: rows, token, now: now, in: transaction)
        if found.isUseStale {
            try await noteUse(of: token, by: found.caller, now: now, in: transaction)
        }
        return found.caller
    }

    static func noteUse(
        of token: OpaqueSecret, by caller: Caller, now: Instant, in transaction: OrgTransaction
    ) async throws {
        try await AuthenticationQueries.noteUse(
            tokenHash: token.hash, device: caller.device, now: now, in: transaction)
    }

    /// Reads what `lookup` has answered and writes nothing. All reasons to refuse a token look the
    /// same, except that the holder of a retired device's token is told so.
    static func found(
        in rows: [PostgresRow], _ token: OpaqueSecret, now: Instant,
        in transaction: OrgTransaction
    ) async throws -> Found {
        guard
            let found = try AuthenticationQueries.caller(from: rows, of: transaction.org)
        else {
            let retiredBefore = now.advanced(byMilliseconds: -retiredAfter.wholeMilliseconds)
            let isRetired = try await AuthenticationQueries.isRetired(
                tokenHash: token.hash, unseenSince: retiredBefore, in: transaction)
            throw isRetired ? Refusal.deviceRetired : .invalidToken
        }
        let staleUse = now.advanced(byMilliseconds: -useResolution.wholeMilliseconds)
        return Found(caller: found.caller, isUseStale: found.lastUsedAt < staleUse)
    }
}
