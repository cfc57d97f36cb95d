import Testing

@testable import RehearseClient

/// The one transport against real sockets. What it means for a sync is in `FailureTests`.
@Suite struct HTTPTransportTests {
    private func send(
        _ url: String, deadline: Duration = .seconds(5), bytesMax: Int = 1000
    ) async throws -> TransportResponse {
        try await HTTPTransport(server: ServerAddress(url)).send(
            TransportRequest(.get, "/live", deadline: deadline, responseBytesMax: bytesMax))
    }

    private func failure(
        _ url: String, deadline: Duration = .seconds(5), bytesMax: Int = 1000
    ) async -> TransportFailure? {
        do {
            _ = try await send(url, deadline: deadline, bytesMax: bytesMax)
            return nil
        } catch {
            return error as? TransportFailure
        }
    }

    private static func reply(_ body: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(body.utf8.count)\r\n"
            + "Connection: close\r\n\r\n\(body)"
    }

    @Test func anAnswerComesWithItsHeadersInLowerCase() async throws {
        let server = try CannedServer(reply: Self.reply("hello"))
        let response = try await send("http://127.0.0.1:\(server.port)")
        #expect(response.status == 200)
        #expect(response.headers["content-type"] == "text/plain")
        #expect(response.body == Array("hello".utf8))
    }

    @Test func aNameThatDoesNotExistIsNotFound() async {
        #expect(await failure("http://nowhere.invalid") == .nameNotFound)
    }

    @Test func aClosedPortRefuses() async {
        #expect(await failure("http://127.0.0.1:1") == .connectionRefused)
    }

    @Test func aServerThatNeverAnswersIsGivenUpAtTheDeadline() async throws {
        let server = try CannedServer(reply: nil)
        let address = "http://127.0.0.1:\(server.port)"
        #expect(await failure(address, deadline: .milliseconds(200)) == .timedOut)
    }

    @Test func aServerWithoutTLSIsNoSecureServer() async throws {
        let server = try CannedServer(reply: Self.reply("hello"))
        guard case .tls = await failure("https://127.0.0.1:\(server.port)") else {
            Issue.record("a plain server was taken for a secure one")
            return
        }
    }

    @Test(arguments: [(1000, true), (1001, false)])
    func anAnswerMayBeAsLongAsWasAsked(bytes: Int, isTaken: Bool) async throws {
        let server = try CannedServer(reply: Self.reply(String(repeating: "x", count: bytes)))
        let failure = await failure("http://127.0.0.1:\(server.port)")
        #expect(failure == (isTaken ? nil : .responseTooLong))
    }

    @Test func anAnswerThatBreaksOffIsNoAnswer() async throws {
        let server = try CannedServer(reply: "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort")
        #expect(await failure("http://127.0.0.1:\(server.port)") == .connectionLost)
    }

    @Test func aRedirectIsNotFollowed() async throws {
        let server = try CannedServer(
            reply:
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
        #expect(try await send("http://127.0.0.1:\(server.port)").status == 302)
    }

    @Test func aCancelledRequestEndsAtOnce() async throws {
        let server = try CannedServer(reply: nil)
        let port = server.port
        let task = Task { await failure("http://127.0.0.1:\(port)", deadline: .seconds(60)) }
        task.cancel()
        #expect(await task.value == .cancelled)
    }
}
