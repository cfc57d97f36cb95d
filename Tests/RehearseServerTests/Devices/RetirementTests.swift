import HTTPTypes
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// Sync trap 13: a device that was away for long is told so, and begins anew.
@Suite struct RetirementTests {
    @Test(
        arguments: [
            (29, "200"), (31, "401 invalid_token"), (364, "401 invalid_token"),
            (366, "401 device_retired"), (3660, "401 device_retired"),
        ])
    func aDeviceIsRetiredAfterAYear(days: Int, outcome: String) async throws {
        try await WaitWorld.run { world in
            world.server.clock.advance(by: .seconds(days * 86_400))
            let answer = try await world.session.send(
                .get, "/v1/whoami", token: world.member.token)
            #expect(try answer.outcome() == outcome)
            guard outcome.hasSuffix("retired") else { return }
            #expect(try answer.problem().detail.contains("Sign in again"))
        }
    }

    /// The sentence is for whoever holds the token of a device that was only forgotten.
    @Test func aDeviceThatWasSignedOutIsNotCalledRetired() async throws {
        try await WaitWorld.run { world in
            let signedOut = try await world.session.send(
                .post, "/v1/sign-out", token: world.member.token)
            #expect(signedOut.status == 204)
            world.server.clock.advance(by: .seconds(400 * 86_400))
            let answer = try await world.session.send(
                .get, "/v1/whoami", token: world.member.token)
            #expect(try answer.outcome() == "401 invalid_token")
        }
    }

    @Test func theRangeOfProtocolsIsTold() async throws {
        try await WaitWorld.run { world in
            for (version, advice) in [("0", "update the caller"), ("9", "update it")] {
                let answer = try await world.session.sync(
                    "pull", world.member, "{}", version: version)
                #expect(try answer.outcome() == "426 protocol_unsupported")
                let problem = try answer.problem()
                #expect(problem.newestProtocol == Int64(ProtocolVersion.current))
                #expect(problem.oldestProtocol == Int64(ProtocolVersion.oldestAccepted))
                #expect(problem.detail.contains(advice), "\(problem.detail)")
            }
        }
    }
}
