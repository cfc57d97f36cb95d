import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

@Suite struct PushTests {
    private let world = SyncWorld()

    @Test func whatWasWrittenOfflineReachesTheServer() async throws {
        let store = world.store()
        let id = try store.addNote("offline", "text")
        let report = try await world.sync(store)
        #expect(report.sent == 1)
        #expect(world.server.row("note", id)?.fields["body"] == "text")
        #expect(try store.queued.isEmpty)
        let note = try #require(try store.notes().first)
        #expect(note.version == 1)
        #expect(!note.hasPendingOps)
    }

    /// I3: the reply is lost after the server has committed; the resend changes nothing.
    @Test func aLostReplyIsSentAgainAndCountsOnce() async throws {
        let store = world.store()
        try store.addNote("once")
        world.server.next(.loseReply, at: "/v1/sync/push")
        let error = await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(error?.kind == .unreachable)
        #expect(try store.queued.count == 1)
        try await world.sync(store)
        #expect(world.server.rowCount("note") == 1)
        #expect(try store.notes().count == 1)
        #expect(try store.queued.isEmpty)
    }

    /// I17: a refused op leaves the queue, with its group and with the reason; later ops go on.
    @Test func aRefusalIsKeptAndDoesNotStopTheQueue() async throws {
        world.addSeat()
        let assignment = world.assign(1)
        let store = world.store()
        try await world.sync(store)
        try store.write { transaction in
            try transaction.create(
                "start", in: SyncWorld.seatScope,
                ["assignment_id": .string(assignment.description), "started_at": 1])
            try transaction.create(
                "note", in: transaction.ownScope(), SampleContent.note("same action"))
        }
        try store.addNote("next action")
        // The server's grant is narrower by now than this device knows.
        world.server.state.withLock { $0.grants[SyncWorld.seatScope]?.role = .reader }
        let report = try await world.sync(store)
        #expect(report.refused == 2)
        #expect(report.sent == 1)
        #expect(try store.queued.isEmpty)
        let kept = try store.read { try QuarantineQueries.all(in: $0.database) }
            .map(QuarantineEntry.init)
        #expect(kept.map(\.code) == ["not_allowed", "group"])
        #expect(try store.notes().map { $0.text("title") } == ["next action"])
        #expect(try store.read { try $0.rows("start") }.isEmpty)
    }

    @Test func aThousandOpsAndOneMoreGoInTwoBatches() async throws {
        let store = world.store()
        for index in 0..<1001 { try store.addNote("\(index)") }
        let report = try await world.sync(store)
        #expect(report.sent == 1001)
        #expect(world.server.requestCount("/v1/sync/push") == 2)
        #expect(world.server.rowCount("note") == 1001)
    }

    /// I10: the server has taken the op, the pull that shows it has not come: it stays visible.
    @Test func whatWasTakenStaysVisibleUntilThePullShowsIt() async throws {
        let store = world.store()
        let id = try store.addNote("t", "mine")
        world.server.next(.fail(.timedOut), at: "/v1/sync/pull")
        await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(try store.queued.isEmpty)
        // Any refusal or pull computes the row again from what the server is known to have.
        try store.applyNow { try RowRefresh.refresh(RowKey(table: "note", id: id), in: $0) }
        #expect(try store.notes().first?.text("body") == "mine")
        try store.write { try $0.update("note", id, ["title": "t2"]) }
        try await world.sync(store)
        let note = try #require(try store.notes().first)
        #expect(note.text("body") == "mine")
        #expect(note.text("title") == "t2")
        #expect(!note.hasPendingOps)
    }

    /// I22: the device was copied; both copies go on, and the server tells them apart.
    @Test func aCopiedDeviceGetsANewIdentityAndLosesNothing() async throws {
        let store = world.store()
        try store.addNote("before")
        try await world.sync(store)
        try store.close()
        let copy = try copyOfStore()
        try store.addNote("original")
        try await world.sync(store)
        try copy.addNote("copy")
        try await world.sync(copy)
        #expect(world.server.requestCount("/v1/devices/fork") == 1)
        #expect(world.server.rowCount("note") == 3)
        #expect(Set(try copy.notes().map { $0.text("title") }) == ["before", "original", "copy"])
        let device = try copy.read { try DeviceQueries.device(in: $0.database) }
        #expect(device?.device.high == 0xD1)
        #expect(device?.lastSequence == 1)
    }

