import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// Sends requests to a server under test.
struct TestClientSession: Sendable {
    let client: any TestClientProtocol

    /// A raw request.
    func send(
        _ method: HTTPRequest.Method, _ path: String, token: String? = nil,
        body: String? = nil, contentType: String? = "application/json",
        headers extra: HTTPFields = [:]
    ) async throws -> TestAnswer {
        var headers = extra
        if let token { headers[.authorization] = "Bearer \(token)" }
        if body != nil { headers[.contentType] = contentType }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
        return TestAnswer(
            status: Int(response.status.code), headers: response.headers,
            body: Array(response.body.readableBytesView))
    }

    /// A request with a message.
    func send(
        _ method: HTTPRequest.Method, _ path: String, token: String? = nil,
        _ message: some Encodable
    ) async throws -> TestAnswer {
        let body = String(decoding: try WireCodec.encode(message), as: UTF8.self)
        return try await send(method, path, token: token, body: body)
    }

    /// Accepts an invitation.
    func accept(_ code: String, password: String = TestOrg.password) async throws -> SignedIn {
        try await send(
            .post, "/v1/invitations/accept",
            AcceptInvitationRequest(code: code, password: password, deviceName: "laptop")
        ).message()
    }

    /// Signs in with a password.
    func signIn(_ handle: String, org: String, password: String) async throws -> TestAnswer {
        try await send(
            .post, "/v1/sign-in",
            SignInRequest(handle: handle, org: org, password: password, deviceName: "phone"))
    }
}

/// What a server answered.
struct TestAnswer: Sendable {
    var status: Int
    var headers: HTTPFields
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The message of an answer that must have succeeded.
    func message<Message: Decodable>(_ type: Message.Type = Message.self) throws -> Message {
        try #require(status == 200, "\(status) \(text)")
        return try WireCodec.decode(type, from: body)
    }

    func problem() throws -> ProblemDocument {
        try #require(headers[.contentType] == ProblemDocument.mediaType, "\(status) \(text)")
        return try WireCodec.decode(from: body)
    }

    /// `404 not_found` and the like, or the status alone.
    func outcome() throws -> String {
        status < 300 ? "\(status)" : "\(status) \(try problem().code)"
    }
}
