internal import Logging
internal import RehearseModel
internal import RehearseSync

/// The operations of sync: HTTP in, one service call, HTTP out.
package struct SyncRoutes: Sendable {
    private let push: PushService
    private let pull: PullService
    private let wait: WaitService

    package init(push: PushService, pull: PullService, wait: WaitService) {
        self.push = push
        self.pull = pull
        self.wait = wait
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
        table.bindReading(Operations.pull) { call, transaction in
            try Self.checkProtocol(of: call)
            let answer = try await pull.answer(
                PullRequest(json: call.body), by: call.caller.user, on: call.caller.device,
                in: transaction)
            return RawAnswer(contentType: "application/x-ndjson", bytes: answer.bytes)
        }
        table.bind(Operations.wait) { (call: RawCall) async throws -> RawAnswer in
            try Self.checkProtocol(of: call)
            let response = try await wait.wait(WaitRequest(json: call.body), for: call)
            return RawAnswer(
                contentType: "application/json", bytes: response.json.canonicalBytes)
        }
    }

    private static func checkProtocol(of call: RawCall) throws {
        let spoken = call.header(ProtocolVersion.header).flatMap { Int($0) }
        guard let spoken, ProtocolVersion.accepted.contains(spoken) else {
            throw Refusal.protocolUnsupported(spoken: spoken)
        }
    }
}
