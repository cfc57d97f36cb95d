import RehearseMemoryServer
package import RehearseModel
package import RehearseSync
import Synchronization

/// The server in memory as the conformance suite sees it: the one that others are compared with.
package final class MemoryServerUnderTest: SyncServerUnderTest {
    private let server: MemoryServer
    private let scene = Mutex(Scene())

    private struct Scene {
        var now = scenarioStart
        var savepoint: MemoryState?
        var restoreCount: UInt64 = 0
    }

    package init(_ limits: ScenarioLimits) {
        var memory = MemoryLimits()
        memory.rowsMax = limits.rowsMax
        memory.bytesMax = limits.bytesMax
        server = MemoryServer(limits: memory)
    }

    package func send(_ call: WireCall) -> WireReply {
        let answer = server.answer(
            WireRequest(
                call.path, token: call.token, protocolVersion: call.protocolVersion,
                body: call.body),
            now: scene.withLock { $0.now })
        return WireReply(
            status: answer.status, contentType: answer.contentType, body: answer.body)
    }

    package func makeUser(_ user: UserID, handle: String) {}

    package func makeScope(_ scope: ScopeID, _ kind: ScopeKind, about subject: RowID, label: String)
    {
        server.change { $0.addScope(scope, kind: kind, subject: subject, label: label) }
    }

    package func makeDevice(_ device: DeviceID, of user: UserID) -> String {
        let token = "token of \(device)"
        server.change { $0.addDevice(device, of: user, token: token) }
        return token
    }

    package func grant(_ role: GrantRole, in scope: ScopeID, to user: UserID) {
        server.change { $0.grant(role, in: scope, to: user) }
    }

    package func revoke(_ user: UserID, in scope: ScopeID) {
        server.change { $0.revoke(user, in: scope) }
    }

    package func put(
        _ table: String, _ row: RowID, in scope: ScopeID, _ fields: [String: JSONValue]
    ) {
        let now = scene.withLock { $0.now }
        server.change { $0.put(table, row, in: scope, fields, now: now) }
    }

    package func advanceClock(milliseconds: Int64) {
        scene.withLock { $0.now = $0.now.advanced(byMilliseconds: milliseconds) }
    }

    package func takeSavepoint() {
        let state = server.state
        scene.withLock { $0.savepoint = state }
    }

    package func restore(isAnnounced: Bool) {
        let (savepoint, count) = scene.withLock { scene in
            scene.restoreCount += 1
            return (scene.savepoint, scene.restoreCount)
        }
        guard let savepoint else { return }
        let timeline = TimelineID(high: 0x7171, low: 100 + count)
        server.restore(savepoint, timeline: isAnnounced ? timeline : nil)
    }
}
