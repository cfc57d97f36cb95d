internal import RehearseModel
internal import RehearseSync

/// A request as it arrives at a server: bytes, and what its headers say.
package struct WireRequest: Sendable, Equatable {
    package var path: String
    package var token: String?
    package var protocolVersion: String?
    package var body: [UInt8]

    package init(
        _ path: String, token: String?, protocolVersion: String?, body: [UInt8]
    ) {
        self.path = path
        self.token = token
        self.protocolVersion = protocolVersion
        self.body = body
    }
}

/// What a server answers: bytes again.
package struct WireAnswer: Sendable, Equatable {
    package var status: Int
    package var contentType: String
    package var body: [UInt8]

    package init(status: Int, contentType: String, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }

    static func json(_ body: [UInt8]) -> WireAnswer {
        WireAnswer(status: 200, contentType: "application/json", body: body)
    }

    static func lines(_ body: [UInt8]) -> WireAnswer {
        WireAnswer(status: 200, contentType: "application/x-ndjson", body: body)
    }

    static func problem(_ problem: MemoryProblem) -> WireAnswer {
        var members: [String: JSONValue] = [
            "type": .string("https://rehearse.invalid/problems/\(problem.code)"),
            "title": .string(problem.code), "status": .integer(Int64(problem.status)),
            "code": .string(problem.code), "detail": .string(problem.detail),
        ]
        members["timeline"] = problem.timeline.map { .string($0.description) }
        members["expected"] = problem.expected.map { .integer($0) }
        return WireAnswer(
            status: problem.status, contentType: ProblemDocument.mediaType,
            body: JSONValue.object(members).canonicalBytes)
    }
}

/// Why the server in memory does not do what was asked. Status and code are those of the real one,
/// which the conformance suite compares; the sentence is only for people who read a trace.
struct MemoryProblem: Error, Equatable {
    var status: Int
    var code: String
    var detail: String
    var timeline: TimelineID?
    var expected: Int64?

    init(_ status: Int, _ code: String, _ detail: String) {
        self.status = status
        self.code = code
        self.detail = detail
    }

    static func badRequest(_ detail: String) -> MemoryProblem {
        MemoryProblem(400, "bad_request", detail)
    }

    static func sync(_ problem: SyncProblem, _ detail: String) -> MemoryProblem {
        MemoryProblem(
            problem == .protocolUnsupported ? 426 : 409, problem.rawValue, detail)
    }
}
