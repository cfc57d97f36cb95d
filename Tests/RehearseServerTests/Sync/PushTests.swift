import Postgres
import RehearseModel
import RehearseServer
import RehearseSync
import Testing

@Suite struct PushTests {
    @Test func opsOfOneDeviceReachAnotherOfTheSameUser() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            var phone = TestReplica(try await world.device(of: world.mara))
            let note = laptop.create(
                "note", in: world.mara.ownScope, TestFields.note("Plan", body: "Begin."))
            let results = try await laptop.push()
            #expect(results.map(\.outcome) == [.applied])
            #expect(results.map(\.version) == [1])
            try await phone.pull()
            #expect(phone.rows(of: "note").map(\.id) == [note])
            #expect(phone.rows(of: "note")[0].fields["body"] == "Begin.")
            #expect(phone.rows(of: "note")[0].device == laptop.id)
        }
    }

    @Test func oneBatchIsOneVersionOfEachScope() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.theo)
            laptop.create("note", in: world.theo.ownScope, TestFields.note("a"))
            laptop.create("note", in: world.theo.ownScope, TestFields.note("b"))
            laptop.create("assignment", in: world.seatScope, TestFields.assignment())
            let versions = try await laptop.push().map(\.version)
            #expect(versions == [1, 1, 1])
        }
    }

    @Test func concurrentTextsAreBothKeptInAConflict() async throws {
        try await withWorld { world in
            let own = world.mara.ownScope
            var laptop = try await world.device(of: world.mara)
            var phone = try await world.device(of: world.mara)
            let attempt = laptop.create("attempt", in: own, TestFields.attempt("Start."))
            try await laptop.push()
            laptop.update(
                "attempt", attempt, in: own, base: 1, ["answer": "Start. Laptop."],
                bases: ["answer": "Start."])
            phone.update(
                "attempt", attempt, in: own, base: 1, ["answer": "Start. Phone."],
                bases: ["answer": "Start."])
            #expect(try await laptop.push().map(\.outcome) == [.applied])
            #expect(try await phone.push().map(\.outcome) == [.conflicted])
            var replica = TestReplica(laptop)
            try await replica.pull()
            let conflict = try #require(replica.rows(of: "conflict").first)
            #expect(replica.rows(of: "attempt")[0].fields["answer"] == "Start. Laptop.")
            #expect(conflict.fields["yours"] == "Start. Phone.")
            #expect(conflict.fields["theirs"] == "Start. Laptop.")
            #expect(conflict.fields["base"] == "Start.")
            #expect(conflict.fields["yours_device_id"] == .string(phone.id.description))
        }
    }

    @Test func editsInDifferentPlacesOfATextMergeSilently() async throws {
        try await withWorld { world in
            let own = world.mara.ownScope
            var laptop = try await world.device(of: world.mara)
            var phone = try await world.device(of: world.mara)
            let attempt = laptop.create("attempt", in: own, TestFields.attempt("one two three"))
            try await laptop.push()
            laptop.update(
                "attempt", attempt, in: own, base: 1, ["answer": "1 two three"],
                bases: ["answer": "one two three"])
            phone.update(
                "attempt", attempt, in: own, base: 1, ["answer": "one two 3"],
                bases: ["answer": "one two three"])
            #expect(try await laptop.push().map(\.outcome) == [.applied])
            #expect(try await phone.push().map(\.outcome) == [.merged])
            var replica = TestReplica(laptop)
            try await replica.pull()
            #expect(replica.rows(of: "attempt")[0].fields["answer"] == "1 two 3")
            #expect(replica.rows(of: "conflict").isEmpty)
        }
    }

    @Test func aDeviceThatGoesOnWritingExtendsItsOpenConflict() async throws {
        try await withWorld { world in
            let own = world.mara.ownScope
            var laptop = try await world.device(of: world.mara)
            var phone = try await world.device(of: world.mara)
            let attempt = laptop.create("attempt", in: own, TestFields.attempt(""))
            laptop.update(
                "attempt", attempt, in: own, base: 0, ["answer": "Laptop"], bases: ["answer": ""])
            try await laptop.push()
            phone.update(
                "attempt", attempt, in: own, base: 0, ["answer": "B"], bases: ["answer": ""])
            try await phone.push()
            phone.update(
                "attempt", attempt, in: own, base: 0, ["answer": "BC"], bases: ["answer": "B"])
            #expect(try await phone.push().map(\.outcome) == [.conflicted])
            var replica = TestReplica(laptop)
            try await replica.pull()
            #expect(replica.rows(of: "conflict").map { $0.fields["yours"] } == ["BC"])
        }
    }

    @Test func theValueThatLosesStaysInTheHistory() async throws {
        try await withWorld { world in
            let own = world.mara.ownScope
            var laptop = try await world.device(of: world.mara)
            var phone = try await world.device(of: world.mara)
            let note = laptop.create("note", in: own, TestFields.note("first"))
            try await laptop.push()
            laptop.update("note", note, in: own, base: 1, ["title": "laptop"])
            phone.update("note", note, in: own, base: 1, ["title": "phone"])
            try await laptop.push()
            let winner = phone.queue[0].id
            #expect(try await phone.push().map(\.outcome) == [.merged])
            let kept = try await world.database.inOrg(world.org) { transaction in
                try await transaction.query(
                    "SELECT value #>> '{}', ver, op_id FROM field_history WHERE row_id = \(note)")
            }
            let (value, version, op) = try #require(kept.first).decode(
                String.self, Int64.self, OpID.self)
            #expect(kept.count == 1)
            #expect(value == "laptop")
            #expect(version == 3)
            #expect(op == winner)
        }
    }

    @Test func aRefusedOpLeavesTheQueueAndLaterOpsGoThrough() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, ["title": "without a body"])
            laptop.create("assignment", in: world.seatScope, TestFields.assignment())
            laptop.create("note", in: world.mara.ownScope, TestFields.note("fine"))
            let results = try await laptop.push()
            #expect(results.map(\.outcome) == [.refused, .refused, .applied])
            #expect(results.map(\.code) == [.badValue, .notAllowed, nil])
        }
    }

    @Test func aRowOfAnotherOrgIsAnsweredLikeOneThatDoesNotExist() async throws {
        try await withWorld { world in
            let other = try await SyncWorld(
                world.database, connectionString: world.connectionString, org: 2)
            var stranger = try await other.device(of: other.mara)
            let secret = stranger.create("note", in: other.mara.ownScope, TestFields.note("secret"))
            try await stranger.push()
            var laptop = try await world.device(of: world.mara)
            laptop.update("note", secret, in: other.mara.ownScope, base: 1, ["title": "mine"])
            laptop.update("note", world.ids.next(), in: world.ids.next(), base: 1, ["title": "x"])
            laptop.update("note", secret, in: world.mara.ownScope, base: 1, ["title": "mine"])
            laptop.update(
                "note", world.ids.next(), in: world.mara.ownScope, base: 1, ["title": "x"])
            let results = try await laptop.push()
            #expect(Set(results.map(\.code)) == [.notFound])
            #expect(Set(results.map(\.sentence)).count == 1)
            laptop.create("note", secret, in: world.mara.ownScope, TestFields.note("same id"))
            #expect(try await laptop.push().map(\.outcome) == [.applied])
        }
    }

    @Test func aDeviceCannotPushInTheNameOfAnother() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            let phone = try await world.device(of: world.mara)
            let request = laptop.batch()
            await #expect(throws: Refusal.otherDevice) {
                try await phone.send(request)
            }
        }
    }

    @Test(arguments: [(3, true), (4, false)])
    func aBatchHoldsNoMoreOpsThanTheLimit(count: Int, isTaken: Bool) async throws {
        try await withWorld { world in
            var limits = PushLimits()
            limits.opsMax = 3
            var laptop = try await world.device(of: world.mara)
            for number in 0..<count {
                laptop.create("note", in: world.mara.ownScope, TestFields.note("\(number)"))
            }
            let request = laptop.batch()
            if isTaken {
                #expect(try await laptop.send(request, limits: limits).results.count == count)
            } else {
                await #expect(throws: Refusal.tooManyOps(max: 3)) {
                    try await laptop.send(request, limits: limits)
                }
            }
        }
    }
}
