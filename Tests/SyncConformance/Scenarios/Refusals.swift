import RehearseModel
import RehearseSync

extension SyncScenario {
    /// What is not taken, why, and that the queue goes on.
    static let refusals: [SyncScenario] = [
        refusal("a table that the server does not know", .unknownTable) { device, _ in
            await device.create("poem", ["title": "x"])
        },
        refusal("a field that the server does not know", .unknownField) { device, _ in
            await device.create("note", ["title": "t", "body": "", "colour": "red"])
        },
        refusal("a required field that is missing", .badValue) { device, _ in
            await device.create("note", ["title": "t"])
        },
        refusal("a value of another type", .badValue) { device, _ in
            await device.create("note", ["title": 7, "body": ""])
        },
        refusal("a word that is not agreed", .badValue) { device, _ in
            var fields = ScenarioFields.attempt("x")
            fields["mode"] = "sleep"
            await device.create("attempt", fields)
        },
        refusal("a title of one byte too many", .tooLarge) { device, _ in
            let title = String(repeating: "x", count: Limits.lineBytesMax + 1)
            await device.create("note", ScenarioFields.note(title))
        },
        refusal("a row where its table has no place", .notAllowed) { device, _ in
            await device.create("note", in: Course.seat, ScenarioFields.note("n"))
        },
        refusal("a row that the role may not make", .notAllowed) { device, _ in
            await device.create("assignment", in: Course.seat, ScenarioFields.assignment)
        },
        refusal("a row in a scope that is not granted", .notFound) { device, _ in
            await device.create("coach_note", in: Course.staff, ["body": "x"])
        },
        refusal("a row in a scope that does not exist", .notFound) { device, _ in
            await device.create("note", in: Course.place(999), ScenarioFields.note("n"))
        },
        refusal("a change of a row that does not exist", .notFound) { device, course in
            let row: RowID = await course.newID()
            await device.update("note", row, base: 1, ["title": "x"])
        },
        refusal("a row that exists already", .alreadyExists) { device, _ in
            let row = await device.create("note", ScenarioFields.note("first"))
            await device.create("note", id: row, ScenarioFields.note("second"))
        },
        refusal("a frozen field", .frozenField) { device, _ in
            let row = await device.create("attempt", ScenarioFields.attempt("x"))
            await device.update("attempt", row, base: 1, ["mode": "mock"])
        },
        refusal("a change of a fact", .frozenField) { device, course in
            let attempt: RowID = await course.newID()
            let row = await device.create(
                "submission", ScenarioFields.submission(for: nil, of: attempt))
            await device.update("submission", row, base: 1, ["note": "x"])
        },
        refusal("a text without the text before it", .badValue) { device, _ in
            let row = await device.create("note", ScenarioFields.note("n", body: "one"))
            await device.update("note", row, base: 1, ["body": "two"])
        },
        refusal("an empty value where one is needed", .badValue) { device, _ in
            let row = await device.create("note", ScenarioFields.note("n"))
            await device.update("note", row, base: 1, ["title": .null])
        },
        SyncScenario("what may not be seen is refused like what does not exist") { course in
            var coach = try await course.device(of: Course.theo)
            let row = await coach.create("note", ScenarioFields.note("secret"))
            _ = try await coach.push()
            var laptop = try await course.device(of: Course.mara)
            let nothing: RowID = await course.newID()
            await laptop.update("note", row, in: Course.theo.own, base: 1, ["title": "x"])
            await laptop.update("note", row, base: 1, ["title": "x"])
            await laptop.update("note", nothing, base: 1, ["title": "x"])
            let reply = try await laptop.push()
            await course.expectEqual(reply.codes, [.notFound, .notFound, .notFound], "codes")
            await course.expectEqual(
                Set(reply.results.map(\.sentence)).count, 1, "different sentences")
        },
        SyncScenario("an id that somebody else uses in secret cannot be taken") { course in
            var coach = try await course.device(of: Course.theo)
            let row = await coach.create("note", ScenarioFields.note("secret"))
            _ = try await coach.push()
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", id: row, ScenarioFields.note("mine"))
            let reply = try await laptop.push()
            await course.expectEqual(reply.codes, [.alreadyExists], "codes")
        },
        SyncScenario("refusals advance the queue and are stored") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("poem", ["title": "x"])
            let bad = laptop.batch()
            let first = try await laptop.send(bad)
            await laptop.create("note", ScenarioFields.note("after"))
            await course.expectEqual(try await laptop.push().outcomes, [.applied], "after")
            await course.expectEqual(
                try await laptop.send(bad).results, first.results, "the stored refusal")
        },
        SyncScenario("a push of nothing but refusals moves no scope") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("poem", ["title": "x"])
            _ = try await laptop.push()
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            await course.expectEqual(replica.cursors[Course.mara.own]?.version, 0, "version")
        },
    ]

    /// A story in which the last op of a batch is refused with `code` and those before it are not.
    private static func refusal(
        _ name: String, _ code: RefusalCode,
        _ work: @escaping @Sendable (inout ScenarioDevice, Course) async -> Void
    ) -> SyncScenario {
        SyncScenario("refused: \(name)") { course in
            var laptop = try await course.device(of: Course.mara)
            await work(&laptop, course)
            let reply = try await laptop.push()
            let before = [RefusalCode?](repeating: nil, count: reply.codes.count - 1)
            await course.expectEqual(reply.codes, before + [code], "codes")
        }
    }
}
