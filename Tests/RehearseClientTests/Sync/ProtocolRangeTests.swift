import RehearseSync
import Testing

@testable import RehearseClient

/// Outside N−2…N the person is told which side to update, and loses nothing.
@Suite struct ProtocolRangeTests {
    @Test(arguments: [
        (Int64(ProtocolVersion.current) + 5, "Update this program."),
        (Int64(ProtocolVersion.current) - 1, "Ask the people who run it to update it"),
    ])
    func theOlderSideIsNamed(newest: Int64, advice: String) async throws {
        let world = SyncWorld()
        let store = world.store()
        try store.addNote("waits")
        world.server.next(
            .answer(
                FakeServer.problem(
                    426, "protocol_unsupported", "What the server says.",
                    ["newest_protocol": .integer(newest)])),
            at: "/v1/sync/push")
        let error = await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(error?.kind == .version)
        #expect(error?.next.hasPrefix(advice) == true, "\(String(describing: error))")
        #expect(error?.work.contains("1 change waits") == true)
        #expect(try store.queued.count == 1)
    }
}
