import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct HealthTests {
    @Test func aServerIsReadyUntilItIsToldToStop() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                #expect(try await session.send(.get, "/ready").status == 204)
                server.server.readiness.drain()
                let answer = try await session.send(.get, "/ready")
                #expect(try answer.outcome() == "503 not_ready")
                #expect(answer.headers[.retryAfter] == "1")
                #expect(try await session.send(.get, "/live").status == 204)
            }
        }
    }

    @Test func aServerWithAnotherSchemaIsNotReady() async throws {
        try await TestServer.run { server in
            try await server.pool.execute("DELETE FROM schema_migration WHERE name LIKE '0002%'")
            try await server.test { session in
                let answer = try await session.send(.get, "/ready")
                #expect(try answer.outcome() == "503 not_ready")
                #expect(try answer.problem().detail.contains("rehearse-server migrate"))
            }
        }
    }

    @Test func aServerWithoutItsDatabaseLivesAndSaysSo() async throws {
        try await TestServer.run { server in
            await server.pool.close()
            try await server.test { session in
                #expect(try await session.send(.get, "/live").status == 204)
                #expect(try await session.send(.get, "/ready").outcome() == "503 not_ready")
                let answer = try await session.signIn("ada", org: "acme", password: "whatever!")
                #expect(try answer.outcome() == "503 unavailable")
            }
        }
    }

    @Test func workPastItsDeadlineIsCancelled() async throws {
        await #expect(throws: Refusal.deadlineExceeded) {
            try await withDeadline(.milliseconds(1), on: ContinuousClock()) {
                // Ends only because it is cancelled.
                try await ContinuousClock().sleep(for: .seconds(3600))
            }
        }
        #expect(try await withDeadline(.seconds(3600), on: ContinuousClock()) { 7 } == 7)
    }
}
