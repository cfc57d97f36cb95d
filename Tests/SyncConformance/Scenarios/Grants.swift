import RehearseModel
import RehearseSync

extension SyncScenario {
    /// Access that is given, taken away and given again.
    static let grants: [SyncScenario] = [
        SyncScenario("a first pull shows every granted scope and no other") { course in
            var replica = ScenarioReplica(try await course.device(of: Course.mara))
            try await replica.pull()
            await course.expectEqual(
                Set(replica.cursors.keys), [Course.org, Course.mara.own, Course.seat], "scopes")
        },
        SyncScenario("a new grant starts its scope from zero") { course in
            try await assign(course)
            var replica = ScenarioReplica(try await course.device(of: Course.noor))
            try await replica.pull()
            await course.expectEqual(replica.rows(of: "assignment").count, 0, "before")
            try await course.server.grant(.coach, in: Course.seat, to: Course.noor.id)
            try await replica.pull()
            await course.expectEqual(replica.rows(of: "assignment").count, 1, "after")
        },
        SyncScenario("a revoked scope is named, and comes from zero when it is given again") {
            course in
            try await assign(course)
            var replica = ScenarioReplica(try await course.device(of: Course.mara))
            try await replica.pull()
            try await course.server.revoke(Course.mara.id, in: Course.seat)
            try await replica.pull()
            await course.expectEqual(replica.pages.last?.revoked, [Course.seat], "revoked")
            await course.expectEqual(replica.rows(of: "assignment").count, 0, "rows")
            try await course.server.grant(.candidate, in: Course.seat, to: Course.mara.id)
            try await replica.pull()
            await course.expectEqual(replica.rows(of: "assignment").count, 1, "again")
            await course.expectEqual(replica.cursors[Course.seat]?.grantEpoch, 2, "epoch")
        },
        SyncScenario("taken and given between two pulls is both revoked and new") { course in
            try await assign(course)
            var replica = ScenarioReplica(try await course.device(of: Course.mara))
            try await replica.pull()
            try await course.server.revoke(Course.mara.id, in: Course.seat)
            try await course.server.grant(.candidate, in: Course.seat, to: Course.mara.id)
            try await replica.pull()
            let header = replica.pages.last
            await course.expectEqual(header?.revoked, [Course.seat], "revoked")
            await course.expectEqual(header?.scopes.map(\.grantEpoch), [2], "epochs")
            await course.expectEqual(header?.rowCount, 1, "rows")
        },
        SyncScenario("what is pushed into a revoked scope is refused and nothing is written") {
            course in
            var coach = try await course.device(of: Course.theo)
            try await course.server.revoke(Course.theo.id, in: Course.seat)
            await coach.create("assignment", in: Course.seat, ScenarioFields.assignment)
            await coach.create("note", ScenarioFields.note("own"))
            let reply = try await coach.push()
            await course.expectEqual(reply.codes, [.notFound, nil], "codes")
        },
        SyncScenario("an op that was answered keeps its answer when the scope is gone") { course in
            var coach = try await course.device(of: Course.theo)
            await coach.create("assignment", in: Course.seat, ScenarioFields.assignment)
            let batch = coach.batch()
            let first = try await coach.send(batch)
            try await course.server.revoke(Course.theo.id, in: Course.seat)
            await course.expectEqual(
                try await coach.send(batch).results, first.results, "the stored answer")
        },
        SyncScenario("another role counts at the next push") { course in
            var noor = try await course.device(of: Course.noor)
            await noor.create("approval", in: Course.authors, approval)
            await course.expectEqual(try await noor.push().codes, [.notAllowed], "as author")
            try await course.server.grant(.approver, in: Course.authors, to: Course.noor.id)
            await noor.create("approval", in: Course.authors, approval)
            await course.expectEqual(try await noor.push().codes, [nil], "as approver")
        },
        SyncScenario("another role is told although nothing else has happened") { course in
            var replica = ScenarioReplica(try await course.device(of: Course.noor))
            try await replica.pull()
            try await course.server.grant(.approver, in: Course.authors, to: Course.noor.id)
            try await replica.pull()
            let told = replica.pages.last?.scopes ?? []
            await course.expectEqual(told.map(\.role.known), [.approver], "role")
            await course.expectEqual(told.map(\.grantEpoch), [1], "epoch")
            try await replica.pull()
            await course.expectEqual(replica.pages.last?.scopes.count, 0, "told once")
        },
        SyncScenario("a scope that is taken away between two pages", limits: .init(rowsMax: 2)) {
            course in
            var coach = try await course.device(of: Course.theo)
            for _ in 0..<3 {
                await coach.create("assignment", in: Course.seat, ScenarioFields.assignment)
            }
            _ = try await coach.push()
            var replica = ScenarioReplica(try await course.device(of: Course.mara))
            try await replica.pullPage()
            try await course.server.revoke(Course.mara.id, in: Course.seat)
            try await replica.pull()
            await course.expectEqual(replica.rows(of: "assignment").count, 0, "rows")
            await course.expect(replica.cursors[Course.seat] == nil, "the cursor is still there")
        },
        SyncScenario("rows of the server itself travel like any other") { course in
            let row: RowID = await course.newID()
            try await course.server.put(
                "cohort", row, in: Course.staff, ["slug": "spring", "title": "Spring"])
            try await course.server.put("cohort", row, in: Course.staff, ["title": "Summer"])
            var replica = ScenarioReplica(try await course.device(of: Course.theo))
            try await replica.pull()
            let cohort = replica.rows(of: "cohort").first
            await course.expectEqual(cohort?.fields["title"], "Summer", "title")
            await course.expectEqual(cohort?.fieldVersions, ["slug": 1, "title": 2], "versions")
        },
    ]

    private static let approval: [String: JSONValue] = [
        "slug": "why", "number": 1, "content_hash": .string(SHA256Hash(of: "x").description),
        "decision": "approved", "reason": "good",
    ]

    private static func assign(_ course: Course) async throws {
        var coach = try await course.device(of: Course.theo)
        await coach.create("assignment", in: Course.seat, ScenarioFields.assignment)
        _ = try await coach.push()
    }
}
