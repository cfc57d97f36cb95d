import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

@Suite struct DeviceTests {
    @Test func aRevokedDeviceIsSignedOut() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                server.clock.advance(by: .seconds(1))
                let phone: SignedIn = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password
                ).message()
                let answer = try await session.send(
                    .post, "/v1/devices/\(phone.device)/revoke", token: org.admin.token)
                #expect(answer.status == 204)
                #expect(
                    try await session.send(.get, "/v1/whoami", token: phone.token).status == 401)
                let list: DeviceList = try await session.send(
                    .get, "/v1/devices", token: org.admin.token
                ).message()
                #expect(list.devices.map(\.name) == ["laptop", "phone"])
                #expect(list.devices.map(\.isCurrent) == [true, false])
                #expect(list.devices.map { $0.revokedAt == nil } == [true, false])
            }
        }
    }

    @Test func aForkedDeviceGetsAnIdentityAndTheOriginalKeepsItsOwn() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                let forked: ForkedDevice = try await session.send(
                    .post, "/v1/devices/fork", token: org.admin.token,
                    ForkDeviceRequest(deviceName: "laptop (copy)")
                ).message()
                #expect(forked.device != org.admin.device)
                for token in [org.admin.token, forked.token] {
                    let who: WhoAmI = try await session.send(
                        .get, "/v1/whoami", token: token
                    ).message()
                    #expect(who.user == org.admin.user)
                }
            }
        }
    }

    /// The limit and one past it: the device that was not seen for longest is signed out.
    @Test func anEleventhDeviceSignsOutTheOneNotSeenForLongest() async throws {
        try await TestServer.run { server in
            try await server.test { session in
                let org = try await TestOrg.found("acme", on: server, session)
                var tokens = [org.admin.token]
                for _ in 2...DeviceIssue.devicesMax {
                    server.clock.advance(by: .seconds(1))
                    let signedIn: SignedIn = try await session.signIn(
                        "ada", org: "acme", password: TestOrg.password
                    ).message()
                    tokens.append(signedIn.token)
                }
                #expect(try await session.send(.get, "/v1/whoami", token: tokens[0]).status == 200)
                server.clock.advance(by: .seconds(1))
                let eleventh = try await session.signIn(
                    "ada", org: "acme", password: TestOrg.password)
                #expect(eleventh.status == 200)
                #expect(try await session.send(.get, "/v1/whoami", token: tokens[0]).status == 401)
                #expect(try await session.send(.get, "/v1/whoami", token: tokens[1]).status == 200)
            }
        }
    }
}
