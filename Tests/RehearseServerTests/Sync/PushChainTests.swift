import RehearseModel
import RehearseServer
import RehearseSync
import Testing

/// I3: an op has one effect and one answer, whatever is sent how often.
@Suite struct PushChainTests {
    @Test func aResendGetsTheSameBytesAndHasNoSecondEffect() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            laptop.create("note", in: world.mara.ownScope, ["title": "refused"])
            let request = laptop.batch()
            let first = try await laptop.send(request)
            world.clock.advance(milliseconds: 5000)
            let second = try await laptop.send(request)
            #expect(
                first.results.map { $0.json.canonicalBytes }
                    == second.results.map { $0.json.canonicalBytes })
            #expect(try await world.version(of: world.mara.ownScope) == 1)
        }
    }

    @Test func fiftyResendsAtOnceHaveOneEffectAndOneAnswer() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("before"))
            try await laptop.push()
            for number in 0..<5 {
                laptop.create("note", in: world.mara.ownScope, TestFields.note("\(number)"))
            }
            let request = laptop.batch()
            let device = laptop
            let answers = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        try await device.send(request).results.map { $0.json.canonicalBytes }
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(answers.count == 1)
            #expect(try await world.version(of: world.mara.ownScope) == 2)
        }
    }

    @Test func aBatchMayRepeatAnAnsweredBeginning() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            let first = laptop.batch()
            try await laptop.send(first)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("b"))
            var both = laptop.batch()
            both.ops = first.ops + both.ops
            let results = try await laptop.send(both).results
            #expect(results.map(\.version) == [1, 2])
        }
    }

    @Test func aCopyOfADeviceIsToldThatItForked() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            try await laptop.push()
            var copy = laptop
            laptop.create("note", in: world.mara.ownScope, TestFields.note("original"))
            try await laptop.push()
            copy.create("note", in: world.mara.ownScope, TestFields.note("copy"))
            let request = copy.batch()
            await #expect(throws: Refusal.deviceForked) { try await laptop.send(request) }
            #expect(try await world.version(of: world.mara.ownScope) == 2)
        }
    }

    @Test func anOldEpochOfADeviceIsAFork() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            var old = laptop
            laptop.epoch = 2
            laptop.create("note", in: world.mara.ownScope, TestFields.note("new epoch"))
            try await laptop.push()
            old.create("note", in: world.mara.ownScope, TestFields.note("old epoch"))
            let request = old.batch()
            await #expect(throws: Refusal.deviceForked) { try await old.send(request) }
        }
    }

    @Test func missingOpsAreAskedForByTheirSequence() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            try await laptop.push()
            laptop.create("note", in: world.mara.ownScope, TestFields.note("lost"))
            _ = laptop.batch()
            laptop.create("note", in: world.mara.ownScope, TestFields.note("c"))
            let request = laptop.batch()
            await #expect(throws: Refusal.sequenceGap(expected: 2)) {
                try await laptop.send(request)
            }
        }
    }

    /// A device that was given a new identity sends what it does not know to be answered again, in
    /// its new chain. What the server had is answered from the log.
    @Test func opsThatWereAnsweredForAnOlderIdentityAreNotAppliedAgain() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            let request = laptop.batch()
            try await laptop.send(request)
            var renewed = try await world.device(of: world.mara)
            var op = request.ops[0]
            op.previous = .zero
            let again = PushRequest(device: renewed.id, epoch: 1, timeline: nil, ops: [op])
            #expect(try await renewed.send(again).results.map(\.version) == [1])
            renewed.end = DeviceChain.End(sequence: 1, hash: op.hash)
            renewed.create("note", in: world.mara.ownScope, TestFields.note("b"))
            #expect(try await renewed.push().map(\.version) == [2])
        }
    }

    @Test func nobodyCanBlockAnOpByUsingItsIDFirst() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            let honest = laptop.batch()
            let phone = try await world.device(of: world.noor)
            var op = honest.ops[0]
            op.scope = world.noor.ownScope
            op.row = world.ids.next()
            try await phone.send(
                PushRequest(device: phone.id, epoch: 1, timeline: nil, ops: [op]))
            #expect(try await laptop.send(honest).results.map(\.outcome) == [.applied])
        }
    }

    @Test func aTimelineThatIsNotTheServersIsRefused() async throws {
        try await withWorld { world in
            var laptop = try await world.device(of: world.mara)
            laptop.create("note", in: world.mara.ownScope, TestFields.note("a"))
            laptop.timeline = world.ids.next()
            let request = laptop.batch()
            var replica = TestReplica(laptop)
            try await replica.pull()
            let timeline = try #require(replica.pages.last).timeline
            await #expect(throws: Refusal.timelineChanged(timeline)) {
                try await laptop.send(request)
            }
        }
    }
}
