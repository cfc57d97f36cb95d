import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

/// I21, sync trap 17: what a program does not know passes through it unharmed, and is there when
/// the program has learnt it.
@Suite struct UnknownColumnTests {
    let world = SyncWorld()
    private let assignment = RowID(high: 0x30, low: 1)
    private let note = RowID(high: 0x31, low: 1)

    @Test func anEditLeavesAnUnknownColumnAsItIs() async throws {
        let store = world.store()
        world.server.put(
            "note", note, in: SyncWorld.ownScope,
            ["title": "t", "body": "b", "mood": ["calm": [1, 2]]])
        try await world.sync(store)
        try store.write { try $0.update("note", note, ["title": "t2"]) }
        #expect(try mood(in: store) == ["calm": [1, 2]])
        try await world.sync(store)
        #expect(try mood(in: store) == ["calm": [1, 2]])
        let kept = try #require(world.server.row("note", note))
        #expect(kept.fields["mood"] == ["calm": [1, 2]])
        #expect(kept.fields["title"] == "t2")
    }

    /// Goal: an upgrade needs no network. Method: the store is given the links that a program with
    /// no identifier fields would have made, and opened by this one.
    @Test func aColumnIsProjectedOnceAProgramKnowsIt() async throws {
        world.addSeat()
        let store = world.store()
        world.server.put(
            "assignment", assignment, in: SyncWorld.seatScope,
            ["question": [:], "rubric": [:], "instructions": "i"])
        world.server.put(
            "start", note, in: SyncWorld.seatScope,
            ["assignment_id": .string(assignment.description), "started_at": 1])
        try await world.sync(store)
        #expect(try starts(in: store) == [note])
        try store.applyNow { try LinkProjection.renew(for: [], in: $0) }
        #expect(try starts(in: store).isEmpty)
        try store.close()
        #expect(try starts(in: world.store()) == [note])
    }

    private func mood(in store: Store) throws -> JSONValue? {
        try store.read { try $0.row("note", note) }?.value("mood")
    }

    private func starts(in store: Store) throws -> [RowID] {
        try store.read { snapshot in
            try RowQueries.linked(
                "start", "assignment_id", to: assignment, in: snapshot.database
            ).map(\.id)
        }
    }
}
