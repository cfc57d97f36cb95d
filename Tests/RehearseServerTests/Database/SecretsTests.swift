import HTTPTypes
import Logging
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// Goal: neither the database nor the log tells a token, a code or a password.
/// Method: people do all that involves secrets; then every row and every line is searched.
@Suite struct SecretsTests {
    @Test func noSecretIsStoredOrLogged() async throws {
        try await TestServer.run { server in
            let secrets = try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let code = try await org.invite("mara", [.candidate]).code
                let mara = try await session.accept(code, password: "mara's own password")
                let again: SignedIn = try await session.signIn(
                    "mara", org: "acme", password: "mara's own password"
                ).message()
                _ = try await session.signIn("mara", org: "acme", password: "mistyped password")
                _ = try await session.send(
                    .get, "/v1/whoami?token=\(mara.token)", token: mara.token)
                _ = try await session.send(.get, "/v1/whoami", token: "rht_mistyped")
                return [
                    code, mara.token, again.token, org.admin.token, "mara's own password",
                    "mistyped password", "rht_mistyped", TestOrg.password,
                ]
            }
            let rows = try await Self.allRows(of: server)
            #expect(rows.contains("argon2id"))
            for secret in secrets {
                #expect(!rows.contains(secret))
                // The part that is random, in the form in which PostgreSQL prints bytes.
                if let bytes = Base32.decode(secret.dropFirst(4).utf8) {
                    let random = bytes.dropFirst(16).map { String($0, radix: 16) }.joined()
                    #expect(!rows.contains(random))
                }
                #expect(!server.log.text.contains(secret))
            }
        }
    }

    @Test func aRequestIsOneLineThatNamesTheOperation() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                _ = try await session.send(.get, "/live?q=%0A%1B")
                _ = try await session.send(.get, "/v1/cohorts/\(CohortID(high: 1, low: 2))")
                _ = try await session.send(.get, "/some/where/else")
            }
            let lines = server.log.text.split(separator: "\n")
            let requests = try lines.map { try JSONParser.parse(String($0)) }
                .filter { $0["message"]?.string == "request" }
            #expect(
                requests.map { $0["operation"]?.string } == ["live", "showCohort", "none"])
            #expect(requests.map { $0["status"]?.string } == ["204", "401", "404"])
            #expect(requests.allSatisfy { $0["ms"] != nil && $0["request"]?.string?.count == 36 })
            #expect(!server.log.text.contains("where"))
        }
    }

    @Test func aLogLineCannotBeBrokenOrFlooded() throws {
        let log = LogRecorder()
        let long = String(repeating: "é", count: 5000)
        log.logger.info("a\nb\u{1B}[2J", metadata: ["value": "\(long)"])
        #expect(log.text.filter(\.isNewline).count == 1)
        #expect(!log.text.contains("\u{1B}"))
        #expect(log.text.utf8.count < 1500)
    }

    private static func allRows(of server: TestServer) async throws -> String {
        var text = ""
        for table in try await server.tableNames() {
            let rows = try await server.pool.query("SELECT t::text FROM \(identifier: table) t")
            text += try rows.map { try $0.decode(String.self) }.joined(separator: "\n")
        }
        return text
    }
}
