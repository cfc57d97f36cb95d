import Postgres
import RehearseModel
import RehearseServer
import RehearseSync
import Testing

@Suite struct ProgressTests {
    @Test func figuresFollowTheFactsOfASeat() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            var laptop = try await world.device(of: world.mara)
            let assignment = coach.create(
                "assignment", in: world.seatScope,
                TestFields.assignment(due: 1_700_000_000_000))
            try await coach.push()
            #expect(try await world.figures()?["assigned"] == 1)
            #expect(try await world.figures()?["submitted"] == 0)
            laptop.create(
                "start", in: world.seatScope,
                ["assignment_id": .string(assignment.description), "started_at": 1])
            let submission = laptop.create(
                "submission", in: world.seatScope,
                TestFields.submission(of: world.ids.next(), for: assignment))
            try await laptop.push()
            #expect(try await world.figures()?["started"] == 1)
            #expect(try await world.figures()?["on_time"] == 1)
            #expect(
                try await world.figures()?["oldest_open"]
                    == .integer(world.clock.now().milliseconds))
            coach.create("review", in: world.seatScope, TestFields.review(of: submission, level: 3))
            try await coach.push()
            let figures = try #require(try await world.figures())
            #expect(figures["reviewed"] == 1)
            #expect(figures["levels"]?["transparency"] == [0, 0, 0, 1, 0])
            #expect(figures["oldest_open"] == nil)
        }
    }

    @Test func aCoachesDeviceReceivesTheFiguresAndACandidatesDoesNot() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            coach.create("assignment", in: world.seatScope, TestFields.assignment())
            try await coach.push()
            var theirs = TestReplica(coach)
            try await theirs.pull()
            var candidates = TestReplica(try await world.device(of: world.mara))
            try await candidates.pull()
            #expect(theirs.rows(of: "progress").count == 1)
            #expect(candidates.rows(of: "progress").isEmpty)
        }
    }

    @Test func factsThatChangeNoFigureMoveNoScope() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            let assignment = coach.create(
                "assignment", in: world.seatScope, TestFields.assignment())
            try await coach.push()
            let before = try await world.version(of: world.staffScope)
            coach.update("assignment", assignment, in: world.seatScope, base: 1, ["due_at": 5])
            try await coach.push()
            #expect(try await world.version(of: world.staffScope) == before)
        }
    }

    @Test func theSweepRepairsWhatAStopBetweenTwoTransactionsLeftBehind() async throws {
        try await withWorld { world in
            try await world.write(
                "assignment", world.ids.next(), in: world.seatScope, TestFields.assignment())
            #expect(try await world.figures() == nil)
            try await world.progressService.sweep(world.org)
            #expect(try await world.figures()?["assigned"] == 1)
        }
    }

    @Test func scoresThatCannotBeReadCountNowhereAndStopNothing() async throws {
        try await withWorld { world in
            var coach = try await world.device(of: world.theo)
            var laptop = try await world.device(of: world.mara)
            let submission = laptop.create(
                "submission", in: world.seatScope,
                TestFields.submission(of: world.ids.next(), for: nil))
            try await laptop.push()
            var review = TestFields.review(of: submission, level: 2)
            review["scores"] = [
                "nonsense", ["criterion": 5], ["criterion": "clarity", "level": 9],
                ["criterion": "depth", "level": 4],
            ]
            coach.create("review", in: world.seatScope, review)
            #expect(try await coach.push().map(\.outcome) == [.applied])
            #expect(try await world.figures()?["levels"] == ["reliability": [0, 0, 0, 0, 1]])
        }
    }
}

extension SyncWorld {
    /// The figures of the seat as the staff scope has them.
    fileprivate func figures() async throws -> JSONValue? {
        let rows = try await database.inOrg(org) { [org] transaction in
            try await transaction.query(
                "SELECT figures FROM progress WHERE org_id = \(org)")
        }
        return try rows.first.map { try JSONParser.parse($0.decode(PostgresJSON.self).text) }
    }
}
