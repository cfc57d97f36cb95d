import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct FailureTests {
    private let world = SyncWorld()

    private static let page = TransportResponse(
        status: 200, headers: ["content-type": "text/html"], body: Array("<html>hello".utf8))

    /// Each thing that can stand between a client and its server has a kind and a sentence of its
    /// own, and leaves the queue as it was.
    @Test(arguments: [
        (FakeServer.Fault.fail(.nameNotFound), RehearseError.Kind.unreachable, "name not found"),
        (.fail(.connectionRefused), .unreachable, "connection refused"),
        (.fail(.timedOut), .unreachable, "no answer in time"),
        (.fail(.tls("x")), .unreachable, "no secure connection"),
        (.fail(.responseTooLong), .failed, "too long"),
        (.fail(.cancelled), .failed, "Stopped"),
        (.answer(page), .version, "not a Rehearse server"),
        (.answer(TransportResponse(status: 404)), .version, "not a Rehearse server"),
        (.answer(FakeServer.problem(401, "invalid_token", "expired")), .signedOut, "signed out"),
        (.answer(FakeServer.problem(426, "protocol_unsupported", "old")), .version, "old"),
        (.answer(FakeServer.problem(429, "too_many", "busy")), .tryLater, "busy"),
        (.answer(TransportResponse(status: 503)), .tryLater, "not available"),
        (.answer(FakeServer.problem(500, "bug", "it broke")), .failed, "it broke"),
    ])
    func aFailureSaysWhatHappenedAndKeepsTheWork(
        fault: FakeServer.Fault, kind: RehearseError.Kind, words: String
    ) async throws {
        let store = world.store()
        try store.addNote("a")
        world.server.next(fault, at: "/v1/sync/push")
        let error = await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(error?.kind == kind)
        #expect(error?.what.contains(words) == true, "\(error?.what ?? "")")
        #expect(error?.work == "Nothing is lost: 1 change waits on this device.")
        #expect(try store.queued.count == 1)
        #expect(try SyncLease(of: store).holder == nil)
        try await world.sync(store)
        #expect(try store.queued.isEmpty)
    }

    @Test func anAnswerThatWasCutOffIsNotTakenForAShortOne() async throws {
        world.addSeat()
        _ = world.assign(1)
        let store = world.store()
        let good = try await world.server.send(pullRequest())
        var cut = good
        cut.body.removeLast(20)
        world.server.next(.answer(cut), at: "/v1/sync/pull")
        let error = await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(error?.kind == .failed)
        #expect(try store.read { try $0.scopes(kind: .seat) }.isEmpty)
    }

    private func pullRequest() -> TransportRequest {
        let pull = PullRequest(device: world.owner.device, timeline: nil, cursors: [])
        return TransportRequest(
            .post, "/v1/sync/pull", headers: ["Authorization": "Bearer token-0"],
            body: pull.json.canonicalBytes)
    }

    @Test func aCancelledSyncReleasesTheLease() async throws {
        let store = world.store()
        try store.addNote("a")
        let world = world
        let task = Task { try await world.sync(store) }
        task.cancel()
        _ = await task.result
        #expect(try SyncLease(of: store).holder == nil)
        #expect(try store.notes().count == 1)
    }

    @Test func aSyncThatDidSomethingOrFailedIsLogged() async throws {
        let store = world.store()
        try store.addNote("a")
        try await world.sync(store)
        try await world.sync(store)
        world.server.next(.fail(.timedOut), at: "/v1/sync/pull")
        await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(try store.count("SELECT count(*) FROM sync_log") == 2)
        #expect(try store.count("SELECT count(*) FROM sync_log WHERE outcome = 'ok'") == 1)
    }
}