    private func copyOfStore() throws -> Store {
        let from = world.store().path
        let bytes = try #require(try PrivateFile.read(from))
        let copy = world.store("copy")
        try PrivateFile.makeDirectory(world.home.path + "/copy")
        try PrivateFile.replace(copy.path, with: bytes)
        return copy
    }

    /// A crash between the new token and the new chain: the next start moves the ops over.
    @Test func aCrashInTheMiddleOfAForkIsMended() throws {
        let store = world.store()
        try store.addNote("one")
        try store.addNote("two")
        var owner = world.owner
        owner.device = DeviceID(high: 0xD1, low: 5)
        for _ in 0..<2 { try store.applyNow { try owner.settle(in: $0) } }
        let ops = try store.queued.map(\.op)
        #expect(ops.map(\.sequence) == [1, 2])
        #expect(ops[0].previous == .zero)
        #expect(ops[1].previous == ops[0].hash)
        #expect(
            try store.read { try DeviceQueries.device(in: $0.database) }?.device == owner.device)
    }

    @Test func aStoreOfAnotherUserIsNotTakenOver() throws {
        let store = world.store()
        try store.addNote("hers")
        let stranger = StoreOwner(
            user: UserID(high: 5, low: 5), device: DeviceID(high: 5, low: 5), ownScope: nil)
        let error = #expect(throws: RehearseError.self) {
            try store.applyNow { try stranger.settle(in: $0) }
        }
        #expect(error?.kind == .notAllowed)
    }

    /// B-10: the server was restored to a time before it took the ops; it gets them again. An
    /// older server does not name its new timeline, and is asked for it.
    @Test(arguments: [true, false])
    func aRestoredServerGetsBackWhatItHadTaken(namesItsTimeline: Bool) async throws {
        let store = world.store()
        let early = try store.addNote("early")
        try await world.sync(store)
        let backup = world.server.state.withLock { $0 }
        let late = try store.addNote("late")
        try await world.sync(store)
        world.server.state.withLock {
            $0 = backup
            $0.timeline = TimelineID(high: 0xBBBB, low: 2)
            $0.explainsProblems = namesItsTimeline
        }
        let waiting = try store.addNote("waiting")
        let pulls = world.server.requestCount("/v1/sync/pull")
        try await world.sync(store)
        #expect(
            world.server.requestCount("/v1/sync/pull") - pulls == (namesItsTimeline ? 1 : 2))
        for id in [early, late, waiting] {
            #expect(world.server.row("note", id) != nil)
        }
        #expect(world.server.rowCount("note") == 3)
        #expect(try store.notes().count == 3)
        #expect(try store.queued.isEmpty)
    }

    /// The same when the server does not even know that it was restored.
    @Test func aServerThatGoesBackInAScopeIsNoticed() async throws {
        let store = world.store()
        try store.addNote("early")
        try await world.sync(store)
        let backup = world.server.state.withLock { $0 }
        let late = try store.addNote("late")
        try await world.sync(store)
        world.server.state.withLock { $0 = backup }
        try await world.sync(store)
        #expect(world.server.row("note", late) != nil)
        #expect(try store.notes().count == 2)
    }

    @Test func aPushAnswerWithoutResultsIsNoLoop() async throws {
        let store = world.store()
        try store.addNote("a")
        let empty = PushResponse(
            timeline: TimelineID(high: 0xBBBB, low: 1), serverTime: world.clock.now, results: [])
        world.server.next(
            .answer(FakeServer.json(empty.json.canonicalBytes)), at: "/v1/sync/push")
        let error = await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(error?.kind == .failed)
        #expect(try store.queued.count == 1)
    }
}
