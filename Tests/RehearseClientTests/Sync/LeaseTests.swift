import RehearseModel
import Testing

@testable import RehearseClient

@Suite struct LeaseTests {
    private let home = TestHome()
    private let clock = TestClock()
    private let first = ProcessMark(pid: 1, startedAt: "boot")
    private let second = ProcessMark(pid: 2, startedAt: "boot")

    private func take(_ process: ProcessMark, isRunning: Bool = true) throws -> Bool {
        let now = clock.now
        return try home.store().applyNow {
            try SyncLease.take(for: process, isRunning: { _ in isRunning }, now: now, in: $0)
        }
    }

    @Test func oneProcessHasItAtATime() throws {
        #expect(try take(first))
        #expect(try !take(second))
        try home.store().applyNow { try SyncLease.release(for: second, in: $0) }
        #expect(try !take(second))
        try home.store().applyNow { try SyncLease.release(for: first, in: $0) }
        #expect(try take(second))
    }

    @Test func aLeaseOfAProcessThatIsGoneIsFree() throws {
        #expect(try take(first))
        #expect(try take(second, isRunning: false))
    }

    @Test func aLeaseWithoutAHeartbeatIsTakenOverAndNotRenewed() throws {
        #expect(try take(first))
        clock.advance(by: .milliseconds(SyncLease.staleAfterMilliseconds - 1))
        #expect(try !take(second))
        clock.advance(by: .milliseconds(1))
        #expect(try take(second))
        let now = clock.now
        let isRenewed = try home.store().applyNow {
            try SyncLease.renew(for: first, now: now, in: $0)
        }
        #expect(!isRenewed)
    }

    @Test func aSecondSyncWaitsAWhileAndThenSaysSo() async throws {
        let world = SyncWorld()
        let store = world.store()
        try store.addNote("a")
        let other = ProcessMark(pid: 99, startedAt: "boot")
        let now = world.clock.now
        try store.applyNow {
            _ = try SyncLease.take(for: other, isRunning: { _ in true }, now: now, in: $0)
        }
        let error = await #expect(throws: RehearseError.self) { try await world.sync(store) }
        #expect(error?.kind == .tryLater)
        #expect(error?.work == "Nothing is lost: 1 change waits on this device.")
        #expect(world.clock.slept == SyncRun.leaseWait)
        #expect(world.server.requestCount("/v1/sync/push") == 0)
    }

    @Test func aProcessIsKnownByItsStartAndNotByItsNumber() {
        #expect(ProcessMark.current.isRunning)
        var impostor = ProcessMark.current
        impostor.startedAt = "another time"
        #expect(!impostor.isRunning)
    }
}
