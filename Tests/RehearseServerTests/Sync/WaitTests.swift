import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// The long poll: who waits is told of everything that concerns them, soon, and of nothing else.
@Suite struct WaitTests {
    @Test func aPushEndsTheWaitsOfThoseWhoSeeIt() async throws {
        try await WaitWorld.run { world in
            let scope = try #require(world.member.scope(.own))
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors)
            try await world.somebodyWaits()
            try await world.pushNote()
            #expect(
                try await answer.response()
                    == WaitResponse(moved: [scope: 1], grantsChanged: false))
            #expect(world.server.database.hub.waitCount == 0)
        }
    }

    @Test func whatHappenedBeforeTheWaitEndsItAtOnce() async throws {
        try await WaitWorld.run { world in
            let cursors = try await world.cursors()
            try await world.pushNote()
            let response = try await world.wait(cursors).response()
            #expect(response.moved.values.map { $0 } == [1])
        }
    }

    @Test func whenNothingHappensTheAnswerIsNothing() async throws {
        try await WaitWorld.run { world in
            let cursors = try await world.cursors()
            let response = try await world.wait(cursors, timeout: 1).response()
            #expect(response == .nothing)
        }
    }

    @Test func aScopeThatTheClientDoesNotNameIsNews() async throws {
        try await WaitWorld.run { world in
            let cursors = try await world.cursors().dropFirst()
            let response = try await world.wait(Array(cursors)).response()
            #expect(response == WaitResponse(moved: [:], grantsChanged: true))
        }
    }

    /// A server that was restored stands behind its clients.
    @Test func aCursorAheadOfTheServerIsNews() async throws {
        try await WaitWorld.run { world in
            var cursors = try await world.cursors()
            cursors[0].version += 1
            let response = try await world.wait(cursors).response()
            #expect(response.moved == [cursors[0].scope: cursors[0].version - 1])
        }
    }

    @Test func anotherTimelineIsRefused() async throws {
        try await WaitWorld.run { world in
            let request = WaitRequest(
                device: world.member.device, timeline: TimelineID(high: 7, low: 7), cursors: [],
                timeoutMilliseconds: 0)
            let answer = try await world.session.sync(
                "wait", world.member, request.json.canonicalText)
            #expect(try answer.outcome() == "409 timeline_changed")
        }
    }

    // MARK: Access

    @Test func aNewGrantEndsTheWait() async throws {
        try await WaitWorld.run(roles: [.candidate]) { world in
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors)
            try await world.somebodyWaits()
            try await world.giveSeat()
            #expect(try await answer.response().grantsChanged)
        }
    }

    @Test func aRoleThatChangesEndsTheWait() async throws {
        try await WaitWorld.run(roles: [.candidate]) { world in
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors)
            try await world.somebodyWaits()
            try await world.changeRoles(to: [.candidate, .admin])
            #expect(try await answer.response().grantsChanged)
        }
    }

    @Test func aRevokedTokenEndsTheWait() async throws {
        try await WaitWorld.run { world in
            let other: SignedIn = try await world.session.signIn(
                world.member.handle, org: "acme", password: TestOrg.password
            ).message()
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors)
            try await world.somebodyWaits()
            let revoked = try await world.session.send(
                .post, "/v1/devices/\(world.member.device)/revoke", token: other.token)
            #expect(revoked.status == 204)
            #expect(try await answer.outcome() == "401 invalid_token")
        }
    }

    @Test func aRemovedMemberWaitsNoLonger() async throws {
        try await WaitWorld.run(roles: [.candidate]) { world in
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors)
            try await world.somebodyWaits()
            try await world.removeMember()
            #expect(try await answer.outcome() == "401 invalid_token")
        }
    }

    @Test func whatSomebodyElseDoesInAnotherPlaceWakesNobody() async throws {
        try await WaitWorld.run(roles: [.candidate]) { world in
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors, timeout: 300)
            try await world.somebodyWaits()
            try await world.pushNote(of: world.org.admin)
            #expect(try await answer.response() == .nothing)
        }
    }

    // MARK: Limits

    @Test func aThirdWaitOfADeviceEndsItsOldest() async throws {
        try await WaitWorld.run { world in
            let cursors = try await world.cursors()
            async let first = world.wait(cursors)
            try await world.somebodyWaits(1)
            async let second = world.wait(cursors)
            try await world.somebodyWaits(2)
            async let third = world.wait(cursors)
            #expect(try await first.response() == .nothing)
            try await world.somebodyWaits(2)
            try await world.pushNote()
            #expect(try await second.response().moved.count == 1)
            #expect(try await third.response().moved.count == 1)
        }
    }

    @Test(arguments: [(55_000, "200"), (55_001, "400 bad_request"), (-1, "400 bad_request")])
    func aWaitLastsAtMost55Seconds(timeout: Int64, outcome: String) async throws {
        try await WaitWorld.run { world in
            // Without cursors there is news, so that nothing has to be waited for.
            let answer = try await world.wait([], timeout: timeout)
            #expect(try answer.outcome() == outcome)
        }
    }

    @Test(arguments: [(1000, "200"), (1001, "400 bad_request")])
    func aWaitNamesAtMostAThousandScopes(count: UInt64, outcome: String) async throws {
        try await WaitWorld.run { world in
            let cursors = (1...count).map {
                WaitCursor(scope: Identifier(high: 5, low: $0), grantEpoch: 1, version: 0)
            }
            let answer = try await world.wait(cursors)
            #expect(try answer.outcome() == outcome)
        }
    }

    @Test func aDeviceWaitsForNoOther() async throws {
        try await WaitWorld.run { world in
            let request = WaitRequest(
                device: Identifier(high: 9, low: 9), timeline: nil, cursors: [],
                timeoutMilliseconds: 0)
            let answer = try await world.session.sync(
                "wait", world.member, request.json.canonicalText)
            #expect(try answer.outcome() == "400 bad_request")
        }
    }

    // MARK: The process

    @Test func aParkedWaitHoldsNoConnectionToTheDatabase() async throws {
        try await WaitWorld.run { world in
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors)
            try await world.somebodyWaits()
            for _ in 0..<10_000 where world.server.pool.statistics.inUseCount > 0 {
                await Task.yield()
            }
            #expect(world.server.pool.statistics.inUseCount == 0)
            world.server.server.drain()
            #expect(try await answer.response() == .nothing)
        }
    }

    @Test func aServerThatStopsEndsAllWaitsAtOnce() async throws {
        try await WaitWorld.run { world in
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors)
            try await world.somebodyWaits()
            world.server.server.drain()
            #expect(try await answer.response() == .nothing)
            let late = try await world.wait(cursors)
            #expect(try late.outcome() == "503 not_ready")
        }
    }

    /// Two servers on one database: what one of them commits, the other one's poller finds.
    @Test(arguments: [false, true])
    func whatAnotherProcessCommitsIsFound(isGrant: Bool) async throws {
        try await WaitWorld.run(roles: [.candidate]) { world in
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors)
            try await world.somebodyWaits()
            try await world.onAnotherProcess { other in
                if isGrant { try await other.giveSeat() } else { try await other.pushNote() }
            }
            #expect(world.server.database.hub.waitCount == 1)
            await world.server.server.poller.round()
            let response = try await answer.response()
            #expect(isGrant ? response.grantsChanged : response.moved.count == 1)
        }
    }

    @Test func whatWasRolledBackWakesNobody() async throws {
        try await WaitWorld.run { world in
            let scope = try #require(world.member.scope(.own))
            let cursors = try await world.cursors()
            async let answer = world.wait(cursors, timeout: 300)
            try await world.somebodyWaits()
            let org = world.org.id
            await #expect(throws: CancellationError.self) {
                try await world.server.database.inOrg(org) { transaction in
                    transaction.note.scopesMoved([scope: 99])
                    throw CancellationError()
                }
            }
            #expect(try await answer.response() == .nothing)
        }
    }
}
