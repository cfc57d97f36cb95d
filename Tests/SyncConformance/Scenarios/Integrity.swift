import RehearseModel
import RehearseSync

extension SyncScenario {
    /// Heads, digests, timelines: how a client notices that it and the server differ.
    static let integrity: [SyncScenario] = [
        SyncScenario("the head changes with every version and the digest with the rows") { course in
            var laptop = try await course.device(of: Course.mara)
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            var heads: [SHA256Hash?] = [replica.cursors[Course.mara.own]?.head]
            let row = await laptop.create("note", ScenarioFields.note("a"))
            for number in 1...4 {
                _ = try await laptop.push()
                try await replica.pull()
                heads.append(replica.cursors[Course.mara.own]?.head)
                await laptop.update(
                    "note", row, base: Int64(number), ["title": .string("t\(number)")])
            }
            await course.expectEqual(heads.first, .zero, "the head of an empty scope")
            await course.expectEqual(Set(heads).count, 5, "heads")
        },
        SyncScenario("a cursor ahead of the server is another timeline") { course in
            let laptop = try await course.device(of: Course.mara)
            let reply = try await laptop.pull([
                PullCursor(scope: Course.mara.own, grantEpoch: 1, version: 1)
            ])
            await course.expectEqual(reply.refusal, "409 timeline_changed", "refusal")
        },
        SyncScenario("a cursor with another head is another timeline") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            _ = try await laptop.push()
            let cursor = PullCursor(
                scope: Course.mara.own, grantEpoch: 1, version: 1,
                head: SHA256Hash(of: "elsewhere"))
            await course.expectEqual(
                try await laptop.pull([cursor]).refusal, "409 timeline_changed", "refusal")
        },
        SyncScenario("a timeline that is not the server's is refused") { course in
            var laptop = try await course.device(of: Course.mara)
            laptop.timeline = await course.newID()
            await laptop.create("note", ScenarioFields.note("a"))
            let batch = laptop.batch()
            await course.expectEqual(
                try await laptop.send(batch).refusal, "409 timeline_changed", "push")
            await course.expectEqual(
                try await laptop.pull().refusal, "409 timeline_changed", "pull")
        },
        SyncScenario("a server that was restored takes again what it lost") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("kept"))
            _ = try await laptop.push()
            try await course.server.takeSavepoint()
            await laptop.create("note", ScenarioFields.note("lost"))
            var lost = laptop.batch()
            let before = try await laptop.send(lost)
            laptop.timeline = before.timeline
            try await course.server.restore(isAnnounced: true)
            await course.expectEqual(
                try await laptop.pull().refusal, "409 timeline_changed", "pull")
            lost.timeline = nil
            let after = try await laptop.send(lost)
            await course.expectEqual(after.outcomes, [.applied], "push")
            await course.expect(after.timeline != before.timeline, "the timeline is the old one")
            var replica = ScenarioReplica(laptop)
            replica = ScenarioReplica(try await course.device(of: Course.mara))
            try await replica.pull()
            await course.expectEqual(replica.rows(of: "note").count, 2, "notes")
        },
        SyncScenario("a restore that nobody announced shows in version or head") { course in
            var laptop = try await course.device(of: Course.mara)
            try await course.server.takeSavepoint()
            await laptop.create("note", ScenarioFields.note("lost"))
            _ = try await laptop.push()
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            let cursors = Array(replica.cursors.values)
            try await course.server.restore(isAnnounced: false)
            await course.expectEqual(
                try await laptop.pull(cursors).refusal, "409 timeline_changed", "behind")
            var phone = try await course.device(of: Course.mara)
            await phone.create("note", ScenarioFields.note("other"))
            _ = try await phone.push()
            await course.expectEqual(
                try await phone.pull(cursors).refusal, "409 timeline_changed", "other head")
        },
        SyncScenario("the server's time goes with every answer") { course in
            var laptop = try await course.device(of: Course.mara)
            try await course.server.advanceClock(milliseconds: 5000)
            await laptop.create("note", ScenarioFields.note("a"))
            _ = try await laptop.push()
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            let then = scenarioStart.advanced(byMilliseconds: 5000)
            await course.expectEqual(replica.pages.last?.serverTime, then, "server_time")
            await course.expectEqual(
                replica.rows(of: "note").first?.receivedAt, then, "received_at")
        },
    ]
}
