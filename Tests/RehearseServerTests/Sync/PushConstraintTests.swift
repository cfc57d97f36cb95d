import RehearseModel
import RehearseServer
import RehearseSync
import Testing

/// What the planner takes and the database refuses must cost its own group and no other.
@Suite struct PushConstraintTests {
    @Test func aReferenceIntoNothingIsRefusedAndTheRestIsWritten() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.theo)
            laptop.create("note", in: world.theo.ownScope, TestFields.note("before"))
            laptop.create(
                "review", in: world.seatScope, TestFields.review(of: world.ids.next(), level: 3))
            laptop.create("note", in: world.theo.ownScope, TestFields.note("after"))
            let results = try await laptop.push()
            #expect(results.map(\.outcome) == [.applied, .refused, .applied])
            #expect(results[1].code == .constraint)
            #expect(
                results[1].sentence == "this review refers to something that is not in its place")
            var replica = TestReplica(laptop)
            try await replica.pull()
            #expect(replica.rows(of: "note").count == 2)
            #expect(replica.rows(of: "review").isEmpty)
        }
    }

    @Test func aReferenceIntoAnotherScopeIsRefused() async throws {
        try await withWorld { world in
            let elsewhere = try await world.makeScope(.seat, about: world.ids.next())
            try await world.grant(world.theo, .coach, in: elsewhere)
            var coach = try await world.device(of: world.theo)
            let assignment = coach.create("assignment", in: elsewhere, TestFields.assignment())
            try await coach.push()
            var laptop = try await world.device(of: world.mara)
            laptop.create(
                "start", in: world.seatScope,
                ["assignment_id": .string(assignment.description), "started_at": 1])
            #expect(try await laptop.push().map(\.code) == [.constraint])
        }
    }

    @Test func aGroupIsRefusedWholeAndWhatBuildsOnItToo() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.theo)
            let group: GroupID = world.ids.next()
            let note = laptop.create(
                "note", in: world.theo.ownScope, group: group, TestFields.note("with the review"))
            laptop.create(
                "review", in: world.seatScope, group: group,
                TestFields.review(of: world.ids.next(), level: 3))
            laptop.update("note", note, in: world.theo.ownScope, base: 0, ["title": "later"])
            let results = try await laptop.push()
            #expect(results.map(\.outcome) == [.refused, .refused, .refused])
            #expect(results[2].code == .notFound)
            #expect(try await world.version(of: world.theo.ownScope) == 0)
        }
    }

    /// Every place of one bad group among 1 to 9 groups.
    @Test func oneBadGroupIsFoundWhereverItStands() async throws {
        try await withWorld { world in
            for count in 1...9 {
                for bad in 0..<count {
                    let outcomes = try await world.outcomes(ofGroups: count, withBadOneAt: bad)
                    #expect(outcomes == (0..<count).map { $0 == bad ? .refused : .applied })
                }
            }
            var replica = TestReplica(try await world.device(of: world.theo))
            try await replica.pull()
            #expect(replica.rows(of: "note").count == 45)
        }
    }

    @Test func aBatchOfNothingButBadGroupsEndsWithinTheLimitAndGoesOnWithAResend() async throws {
        try await withWorld { world in
            var limits = PushLimits()
            limits.attemptsMax = 8
            var laptop = try await world.device(of: world.theo)
            for _ in 0..<5 {
                laptop.create(
                    "review", in: world.seatScope,
                    TestFields.review(of: world.ids.next(), level: 1))
            }
            let request = laptop.batch()
            var sends = 0
            var results: [OpResult] = []
            while results.isEmpty {
                sends += 1
                do {
                    results = try await laptop.send(request, limits: limits).results
                } catch let refusal as Refusal where refusal == .pushUnfinished {
                    #expect(sends < 5)
                }
            }
            #expect(sends > 1)
            #expect(results.map(\.code) == Array(repeating: .constraint, count: 5))
        }
    }
}

extension SyncWorld {
    /// Pushes groups that change one note in turn, one of which refers to nothing instead.
    fileprivate func outcomes(
        ofGroups count: Int, withBadOneAt bad: Int
    ) async throws -> [OpOutcome] {
        var laptop = try await device(of: theo)
        let note = laptop.create("note", in: theo.ownScope, TestFields.note("0"))
        try await laptop.push()
        for number in 0..<count {
            if number == bad {
                laptop.create("review", in: seatScope, TestFields.review(of: ids.next(), level: 1))
            } else {
                laptop.update(
                    "note", note, in: theo.ownScope, base: .max, ["title": .string("\(number)")])
            }
        }
        return try await laptop.push().map(\.outcome)
    }
}
