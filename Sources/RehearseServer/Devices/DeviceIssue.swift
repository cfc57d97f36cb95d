internal import RehearseModel
internal import RehearseSync

/// Gives members devices and devices tokens.
enum DeviceIssue {
    /// Devices of one member that are signed in. One more signs out the one that was not seen for
    /// longest: refusing instead would lock out a person who has lost ten old machines. The
    /// signed-out device keeps its work and goes on after signing in again.
    static let devicesMax = 10

    /// A new device of a member, signed in.
    static func device(
        named name: String, for user: UserID, environment: ServerEnvironment, now: Instant,
        in transaction: OrgTransaction
    ) async throws -> SignedIn {
        let (device, token) = try await add(
            named: name, for: user, forkedFrom: nil, environment, now, transaction)
        return SignedIn(
            token: token.text, device: device,
            identity: try await AccountQueries.whoAmI(user, device: device, in: transaction))
    }

    /// An identity of its own for a copy of the caller's device. The original keeps its token.
    static func fork(
        of caller: Caller, named name: String, environment: ServerEnvironment, now: Instant,
        in transaction: OrgTransaction
    ) async throws -> ForkedDevice {
        let (device, token) = try await add(
            named: name, for: caller.user, forkedFrom: caller.device, environment, now,
            transaction)
        return ForkedDevice(token: token.text, device: device)
    }

    private static func add(
        named name: String, for user: UserID, forkedFrom original: DeviceID?,
        _ environment: ServerEnvironment, _ now: Instant, _ transaction: OrgTransaction
    ) async throws -> (DeviceID, OpaqueSecret) {
        let device = environment.makeID(DeviceSubject.self)
        let token = OpaqueSecret(.deviceToken, org: transaction.org, environment: environment)
        try await DeviceQueries.revokeLeastSeen(
            of: user, keeping: devicesMax - (original == nil ? 1 : 2), exceptFor: original,
            now: now,
            in: transaction)
        try await DeviceQueries.add(
            device, named: name, of: user, forkedFrom: original, now: now, in: transaction)
        try await DeviceQueries.add(
            tokenHash: token.hash, of: device, now: now,
            expiresAt: now.advanced(byMilliseconds: Authenticator.ageMax.wholeMilliseconds),
            in: transaction)
        return (device, token)
    }
}
