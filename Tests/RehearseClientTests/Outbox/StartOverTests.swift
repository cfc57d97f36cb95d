import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

/// The server was restored from a backup, and the device is ahead of it.
@Suite struct StartOverTests {
    let world = SyncWorld()

    /// Goal: a chain that does not stand where the backup has it is sent again all the same.
    /// Method: the device had forked before, so it holds acknowledged ops of two chains, and the
    /// backup knows the second chain up to its first op.
    @Test func opsOfAnEarlierIdentityDoNotStopTheResend() async throws {
        let store = world.store()
        for index in 0..<3 { try store.addNote("first identity \(index)") }
        try await world.sync(store)
        try await fork(store)
        try store.addNote("in the backup")
        try await world.sync(store)
        let backup = world.server.state.withLock { $0 }
        try store.addNote("after the backup")
        try await world.sync(store)
        restore(backup)
        try store.addNote("waiting")
        try await world.sync(store)
        #expect(world.server.rowCount("note") == 6)
        #expect(try store.notes().count == 6)
        #expect(try store.queued.isEmpty)
        #expect(world.server.requestCount("/v1/devices/fork") == 0)
    }

    @Test func theChainBeginsAnEpochOfItsOwn() async throws {
        let store = world.store()
        try store.addNote("one")
        try await world.sync(store)
        try store.addNote("two")
        try store.applyNow { try Rekeying.startOver(timeline: Self.later, in: $0) }
        let state = try #require(
            try store.read { try DeviceQueries.device(in: $0.database) })
        #expect(state.epoch == 2)
        let ops = try store.queued.map(\.op)
        #expect(ops.map(\.sequence) == [1, 2])
        #expect(ops[0].previous == .zero)
        #expect(ops[1].previous == ops[0].hash)
        #expect(state.lastHash == ops[1].hash)
    }

    /// What the author saw is counted in versions of another past.
    @Test func whatIsSentAgainSaysThatItIsOfAnEarlierTimeline() async throws {
        let store = world.store()
        let note = try store.addNote("one")
        try await world.sync(store)
        try store.write { try $0.update("note", note, ["title": "two"]) }
        try store.applyNow { try Rekeying.startOver(timeline: Self.later, in: $0) }
        #expect(try earlierThrough(store) == 2)
        // An edit that is made before the rows are read again has no version to stand on.
        try store.write { try $0.update("note", note, ["title": "three"]) }
        #expect(try store.queued.map(\.op.base) == [0, 1, 0])
        // A new identity for what is left counts anew.
        try store.applyNow {
            let first = try #require(try OutboxQueries.all(in: $0).first)
            try OutboxQueries.remove(first.op.id, in: $0)
            try Rekeying.replaceDevice(with: DeviceID(high: 0xD1, low: 7), in: $0)
        }
        #expect(try earlierThrough(store) == 1)
    }

    private static let later = TimelineID(high: 0xBBBB, low: 2)

    private func restore(_ backup: FakeServer.State) {
        world.server.state.withLock {
            $0 = backup
            $0.timeline = Self.later
        }
    }

    private func fork(_ store: Store) async throws {
        let device = DeviceID(high: 0xD1, low: 1)
        world.server.addDevice(device, token: "forked")
        world.token.value = "forked"
        try store.applyNow { try Rekeying.replaceDevice(with: device, in: $0) }
    }

    private func earlierThrough(_ store: Store) throws -> Int64? {
        try store.read { try MetaQueries.integer(.earlierThrough, in: $0.database) }
    }
}
