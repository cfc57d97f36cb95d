import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct InvitationTests {
    @Test func anInvitationWorksOnce() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let invited = try await org.invite("mara", [.candidate])
                _ = try await session.accept(invited.code)
                #expect(try await accept(invited.code, session).outcome() == "409 invitation_used")
            }
        }
    }

    @Test func parallelAcceptancesOfOneCodeMakeOneMember() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let code = try await org.invite("mara", [.candidate]).code
                let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
                    for _ in 1...4 {
                        group.addTask { try await accept(code, session).outcome() }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(outcomes.filter { $0 == "200" }.count == 1)
                #expect(outcomes.filter { $0 == "409 invitation_used" }.count == 3)
            }
        }
    }

    @Test func anInvitationExpires() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let invited = try await org.invite("mara", [.candidate])
                server.clock.advance(by: Invitation.lifetime)
                let answer = try await accept(invited.code, session)
                #expect(try answer.outcome() == "410 invitation_expired")
            }
        }
    }

    @Test func invitingAgainReplacesTheOpenInvitation() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let first = try await org.invite("mara", [.candidate])
                let second = try await org.invite("mara", [.coach])
                let lost = try await accept(first.code, session)
                #expect(try lost.outcome() == "404 invitation_unknown")
                #expect(try await session.accept(second.code).identity.roles == [.coach])
            }
        }
    }

    @Test func theRolesComeFromTheInvitationAlone() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let code = try await org.invite("mara", [.candidate]).code
                let answer = try await session.send(
                    .post, "/v1/invitations/accept",
                    body: """
                        {"code":"\(code)","password":"correct horse","device_name":"x",\
                        "roles":["admin"]}
                        """)
                #expect(try answer.outcome() == "400 bad_request")
                #expect(try answer.problem().detail.contains("roles"))
            }
        }
    }

    @Test(arguments: [7: "400 invalid_value", 8: "200", 256: "200", 257: "400 invalid_value"])
    func passwordsHaveEightToTwoHundredFiftySixBytes(length: Int, outcome: String) async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let code = try await org.invite("mara", [.candidate]).code
                let password = String(repeating: "p", count: length)
                #expect(try await accept(code, session, password).outcome() == outcome)
                guard outcome == "200" else { return }
                let shorter = try await session.signIn(
                    "mara", org: "acme", password: String(password.dropLast()))
                #expect(shorter.status == 401)
                let whole = try await session.signIn("mara", org: "acme", password: password)
                #expect(whole.status == 200)
            }
        }
    }

    @Test func aHandleThatIsAMemberCannotBeInvited() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let answer = try await session.send(
                    .post, "/v1/invitations", token: org.admin.token,
                    InviteRequest(handle: "ada", displayName: "Ada", roles: [.coach]))
                #expect(try answer.outcome() == "409 handle_taken")
            }
        }
    }

    private func accept(
        _ code: String, _ session: TestClientSession, _ password: String = TestOrg.password
    ) async throws -> TestAnswer {
        try await session.send(
            .post, "/v1/invitations/accept",
            AcceptInvitationRequest(code: code, password: password, deviceName: "laptop"))
    }
}
