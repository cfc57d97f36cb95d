package import RehearseModel
package import RehearseSync

/// A server as the conformance suite sees it: bytes in, bytes out, and what an operator can do.
///
/// The suite knows nothing of how a server keeps its data. Whoever passes it may stand in for any
/// other server that passes it, which is what the simulator relies on.
package protocol SyncServerUnderTest: Sendable {
    func send(_ call: WireCall) async throws -> WireReply

    func makeUser(_ user: UserID, handle: String) async throws
    func makeScope(
        _ scope: ScopeID, _ kind: ScopeKind, about subject: RowID, label: String) async throws
    /// - Returns: the token of the new device.
    func makeDevice(_ device: DeviceID, of user: UserID) async throws -> String

    /// Gives a role. After a revocation that is a new grant epoch; another role is not.
    func grant(_ role: GrantRole, in scope: ScopeID, to user: UserID) async throws
    func revoke(_ user: UserID, in scope: ScopeID) async throws
    /// Writes one row in the server's own name.
    func put(
        _ table: String, _ row: RowID, in scope: ScopeID, _ fields: [String: JSONValue]
    ) async throws

    func advanceClock(milliseconds: Int64) async throws
    /// Keeps the state as it is for `restore`. There is one place for it.
    func takeSavepoint() async throws
    /// - Parameter isAnnounced: whether the operator gives the server a new timeline.
    func restore(isAnnounced: Bool) async throws
}

/// How much one page carries in a scenario.
package struct ScenarioLimits: Sendable, Hashable {
    package var rowsMax: Int
    package var bytesMax: Int

    package init(
        rowsMax: Int = SyncLimits.pageRowsMax, bytesMax: Int = SyncLimits.pageBytesMax
    ) {
        self.rowsMax = rowsMax
        self.bytesMax = bytesMax
    }
}

package struct WireCall: Sendable {
    package var path: String
    package var token: String?
    package var protocolVersion: String?
    package var body: [UInt8]
}

package struct WireReply: Sendable {
    package var status: Int
    package var contentType: String
    package var body: [UInt8]

    package init(status: Int, contentType: String, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}

/// When every scenario begins, by the server's clock.
package let scenarioStart = Instant(milliseconds: 1_800_000_000_000)
