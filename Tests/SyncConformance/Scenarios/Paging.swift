import RehearseModel
import RehearseSync

extension SyncScenario {
    private static let pageRows = 5

    /// Pages, where they end and what closes them.
    static let paging: [SyncScenario] =
        [0, 1, pageRows - 1, pageRows, pageRows + 1, 2 * pageRows, 2 * pageRows + 1].map(boundary)
        + [
            SyncScenario("nothing new is one closed page without scopes") { course in
                var laptop = try await course.device(of: Course.mara)
                await laptop.create("note", ScenarioFields.note("a"))
                _ = try await laptop.push()
                var replica = ScenarioReplica(laptop)
                try await replica.pull()
                try await replica.pull()
                let last = replica.pages.last
                await course.expect(
                    last?.isClosed == true && last?.scopes.isEmpty == true && last?.rowCount == 0,
                    "the page says something")
            },
            SyncScenario("only scopes that moved are listed") { course in
                var laptop = try await course.device(of: Course.mara)
                var replica = ScenarioReplica(laptop)
                try await replica.pull()
                await laptop.create("note", ScenarioFields.note("a"))
                _ = try await laptop.push()
                try await replica.pull()
                await course.expectEqual(
                    replica.pages.last?.scopes.map(\.scope), [Course.mara.own], "scopes")
            },
            SyncScenario("scopes come in the order of their use") { course in
                var replica = ScenarioReplica(try await course.device(of: Course.theo))
                try await replica.pull()
                await course.expectEqual(
                    replica.pages.last?.scopes.map(\.kind.known),
                    [.org, .own, .seat, .staff, .authors],
                    "kinds")
            },
            SyncScenario("a page is cut inside a version", limits: ScenarioLimits(rowsMax: 2)) {
                course in
                var laptop = try await course.device(of: Course.mara)
                for number in 0..<3 {
                    await laptop.create("note", ScenarioFields.note("\(number)"))
                }
                _ = try await laptop.push()
                var replica = ScenarioReplica(laptop)
                try await replica.pullPage()
                let cut = replica.pages.last?.scopes.last
                await course.expect(
                    cut?.version == 1 && cut?.after != nil && cut?.head == nil
                        && cut?.digest == nil, "the cut scope: \(String(describing: cut))")
                try await replica.pull()
                await course.expectEqual(replica.rows.count, 3, "rows")
            },
            SyncScenario(
                "a row that changes between pages is in the closed vector",
                limits: ScenarioLimits(rowsMax: 2)
            ) { course in
                var laptop = try await course.device(of: Course.mara)
                var rows: [RowID] = []
                for number in 0..<3 {
                    rows.append(await laptop.create("note", ScenarioFields.note("\(number)")))
                }
                _ = try await laptop.push()
                var replica = ScenarioReplica(laptop)
                try await replica.pullPage()
                await laptop.update("note", rows[0], base: 1, ["title": "changed"])
                _ = try await laptop.push()
                try await replica.pull()
                let titles = Set(replica.rows(of: "note").map { $0.fields["title"]?.string })
                await course.expectEqual(titles, ["changed", "1", "2"], "titles")
            },
            SyncScenario(
                "a scope that moves after it was read is told again",
                limits: ScenarioLimits(rowsMax: 2)
            ) { course in
                var coach = try await course.device(of: Course.theo)
                for number in 0..<2 {
                    await coach.create("note", ScenarioFields.note("\(number)"))
                    await coach.create("assignment", in: Course.seat, ScenarioFields.assignment)
                }
                _ = try await coach.push()
                var replica = ScenarioReplica(coach)
                try await replica.pullPage()
                await coach.create("note", ScenarioFields.note("late"))
                _ = try await coach.push()
                try await replica.pull()
                await course.expectEqual(replica.rows.count, 5, "rows")
                await course.expectEqual(
                    replica.cursors[Course.theo.own]?.version, 2, "version")
            },
            SyncScenario(
                "a row that is larger than a page comes alone",
                limits: ScenarioLimits(bytesMax: 1500)
            ) { course in
                var laptop = try await course.device(of: Course.mara)
                for size in [10, 5000, 10, 10] {
                    let body = String(repeating: "x", count: size)
                    await laptop.create("note", ScenarioFields.note("n", body: body))
                }
                _ = try await laptop.push()
                var replica = ScenarioReplica(laptop)
                try await replica.pull()
                await course.expectEqual(replica.pages.map(\.rowCount), [1, 1, 2], "pages")
            },
        ]

    private static func boundary(_ rowCount: Int) -> SyncScenario {
        SyncScenario(
            "\(rowCount) rows in pages of \(pageRows)", limits: ScenarioLimits(rowsMax: pageRows)
        ) { course in
            var coach = try await course.device(of: Course.theo)
            for number in 0..<rowCount {
                if number % 3 == 0 {
                    await coach.create("note", ScenarioFields.note("\(number)"))
                } else {
                    await coach.create(
                        "question_draft", in: Course.authors, ScenarioFields.draft("\(number)"))
                }
                if number % 4 == 3 { _ = try await coach.push() }
            }
            _ = try await coach.push()
            var replica = ScenarioReplica(coach)
            try await replica.pull()
            await course.expectEqual(replica.rows.count, rowCount, "rows")
            await course.expectEqual(
                replica.pages.count, max(1, (rowCount + pageRows - 1) / pageRows), "pages")
        }
    }
}
