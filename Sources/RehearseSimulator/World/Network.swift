internal import RehearseClient
internal import RehearseMemoryServer

/// The requests under way and what becomes of each leg of their journey.
struct Network {
    /// A request between a device and the server.
    struct Message {
        let number: Int
        let device: Int
        let request: TransportRequest
        /// Nobody waits for the answer any more.
        var continuation: CheckedContinuation<Stage.Reply, Never>?
        /// The answer, once the server has given it.
        var answer: WireAnswer?

        var step: String {
            let name = request.path.split(separator: "/").last.map(String.init) ?? ""
            return "\(name).\(answer == nil ? "request" : "reply")"
        }
    }

    private(set) var messages: [Message] = []
    private var count = 0

    mutating func add(
        _ request: TransportRequest, from device: Int,
        _ continuation: CheckedContinuation<Stage.Reply, Never>?
    ) {
        count += 1
        messages.append(
            Message(number: count, device: device, request: request, continuation: continuation))
    }

    mutating func take(_ pick: Int, where isWanted: (Message) -> Bool = { _ in true }) -> Message? {
        let wanted = messages.indices.filter { isWanted(messages[$0]) }
        guard !wanted.isEmpty else { return nil }
        return messages.remove(at: wanted[pick % wanted.count])
    }

    mutating func takeMessage(of device: Int) -> Message? {
        messages.firstIndex { $0.device == device && $0.continuation != nil }
            .map { messages.remove(at: $0) }
    }

    mutating func putBack(_ message: Message) {
        messages.append(message)
        messages.sort { $0.number < $1.number }
    }

    mutating func takeAll() -> [Message] {
        defer { messages = [] }
        return messages
    }
}

extension TransportRequest {
    /// The request as a server reads it.
    var wire: WireRequest {
        let token = headers["Authorization"].map { String($0.dropFirst("Bearer ".count)) }
        return WireRequest(
            path, token: token, protocolVersion: headers["Rehearse-Protocol"], body: body)
    }
}

extension WireAnswer {
    /// The answer as a device reads it.
    var response: TransportResponse {
        TransportResponse(status: status, headers: ["content-type": contentType], body: body)
    }
}
