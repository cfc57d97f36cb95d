internal import Logging
internal import RehearseModel
internal import RehearseSync

/// The two operations of sync: HTTP in, one service call, HTTP out.
package struct SyncRoutes: Sendable {
    private let push: PushService
    private let pull: PullService

    package init(push: PushService, pull: PullService) {
        self.push = push
        self.pull = pull
    }

    package func bind(to table: inout RouteTable) {
        table.bind(Operations.push) { (call: RawCall) async throws -> RawAnswer in
            try Self.checkProtocol(of: call)
            let response = try await push.push(
                PushRequest(json: call.body), by: call.caller.user, on: call.caller.device,
                of: call.caller.org)
            return RawAnswer(
                contentType: "application/json", bytes: response.json.canonicalBytes)
        }
        table.bind(Operations.pull) { (call: RawCall) async throws -> RawAnswer in
            try Self.checkProtocol(of: call)
            let answer = try await pull.pull(
                PullRequest(json: call.body), by: call.caller.user, on: call.caller.device,
                of: call.caller.org)
            return RawAnswer(contentType: "application/x-ndjson", bytes: answer.bytes)
        }
    }

    private static func checkProtocol(of call: RawCall) throws {
        let spoken = call.header(ProtocolVersion.header).flatMap { Int($0) }
        let accepted = ProtocolVersion.oldestAccepted...ProtocolVersion.current
        guard let spoken, accepted.contains(spoken) else { throw Refusal.protocolUnsupported }
    }
}
