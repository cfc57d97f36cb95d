import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import Testing

@testable import RehearseServer

/// What ends when a backup has been restored.
@Suite struct RestoreFinishTests {
    @Test func everySignInAndInvitationEnds() async throws {
        try await WaitWorld.run(roles: [.candidate]) { world in
            let invited = try await world.org.invite("bea", [.candidate])
            let report = try await world.finishRestore(keepingSignIns: false)
            #expect(report.devicesSignedOut == 2)
            #expect(report.invitationsWithdrawn == 1)
            let answer = try await world.session.send(
                .get, "/v1/whoami", token: world.member.token)
            #expect(try answer.outcome() == "401 invalid_token")
            let acceptance = try await world.session.send(
                .post, "/v1/invitations/accept",
                AcceptInvitationRequest(
                    code: invited.code, password: TestOrg.password, deviceName: "laptop"))
            #expect(acceptance.status == 404)
            // The password still opens the door.
            let again = try await world.session.signIn(
                "mara", org: "acme", password: TestOrg.password)
            #expect(again.status == 200)
            let twice = try await world.finishRestore(keepingSignIns: false)
            #expect(twice.devicesSignedOut == 1)
            #expect(twice.invitationsWithdrawn == 0)
            #expect(twice.timeline != report.timeline)
        }
    }

    @Test func signInsStayWhenTheOperatorSaysSo() async throws {
        try await WaitWorld.run(roles: [.candidate]) { world in
            let report = try await world.finishRestore(keepingSignIns: true)
            #expect(report.devicesSignedOut == 0)
            let request = PullRequest(
                device: world.member.device, timeline: TimelineID(high: 1, low: 1), cursors: [])
            let answer = try await world.session.sync(
                "pull", world.member, request.json.canonicalText)
            #expect(try answer.outcome() == "409 timeline_changed")
            #expect(try answer.problem().timeline == report.timeline)
        }
    }

    /// Sync trap 13: rows that are gone for good leave no trace for a cursor to find, so those who
    /// had them read the scope from zero. The floor under all cursors is a new grant epoch.
    @Test func whatWasRemovedForGoodIsDroppedByThoseWhoRereadTheScope() async throws {
        try await withWorld { world in
            let own = world.mara.ownScope
            var device = try await world.device(of: world.mara)
            let gone = device.create("note", in: own, TestFields.note("gone"))
            let kept = device.create("note", in: own, TestFields.note("kept"))
            try await device.push()
            var replica = TestReplica(device)
            try await replica.pull()
            #expect(replica.rows(of: "note").count == 2)
            try await world.asOwner(
                """
                UPDATE scope SET digest = digest - (SELECT row_hash FROM note WHERE id = '\(gone)')
                WHERE scope_id = '\(own)';
                DELETE FROM note WHERE id = '\(gone)';
                """)
            let count = try await world.database.inOrg(world.org) {
                try await GrantQueries.startAnew([own], in: $0)
            }
            #expect(count == 1)
            try await replica.pull()
            #expect(replica.rows(of: "note").map(\.id) == [kept])
            // An edit of what is gone is refused, and kept by its author.
            device.update("note", gone, in: own, base: 1, ["title": "t"])
            #expect(try await device.push().map(\.code) == [.notFound])
        }
    }
}

extension WaitWorld {
    fileprivate func finishRestore(keepingSignIns: Bool) async throws -> RestoreFinish.Report {
        try await RestoreFinish(database: server.owner, environment: server.environment)
            .run(keepingSignIns: keepingSignIns)
    }
}
