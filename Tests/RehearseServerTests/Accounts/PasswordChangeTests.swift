import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct PasswordChangeTests {
    private static let fresh = "an altogether new one"

    @Test func theNewPasswordCountsAndTheOldOneDoesNot() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                #expect(try await change(by: org.admin, session).status == 204)
                let new = try await session.signIn("ada", org: "acme", password: Self.fresh)
                #expect(new.status == 200)
                let old = try await session.signIn("ada", org: "acme", password: TestOrg.password)
                #expect(try old.outcome() == "401 wrong_credentials")
                let rows = try await server.pool.query(
                    "SELECT count(*) FROM audit_entry WHERE class = 'account'")
                #expect(try rows[0].decode(Int.self) == 1)
            }
        }
    }

    @Test(arguments: [nil, false, true])
    func otherDevicesAreSignedOutOnlyWhenAsked(signsOut: Bool?) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let phone: SignedIn = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password
                ).message()
                #expect(try await change(by: org.admin, session, signsOut).status == 204)
                let own = try await session.send(.get, "/v1/whoami", token: org.admin.token)
                #expect(own.status == 200)
                let other = try await session.send(.get, "/v1/whoami", token: phone.token)
                #expect(other.status == (signsOut == true ? 401 : 200))
            }
        }
    }

    @Test func aWrongOldPasswordChangesNothingAndIsNoEndOfTheToken() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let answer = try await change(by: org.admin, session, old: "not the old one")
                #expect(try answer.outcome() == "403 wrong_password")
                let same = try await session.signIn("ada", org: "acme", password: TestOrg.password)
                #expect(same.status == 200)
            }
        }
    }

    /// A stolen device must not be a way to guess the password.
    @Test func wrongOldPasswordsAreThrottledWithThoseOfSigningIn() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                for _ in 1...SignInThrottle.attemptsMax {
                    let answer = try await change(by: org.admin, session, old: "not the old one")
                    #expect(answer.status == 403)
                }
                let refused = try await change(by: org.admin, session)
                #expect(try refused.outcome() == "429 too_many_attempts")
                let signIn = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password)
                #expect(try signIn.outcome() == "429 too_many_attempts")
            }
        }
    }

    @Test(arguments: [(7, 400), (8, 204), (256, 204), (257, 400)])
    func theNewPasswordHasALength(length: Int, status: Int) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let answer = try await change(
                    by: org.admin, session, new: String(repeating: "x", count: length))
                #expect(answer.status == status)
            }
        }
    }

    private func change(
        by member: TestMember, _ session: TestClientSession, _ signsOut: Bool? = nil,
        old: String = TestOrg.password, new: String = fresh
    ) async throws -> TestAnswer {
        try await session.send(
            .post, "/v1/me/password", token: member.token,
            ChangePasswordRequest(
                oldPassword: old, newPassword: new, signOutOtherDevices: signsOut))
    }
}
