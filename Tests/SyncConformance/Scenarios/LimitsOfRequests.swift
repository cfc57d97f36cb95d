import RehearseModel
import RehearseSync

extension SyncScenario {
    /// Each limit at its figure and one past it, and what is no request at all.
    static let limitsOfRequests: [SyncScenario] = [
        SyncScenario("1,000 ops are taken and 1,001 are not") { course in
            var laptop = try await course.device(of: Course.mara)
            for number in 0...SyncLimits.opsPerPushMax {
                await laptop.create("note", ScenarioFields.note("\(number)"))
            }
            var batch = laptop.batch()
            await course.expectEqual(
                try await laptop.send(batch).refusal, "400 bad_request", "1,001")
            batch.ops.removeLast()
            let reply = try await laptop.send(batch)
            await course.expect(
                reply.outcomes.count == 1000 && reply.outcomes.allSatisfy { $0 == .applied },
                "1,000: \(reply.refusal)")
        },
        SyncScenario("1,000 cursors are taken and 1,001 are not") { course in
            let laptop = try await course.device(of: Course.mara)
            let cursors = (0...UInt64(SyncLimits.scopesMax)).map {
                PullCursor(scope: Course.place(10_000 + $0), grantEpoch: 1, version: 0)
            }
            await course.expectEqual(
                try await laptop.pull(cursors).refusal, "400 bad_request", "1,001")
            let reply = try await laptop.pull(Array(cursors.dropLast()))
            await course.expectEqual(reply.page?.header.revoked.count, 1000, "1,000")
        },
        SyncScenario("a body of 1 MiB is read and one byte more is not") { course in
            let laptop = try await course.device(of: Course.mara)
            for excess in [0, 1] {
                var body = PullRequest(device: laptop.id, timeline: nil, cursors: [])
                    .json.canonicalBytes
                let blanks = SyncLimits.pushBytesMax - body.count + excess
                body += [UInt8](repeating: UInt8(ascii: " "), count: blanks)
                let reply = try await laptop.call("pull", body)
                await course.expectEqual(reply.status, excess == 0 ? 200 : 413, "\(excess) more")
            }
        },
        SyncScenario("texts are taken up to their limits") { course in
            var laptop = try await course.device(of: Course.mara)
            for excess in [0, 1] {
                let body = String(repeating: "x", count: Limits.textBytesMax + excess)
                await laptop.create("note", ScenarioFields.note("n", body: body))
                let title = String(repeating: "x", count: Limits.lineBytesMax + excess)
                await laptop.create("note", ScenarioFields.note(title))
                let answer = String(repeating: "x", count: Limits.answerBytesMax + excess)
                await laptop.create("attempt", ScenarioFields.attempt(answer))
            }
            await course.expectEqual(
                try await laptop.push().codes, [nil, nil, nil, .tooLarge, .tooLarge, .tooLarge],
                "codes")
        },
        SyncScenario("another protocol is refused before anything is read") { course in
            let laptop = try await course.device(of: Course.mara)
            for version in [nil, "", "0", "99", "one", "1.0"] {
                for name in ["push", "pull"] {
                    let reply = try await laptop.call(name, Array("{}".utf8), version: version)
                    await course.expectEqual(
                        try reply.refusal, "426 protocol_unsupported", version ?? "none")
                }
            }
        },
        SyncScenario("what is no message is not understood") { course in
            let laptop = try await course.device(of: Course.mara)
            let bodies = [
                "", "[]", "{}", "{", #"{"device":"x"}"#, #"{"device":1,"device":2}"#,
                #"{"device":"\#(laptop.id)","epoch":1,"ops":[],"more":1}"#,
                #"{"device":"\#(laptop.id)","epoch":1,"ops":[{}]}"#,
            ]
            for body in bodies {
                let reply = try await laptop.call("push", Array(body.utf8))
                await course.expectEqual(try reply.refusal, "400 bad_request", body)
            }
        },
        SyncScenario("a token that nobody has opens nothing") { course in
            var laptop = try await course.device(of: Course.mara)
            laptop.token = "rht_nothing"
            await course.expectEqual(try await laptop.pull().refusal, "401 invalid_token", "pull")
            await course.expectEqual(try await laptop.push().refusal, "401 invalid_token", "push")
        },
    ]
}
