import RehearseModel
import RehearseSync

extension SyncScenario {
    /// Two writers at once.
    static let merges: [SyncScenario] = [
        merge("the later of two titles stands", ["title": "two"], ["title": "three"]) {
            ($0.codes == [nil], $1.fields["title"] == "three")
        },
        merge("fields that only one side changed both stand", ["title": "two"], ["archived_at": 5])
        {
            ($0.outcomes == [.applied], $1.fields["title"] == "two" && $1.isArchived)
        },
        merge(
            "a text that only one side changed stands", ["title": "two"], ["body": "one x"],
            base: "one"
        ) {
            ($0.outcomes == [.applied], $1.fields["body"] == "one x")
        },
        merge(
            "the same change on both sides stands once", ["body": "one x"], ["body": "one x"],
            base: "one"
        ) {
            ($0.outcomes == [.applied], $1.fields["body"] == "one x")
        },
        merge(
            "edits in different places of a text are both in it", ["body": "1 two three"],
            ["body": "one two 3"], base: "one two three"
        ) {
            ($0.outcomes == [.merged], $1.fields["body"] == "1 two 3")
        },
        SyncScenario("texts that collide are both kept, the longer one in the row") { course in
            let (reply, replica) = try await collide(
                course, ["body": "left"], ["body": "right"], base: "one")
            await course.expectEqual(reply.outcomes, [.conflicted], "outcome")
            let row = replica.rows(of: "note").first
            let conflict = replica.rows(of: "conflict").first
            await course.expectEqual(row?.fields["body"], "right", "what stands")
            await course.expectEqual(conflict?.fields["yours"], "right", "yours")
            await course.expectEqual(conflict?.fields["theirs"], "left", "theirs")
            await course.expectEqual(conflict?.fields["base"], "one", "base")
        },
        SyncScenario("who goes on writing on one side of a conflict opens no second one") {
            course in
            var (laptop, phone, row) = try await pair(course, body: "one")
            await laptop.update("note", row, base: 1, ["body": "left"], bases: ["body": "one"])
            _ = try await laptop.push()
            await phone.update("note", row, base: 1, ["body": "right"], bases: ["body": "one"])
            _ = try await phone.push()
            await phone.update(
                "note", row, base: 1, ["body": "right on"], bases: ["body": "right"])
            _ = try await phone.push()
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            await course.expectEqual(replica.rows(of: "conflict").count, 1, "conflicts")
            let texts =
                replica.rows(of: "conflict").map { $0.fields["yours"] }
                + replica.rows(of: "note").map { $0.fields["body"] }
            await course.expect(texts.contains("right on"), "texts: \(texts)")
        },
        SyncScenario("a conflict is settled by an ordinary change") { course in
            let (_, before) = try await collide(
                course, ["body": "left"], ["body": "right"], base: "one")
            guard let conflict = before.rows(of: "conflict").first else {
                return await course.expect(false, "no conflict")
            }
            var laptop = try await course.device(of: Course.mara)
            await laptop.update(
                "conflict", conflict.id, base: conflict.version, ["state": "kept-theirs"])
            await course.expectEqual(try await laptop.push().outcomes, [.applied], "outcome")
        },
        SyncScenario("the earliest start and the longest time stand") { course in
            var laptop = try await course.device(of: Course.mara)
            let row = await laptop.create("attempt", ScenarioFields.attempt("x"))
            for (started, writing) in [(500, 5), (2000, 99), (700, 20)] as [(Int64, Int64)] {
                await laptop.update(
                    "attempt", row, base: 0,
                    ["started_at": .integer(started), "writing_ms": .integer(writing)])
            }
            _ = try await laptop.push()
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            let attempt = replica.rows(of: "attempt").first
            await course.expectEqual(attempt?.fields["started_at"], 500, "started_at")
            await course.expectEqual(attempt?.fields["writing_ms"], 99, "writing_ms")
        },
        SyncScenario("a stamp from years ahead is brought back") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("n"))
            var batch = laptop.batch()
            batch.ops[0].clock = HybridClock(packed: (scenarioStart.milliseconds * 2) << 15)
            _ = try await laptop.send(batch)
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            let made = replica.rows(of: "note").first?.createdAt
            await course.expectEqual(
                made, scenarioStart.advanced(byMilliseconds: 300_000), "created_at")
        },
        SyncScenario("texts come back byte for byte") { course in
            var laptop = try await course.device(of: Course.mara)
            let texts = [
                "quote \" backslash \\ tab \t newline \n return \r bell \u{7}",
                "caf\u{e9} cafe\u{301}", "line\u{2028}end", "\u{202E}rtl\u{200B}", "",
            ]
            for text in texts {
                await laptop.create("note", ScenarioFields.note("n", body: text))
            }
            _ = try await laptop.push()
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            let found = replica.rows(of: "note").compactMap { $0.fields["body"]?.string }
            await course.expect(
                found.count == texts.count
                    && zip(found, texts).allSatisfy { $0.hasSameBytes(as: $1) },
                "texts differ: \(found)")
        },
    ]

    private static func pair(
        _ course: Course, body: String
    ) async throws -> (ScenarioDevice, ScenarioDevice, RowID) {
        var laptop = try await course.device(of: Course.mara)
        let phone = try await course.device(of: Course.mara)
        let row = await laptop.create("note", ScenarioFields.note("one", body: body))
        _ = try await laptop.push()
        return (laptop, phone, row)
    }

    /// Two devices change version 1 of a note; the answer is the second one's.
    private static func collide(
        _ course: Course, _ first: [String: JSONValue], _ second: [String: JSONValue],
        base: String = ""
    ) async throws -> (PushReply, ScenarioReplica) {
        var (laptop, phone, row) = try await pair(course, body: base)
        let bases = { (fields: [String: JSONValue]) in fields["body"] == nil ? [:] : ["body": base]
        }
        await laptop.update("note", row, base: 1, first, bases: bases(first))
        _ = try await laptop.push()
        await phone.update("note", row, base: 1, second, bases: bases(second))
        let reply = try await phone.push()
        var replica = ScenarioReplica(laptop)
        try await replica.pull()
        return (reply, replica)
    }

    private static func merge(
        _ name: String, _ first: [String: JSONValue], _ second: [String: JSONValue],
        base: String = "",
        holds: @escaping @Sendable (PushReply, SyncRow) -> (answer: Bool, row: Bool)
    ) -> SyncScenario {
        SyncScenario(name) { course in
            let (reply, replica) = try await collide(course, first, second, base: base)
            guard let row = replica.rows(of: "note").first else {
                return await course.expect(false, "no note")
            }
            let held = holds(reply, row)
            await course.expect(held.answer, "answer: \(reply.results)")
            await course.expect(held.row, "row: \(row.json.canonicalText)")
        }
    }
}
