import RehearseModel
import RehearseSync

extension SyncScenario {
    /// One action of a person takes effect whole or not at all.
    static let groups: [SyncScenario] = [
        SyncScenario("a refused op takes its group along and no other") { course in
            var laptop = try await course.device(of: Course.mara)
            let group: GroupID = await course.newID()
            await laptop.create("note", ScenarioFields.note("before"))
            await laptop.create("note", group: group, ScenarioFields.note("with"))
            await laptop.create("note", group: group, ["title": "no body"])
            await laptop.create("note", group: group, ScenarioFields.note("too"))
            await laptop.create("note", ScenarioFields.note("after"))
            let reply = try await laptop.push()
            await course.expectEqual(
                reply.codes, [nil, .group, .badValue, .group, nil], "codes")
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            await course.expectEqual(replica.rows(of: "note").count, 2, "notes")
        },
        SyncScenario("what builds on a refused group is refused for its own reason") { course in
            var laptop = try await course.device(of: Course.mara)
            let row = await laptop.create("note", ["title": "no body"])
            await laptop.update("note", row, base: 0, ["title": "changed"])
            let reply = try await laptop.push()
            await course.expectEqual(reply.codes, [.badValue, .notFound], "codes")
        },
        SyncScenario("a reference that does not hold refuses the group that has it") { course in
            var laptop = try await course.device(of: Course.mara)
            await laptop.create("note", ScenarioFields.note("before"))
            let attempt = await laptop.create("attempt", ScenarioFields.attempt("text"))
            let missing: RowID = await course.newID()
            await laptop.create(
                "submission", in: Course.seat,
                ScenarioFields.submission(for: missing, of: attempt))
            await laptop.create("note", ScenarioFields.note("after"))
            let reply = try await laptop.push()
            await course.expectEqual(reply.codes, [nil, nil, .constraint, nil], "codes")
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            await course.expectEqual(replica.rows(of: "submission").count, 0, "submissions")
            await course.expectEqual(replica.rows(of: "note").count, 2, "notes")
        },
        SyncScenario("a reference within one group holds") { course in
            var coach = try await course.device(of: Course.theo)
            let assignment = await coach.create(
                "assignment", in: Course.seat, ScenarioFields.assignment)
            _ = try await coach.push()
            var laptop = try await course.device(of: Course.mara)
            let group: GroupID = await course.newID()
            let attempt = await laptop.create(
                "attempt", group: group, ScenarioFields.attempt("text"))
            let submission = await laptop.create(
                "submission", in: Course.seat, group: group,
                ScenarioFields.submission(for: assignment, of: attempt))
            await laptop.create(
                "self_assessment", in: Course.seat, group: group,
                [
                    "submission_id": .string(submission.description), "scores": [],
                    "comment": "fine",
                ])
            let reply = try await laptop.push()
            await course.expectEqual(reply.outcomes, [.applied, .applied, .applied], "outcomes")
        },
        SyncScenario("a reference into another scope does not hold") { course in
            var coach = try await course.device(of: Course.theo)
            let assignment = await coach.create(
                "assignment", in: Course.seat, ScenarioFields.assignment)
            _ = try await coach.push()
            var laptop = try await course.device(of: Course.mara)
            let attempt: RowID = await course.newID()
            await laptop.create(
                "submission", ScenarioFields.submission(for: assignment, of: attempt))
            await course.expectEqual(try await laptop.push().codes, [.constraint], "codes")
        },
        SyncScenario("one push into two scopes moves each by one version") { course in
            var coach = try await course.device(of: Course.theo)
            for _ in 1...3 {
                await coach.create("assignment", in: Course.seat, ScenarioFields.assignment)
                await coach.create("note", ScenarioFields.note("n"))
            }
            let reply = try await coach.push()
            await course.expectEqual(reply.results.compactMap(\.version), [1, 1, 1, 1, 1, 1], "1")
        },
        SyncScenario("a row that one batch writes twice comes once") { course in
            var laptop = try await course.device(of: Course.mara)
            let row = await laptop.create("note", ScenarioFields.note("a", body: "one"))
            await laptop.update(
                "note", row, base: 0, ["body": "one two"], bases: ["body": "one"])
            await laptop.update("note", row, base: 0, ["title": "b"])
            let reply = try await laptop.push()
            await course.expectEqual(reply.outcomes, [.applied, .applied, .applied], "outcomes")
            var replica = ScenarioReplica(laptop)
            try await replica.pull()
            await course.expectEqual(
                replica.rows(of: "note").first?.fields["body"], "one two", "body")
            await course.expectEqual(replica.pages.map(\.rowCount), [1], "rows")
        },
    ]
}
