import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct SignInTests {
    @Test func acceptingAnInvitationMakesAMemberWhoCanSignIn() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                #expect(org.admin.identity.org == OrgSummary(id: org.id, slug: "acme"))
                #expect(org.admin.identity.roles == [.admin])
                let again: SignedIn = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password
                ).message()
                #expect(again.identity.user == org.admin.user)
                #expect(again.device != org.admin.device)
                #expect(again.token != org.admin.token)
            }
        }
    }

    /// Unknown org, unknown handle and wrong password are told in the same bytes.
    @Test func wrongNameAndWrongPasswordLookTheSame() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                _ = try await TestOrg.found("acme", on: server, session)
                let answers = [
                    try await session.signIn("ada", org: "acme", password: "wrong password"),
                    try await session.signIn("bob", org: "acme", password: "wrong password"),
                    try await session.signIn("ada", org: "other", password: "wrong password"),
                    try await session.signIn("Not A Handle", org: "??", password: "wrong password"),
                    try await session.signIn(
                        "ada", org: "acme", password: String(repeating: "x", count: 300)),
                ]
                #expect(Set(answers.map(\.text)).count == 1)
                #expect(try answers[0].outcome() == "401 wrong_credentials")
            }
        }
    }

    @Test(arguments: ["ada", "nobody"])
    func anAccountIsThrottledAfterTenWrongPasswords(handle: String) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                _ = try await TestOrg.found("acme", on: server, session)
                for _ in 1...SignInThrottle.attemptsMax {
                    let answer = try await session.signIn(
                        handle, org: "acme", password: "wrong password")
                    #expect(try answer.outcome() == "401 wrong_credentials")
                }
                let refused = try await session.signIn(
                    handle, org: "acme", password: TestOrg.password)
                #expect(try refused.outcome() == "429 too_many_attempts")
                #expect(refused.headers[.retryAfter] == "900")
            }
        }
    }

    @Test func theThrottleEndsWithItsWindow() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                _ = try await TestOrg.found("acme", on: server, session)
                for _ in 0...SignInThrottle.attemptsMax {
                    _ = try await session.signIn("ada", org: "acme", password: "wrong password")
                }
                server.clock.advance(by: SignInThrottle.window)
                let answer = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password)
                #expect(answer.status == 200)
            }
        }
    }

    /// The right password takes its attempt back, so an office behind one address can sign in.
    @Test func rightPasswordsAreNotThrottled() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                _ = try await TestOrg.found("acme", on: server, session)
                for _ in 0...SignInThrottle.attemptsMax {
                    let answer = try await session.signIn(
                        "ada", org: "acme", password: TestOrg.password)
                    #expect(answer.status == 200)
                }
            }
        }
    }

    /// A classroom behind one address: what waits for its turn is no failure.
    @Test func thirtyRightPasswordsAtOnceAllSignIn() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                _ = try await TestOrg.found("acme", on: server, session)
                let statuses = try await Self.atOnce(30) {
                    try await session.signIn("ada", org: "acme", password: TestOrg.password)
                }.map(\.status)
                #expect(statuses == Array(repeating: 200, count: 30))
            }
        }
    }

    /// Parallel guesses are counted one by one: no more passwords are looked at than in a row.
    @Test(arguments: ["ada", "nobody"])
    func twoHundredWrongPasswordsAtOnceAreLimited(handle: String) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                _ = try await TestOrg.found("acme", on: server, session)
                let outcomes = try await Self.atOnce(200) {
                    try await session.signIn(handle, org: "acme", password: "wrong password")
                }.map { try $0.outcome() }
                let looked = outcomes.count { $0 == "401 wrong_credentials" }
                #expect(looked == SignInThrottle.attemptsMax)
                #expect(
                    outcomes.allSatisfy {
                        $0 == "401 wrong_credentials" || $0.hasPrefix("429 ")
                    })
                let refused = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password)
                #expect(try refused.outcome() == "429 too_many_attempts")
            }
        }
    }

    private static func atOnce(
        _ count: Int, _ work: @escaping @Sendable () async throws -> TestAnswer
    ) async throws -> [TestAnswer] {
        try await withThrowingTaskGroup(of: TestAnswer.self) { group in
            for _ in 0..<count { group.addTask { try await work() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Ten accounts with one wrong password each use up the address's attempts.
    @Test func anAddressIsThrottledAcrossAccounts() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                _ = try await TestOrg.found("acme", on: server, session)
                for number in 1...SignInThrottle.attemptsMax {
                    _ = try await session.signIn(
                        "user\(number)", org: "acme", password: "wrong password")
                }
                let refused = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password)
                #expect(try refused.outcome() == "429 too_many_attempts")
            }
        }
    }

    @Test func signingOutEndsTheToken() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let token = org.admin.token
                #expect(try await session.send(.post, "/v1/sign-out", token: token).status == 204)
                let answer = try await session.send(.get, "/v1/whoami", token: token)
                #expect(try answer.outcome() == "401 invalid_token")
            }
        }
    }

    @Test func whatIsNoTokenIsRefused() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let long = String(repeating: "a", count: 10_000)
                for token in [nil, "", "rht_", "rht_0", "rhi_000", "rht_" + long, "töken"] {
                    let answer = try await session.send(.get, "/v1/whoami", token: token)
                    #expect(try answer.outcome() == "401 invalid_token")
                    #expect(answer.headers[.wwwAuthenticate] == "Bearer")
                }
            }
        }
    }

    /// A token of one org, altered so that it names another one, is nobody's.
    @Test func aTokenCountsOnlyInItsOrg() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let acme = try await TestOrg.found("acme", on: server, session)
                let other = try await TestOrg.found("other", on: server, session)
                let bytes = try [acme, other].map { org in
                    try #require(Base32.decode(org.admin.token.dropFirst(4).utf8))
                }
                let forged =
                    "rht_" + Base32.encode(Array(bytes[1].prefix(16) + bytes[0].dropFirst(16)))
                let read = try #require(OpaqueSecret(forged, kind: .deviceToken))
                #expect(read.org == other.id)
                let answer = try await session.send(.get, "/v1/whoami", token: forged)
                #expect(try answer.outcome() == "401 invalid_token")
            }
        }
    }

    @Test func tokensExpireWhenUnusedAndWhenOld() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                // Used every 29 days it lives 180 days and no longer.
                for _ in 1...6 {
                    server.clock.advance(by: .seconds(29 * 86_400))
                    let answer = try await session.send(
                        .get, "/v1/whoami", token: org.admin.token)
                    #expect(answer.status == 200)
                }
                server.clock.advance(by: .seconds(7 * 86_400))
                let old = try await session.send(.get, "/v1/whoami", token: org.admin.token)
                #expect(old.status == 401)
                let idle: SignedIn = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password
                ).message()
                server.clock.advance(by: .seconds(30 * 86_400))
                #expect(try await session.send(.get, "/v1/whoami", token: idle.token).status == 401)
            }
        }
    }
}
