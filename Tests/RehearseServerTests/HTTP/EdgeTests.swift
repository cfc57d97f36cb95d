import HTTPTypes
import Hummingbird
import HummingbirdTesting
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// What arrives at the edge and is no request that we take. Each is refused with one sentence, and
/// nothing of it reaches a feature.
@Suite struct EdgeTests {
    struct BadBody: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var body: String
        var outcome = "400 bad_request"
        var mention = ""
    }

    static let badBodies: [BadBody] = [
        BadBody(testDescription: "empty", body: "", mention: "ends in the middle"),
        BadBody(testDescription: "array", body: "[]", mention: "must be an object"),
        BadBody(testDescription: "text after the end", body: "{}{}", mention: "after its end"),
        BadBody(
            testDescription: "unknown member",
            body: #"{"slug":"a","title":"A","is_admin":true}"#, mention: "is_admin"),
        BadBody(
            testDescription: "member missing", body: #"{"slug":"a"}"#,
            mention: "\"title\" is missing"),
        BadBody(
            testDescription: "null for a required member",
            body: #"{"slug":"a","title":null}"#, mention: "\"title\" is missing"),
        BadBody(
            testDescription: "number for a string", body: #"{"slug":1,"title":"A"}"#,
            mention: "\"slug\" must be a string"),
        BadBody(
            testDescription: "duplicate key", body: #"{"slug":"a","slug":"b","title":"A"}"#,
            mention: "names a key twice"),
        BadBody(
            testDescription: "duplicate key, escaped",
            body: #"{"slug":"a","\u0073lug":"b","title":"A"}"#, mention: "names a key twice"),
        BadBody(
            testDescription: "escaped U+0000", body: #"{"slug":"a","title":"A\u0000"}"#,
            mention: "U+0000"),
        BadBody(
            testDescription: "raw U+0000", body: "{\"slug\":\"a\",\"title\":\"A\u{0}\"}",
            mention: "control character"),
        BadBody(testDescription: "byte order mark", body: "\u{FEFF}{}", mention: "byte order mark"),
        BadBody(
            testDescription: "too deep", body: nested(levels: JSONParser.depthMax + 1),
            mention: "nested too deeply"),
        BadBody(
            testDescription: "as deep as allowed", body: nested(levels: JSONParser.depthMax),
            mention: "must be an object"),
        BadBody(
            testDescription: "no slug", body: #"{"slug":"Not A Slug","title":"A"}"#,
            outcome: "400 invalid_value", mention: "\"slug\""),
        BadBody(
            testDescription: "control character in a line",
            body: #"{"slug":"a","title":"A\u001b[2J"}"#, outcome: "400 invalid_value",
            mention: "\"title\""),
    ]

    @Test(arguments: badBodies)
    func aBadBodyIsRefusedWithASentence(bad: BadBody) async throws {
        try await AccessWorld.run { world, _, session in
            let answer = try await session.send(
                .post, "/v1/cohorts", token: world.tokens[.admin], body: bad.body)
            #expect(try answer.outcome() == bad.outcome)
            let detail = try answer.problem().detail
            #expect(detail.contains(bad.mention), "\(detail)")
        }
    }

    @Test func bodiesEndAtOneMebibyte() async throws {
        try await AccessWorld.run { world, _, session in
            let message = #"{"slug":"large","title":"Large"}"#
            let blanks = HTTPLimits.bodyBytesMax - message.utf8.count
            let largest = message + String(repeating: " ", count: blanks)
            let refused = try await session.send(
                .post, "/v1/cohorts", token: world.tokens[.admin], body: largest + " ")
            #expect(try refused.outcome() == "413 body_too_large")
            let taken = try await session.send(
                .post, "/v1/cohorts", token: world.tokens[.admin], body: largest)
            #expect(taken.status == 200)
        }
    }

    @Test(arguments: [
        ("application/json", "400 bad_request"),
        ("application/json; charset=utf-8", "400 bad_request"),
        ("application/json; charset=utf-16", "415 unsupported_media_type"),
        ("text/plain", "415 unsupported_media_type"),
        ("multipart/form-data", "415 unsupported_media_type"),
        ("", "415 unsupported_media_type"),
    ])
    func onlyJSONIsTaken(contentType: String, outcome: String) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let answer = try await session.send(
                    .post, "/v1/sign-in", body: "{}", contentType: contentType)
                #expect(try answer.outcome() == outcome)
            }
        }
    }

    @Test func compressedBodiesAreNotTaken() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let answer = try await session.send(
                    .post, "/v1/sign-in", body: "{}", headers: [.contentEncoding: "gzip"])
                #expect(try answer.outcome() == "415 unsupported_encoding")
            }
        }
    }

    @Test(arguments: ["/", "/v1", "/v1/nothing", "/v1/cohorts/%2e%2e/members", "/V1/whoami"])
    func unknownPathsAreNotFound(path: String) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let answer = try await session.send(.get, path)
                #expect(try answer.outcome() == "404 not_found")
            }
        }
    }

    @Test func otherMethodsAreNotFound() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                for method in [HTTPRequest.Method.put, .delete, .trace, .connect, .head] {
                    let answer = try await session.send(method, "/v1/whoami")
                    #expect(answer.status == 404)
                }
            }
        }
    }

    /// Over a real socket: the limits that the HTTP decoder keeps.
    @Test func headersAreLimited() async throws {
        try await TestServer.run { server in
            try await server.server.application().test(.live) { client in
                let session = TestClientSession(client: client)
                #expect(try await session.send(.get, "/live").status == 204)
                let name = try #require(HTTPField.Name("X-Filler"))
                let filler = String(repeating: "x", count: HTTPLimits.headerListBytesMax)
                // The server may cut the connection instead of answering.
                let answer = try? await session.send(.get, "/live", headers: [name: filler])
                #expect(answer?.status != 204)
            }
        }
    }

    /// Over real sockets: at the limit connections are served, one more is closed at once, and a
    /// connection that ends makes room.
    @Test func connectionsAreLimited() async throws {
        let limit = { (configuration: inout Server.Configuration) in
            configuration.connectionsMax = 2
        }
        try await TestServer.run(configure: limit) { server in
            try await server.server.application().test(.live) { client in
                let port = try #require(client.port)
                let first = try LoopbackSocket(port: port)
                let second = try LoopbackSocket(port: port)
                for socket in [first, second] {
                    #expect(try socket.ask("/live").hasPrefix("HTTP/1.1 204"))
                }
                let third = try LoopbackSocket(port: port)
                #expect(try third.ask("/live") == "")
                first.close()
                // The server notices the end a moment later; each turn is a connection of its own.
                var answer = ""
                for _ in 0..<1000 where answer.isEmpty {
                    let next = try LoopbackSocket(port: port)
                    answer = try next.ask("/live")
                    next.close()
                }
                #expect(answer.hasPrefix("HTTP/1.1 204"))
                second.close()
            }
        }
    }

    @Test func everyAnswerNamesItsRequest() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let name = try #require(EdgeMiddleware.requestIDHeader)
                let first = try await session.send(.get, "/live").headers[name]
                let second = try await session.send(.get, "/nothing").headers[name]
                #expect(first != nil && second != nil && first != second)
            }
        }
    }

    private static func nested(levels: Int) -> String {
        String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
}
