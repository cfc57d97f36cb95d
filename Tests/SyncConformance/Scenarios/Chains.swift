import RehearseModel
import RehearseSync

extension SyncScenario {
    /// The op chain: what is sent again, what is missing, what has two ends.
    static let chains: [SyncScenario] = [
        SyncScenario("a first push is applied at version 1") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            let reply = try await laptop.push()
            await course.expectEqual(reply.outcomes, [.applied], "outcome")
            await course.expectEqual(reply.results.map(\.version), [1], "version")
        },
        SyncScenario("a push without ops is answered without results") { course in
            var laptop = try await course.device(of: Course.mara)
            await course.expectEqual(try await laptop.push().outcomes, [], "outcome")
        },
        SyncScenario("a resend gets the stored answer and changes nothing") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            await laptop.create("note", in: Course.seat, ScenarioFields.note("not here"))
            let batch = laptop.batch()
            let first = try await laptop.send(batch)
            for _ in 1...3 {
                await course.expectEqual(
                    try await laptop.send(batch).results, first.results, "the stored answer")
            }
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            await course.expectEqual(replica.cursors[Course.mara.own]?.version, 1, "version")
        },
        SyncScenario("a resend with new ops behind applies only those") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            let first = laptop.batch()
            _ = try await laptop.send(first)
            await laptop.create("note", ScenarioFields.note("b"))
            var second = laptop.batch()
            second.ops = first.ops + second.ops
            let reply = try await laptop.send(second)
            await course.expectEqual(reply.results.map(\.version), [1, 2], "versions")
        },
        SyncScenario("a late copy of an old batch gets its old answer") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            let old = laptop.batch()
            let answer = try await laptop.send(old)
            await laptop.create("note", ScenarioFields.note("b"))
            _ = try await laptop.push()
            await course.expectEqual(
                try await laptop.send(old).results, answer.results, "the old answer")
        },
        SyncScenario("a hole is a gap and nothing is taken") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("lost"))
            _ = laptop.batch()
            await laptop.create("note", ScenarioFields.note("b"))
            await course.expectEqual(
                try await laptop.push().refusal, "409 sequence_gap", "refusal")
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            await course.expectEqual(replica.rows.count, 0, "rows")
        },
        SyncScenario("other content under a known sequence is a fork") { course in
            var laptop = try await course.device(of: Course.mara)
            var copy = laptop
            await laptop.create("note", ScenarioFields.note("a"))
            _ = try await laptop.push()
            await copy.create("note", ScenarioFields.note("b"))
            await course.expectEqual(
                try await copy.push().refusal, "409 device_forked", "refusal")
        },
        SyncScenario("another past is a fork") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            _ = try await laptop.push()
            laptop.end.hash = SHA256Hash(of: "another past")
            await laptop.create("note", ScenarioFields.note("b"))
            await course.expectEqual(
                try await laptop.push().refusal, "409 device_forked", "refusal")
        },
        SyncScenario("a known op with other content is a fork") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            var batch = laptop.batch()
            _ = try await laptop.send(batch)
            batch.ops[0].fields["title"] = "b"
            await course.expectEqual(
                try await laptop.send(batch).refusal, "409 device_forked", "refusal")
        },
        SyncScenario("a copy whose queue another copy has sent under a new identity is a fork") {
            course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("common"))
            let common = laptop.batch()
            var copy = laptop
            await laptop.create("note", ScenarioFields.note("laptop"))
            await laptop.create("note", ScenarioFields.note("laptop too"))
            let late = laptop.batch()
            await copy.create("note", ScenarioFields.note("copy"))
            var first = copy.batch()
            first.ops = common.ops + first.ops
            _ = try await copy.send(first)
            var forked = try await course.device(of: Course.mara)
            var moved = late.ops[0]
            moved.sequence = 1
            moved.previous = .zero
            _ = try await forked.send(
                PushRequest(device: forked.id, epoch: 1, timeline: nil, ops: [moved]))
            forked.end = DeviceChain.End(sequence: 1, hash: moved.hash)
            var whole = late
            whole.ops = common.ops + late.ops
            await course.expectEqual(
                try await laptop.send(whole).refusal, "409 device_forked", "refusal")
        },
        SyncScenario("a batch that is no chain is not understood") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            await laptop.create("note", ScenarioFields.note("b"))
            let good = laptop.batch()
            var bad = good
            bad.ops[1].previous = SHA256Hash(of: "elsewhere")
            await course.expectEqual(try await laptop.send(bad).refusal, "400 bad_request", "1")
            bad = good
            bad.ops.swapAt(0, 1)
            let swapped = try await laptop.send(bad).refusal
            await course.expectEqual(swapped, "409 sequence_gap", "2")
            bad = good
            bad.ops[1].id = bad.ops[0].id
            await course.expectEqual(try await laptop.send(bad).refusal, "400 bad_request", "3")
            await course.expectEqual(
                try await laptop.send(good).outcomes, [.applied, .applied], "the good one")
        },
        SyncScenario("re-keyed ops keep their answers on a forked device") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            let batch = laptop.batch()
            let first = try await laptop.send(batch)
            var forked = try await course.device(of: Course.mara)
            var op = batch.ops[0]
            op.sequence = 1
            op.previous = .zero
            let again = try await forked.send(
                PushRequest(device: forked.id, epoch: 1, timeline: nil, ops: [op]))
            await course.expectEqual(again.results, first.results, "the stored answer")
            forked.end = DeviceChain.End(sequence: 1, hash: op.hash)
            await forked.create("note", ScenarioFields.note("b"))
            await course.expectEqual(try await forked.push().results.map(\.version), [2], "next")
        },
        SyncScenario("a device goes on in a new epoch and never in an older one") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            _ = try await laptop.push()
            var renewed = laptop
            renewed.epoch = 2
            renewed.end = .start
            await renewed.create("note", ScenarioFields.note("b"))
            await course.expectEqual(try await renewed.push().outcomes, [.applied], "new epoch")
            await laptop.create("note", ScenarioFields.note("c"))
            await course.expectEqual(
                try await laptop.push().refusal, "409 device_forked", "old epoch")
        },
        SyncScenario("nobody blocks an op by using its id first") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            let honest = laptop.batch()
            let thief = try await course.device(of: Course.noor)
            var op = honest.ops[0]
            op.scope = Course.noor.own
            op.row = await course.newID()
            _ = try await thief.send(
                PushRequest(device: thief.id, epoch: 1, timeline: nil, ops: [op]))
            await course.expectEqual(try await laptop.send(honest).outcomes, [.applied], "mara")
        },
        SyncScenario("a device speaks for no other") { course in
            var laptop = try await course.device(of: Course.mara)
            let phone = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("a"))
            let batch = laptop.batch()
            await course.expectEqual(try await phone.send(batch).refusal, "400 bad_request", "push")
            laptop.token = phone.token
            await course.expectEqual(try await laptop.pull().refusal, "400 bad_request", "pull")
        },
        SyncScenario("a negative epoch is not understood") { course in
            var laptop = try await course.device(of: Course.mara)
            laptop.epoch = -1
            await laptop.create("note", ScenarioFields.note("a"))
            await course.expectEqual(try await laptop.push().refusal, "400 bad_request", "push")
        },
    ]
}
