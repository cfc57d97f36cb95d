import Glibc
import RehearseModel
import Testing

@testable import RehearseClient

@Suite struct LeaseTests {
    private let home = TestHome()
    private let clock = TestClock()
    private let first = ProcessMark(pid: 1, startedAt: "boot")
    private let second = ProcessMark(pid: 2, startedAt: "boot")

    private var lease: SyncLease { SyncLease(of: home.store()) }

    private func take(_ process: ProcessMark, isRunning: Bool = true) throws -> SyncLease.Taking {
        try lease.take(for: process, isRunning: { _ in isRunning }, now: clock.now)
    }

    @Test func oneProcessHasItAtATime() throws {
        #expect(try take(first) == .taken)
        #expect(try take(second) == .refused)
        #expect(try lease.holder == first)
        try lease.release(for: second)
        #expect(try take(second) == .refused)
        try lease.release(for: first)
        #expect(try lease.holder == nil)
        #expect(try take(second) == .taken)
    }

    @Test func aLeaseOfAProcessThatIsGoneIsFree() throws {
        #expect(try take(first) == .taken)
        #expect(try take(second, isRunning: false) == .taken)
    }

    @Test func aLeaseWithoutAHeartbeatIsTakenOverAndNotRenewed() throws {
        #expect(try take(first) == .taken)
        clock.advance(by: .milliseconds(SyncLease.staleAfterMilliseconds - 1))
        #expect(try take(second) == .refused)
        clock.advance(by: .milliseconds(1))
        #expect(try take(second) == .takenOver)
        let error = #expect(throws: RehearseError.self) {
            try lease.renew(for: first, now: clock.now)
        }
        #expect(error?.kind == .tryLater)
        try lease.renew(for: second, now: clock.now)
    }

    /// A power cut may leave anything in a file that is not synced.
    @Test(arguments: ["", "{", "{\"pid\":1}", "null", "\u{1}\u{2}"])
    func aLeaseThatCannotBeReadIsNobodys(_ content: String) throws {
        #expect(try take(first) == .taken)
        let path = home.path + "/store/sync.lease"
        try PrivateFile.replace(path, with: Array(content.utf8))
        #expect(try take(second) == .taken)
    }

    @Test func theFileIsTheOwnersAlone() throws {
        #expect(try take(first) == .taken)
        var status = stat()
        try #require(stat(home.path + "/store/sync.lease", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
    }

    /// Goal: of processes that want it at once, one gets it. Method: threads, each with a
    /// descriptor of its own as processes have.
    @Test func ofManyThatTakeItAtOnceOneHasIt() async throws {
        let (lease, now) = (lease, clock.now)
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for pid in 1...16 {
                group.addTask {
                    try lease.take(
                        for: ProcessMark(pid: Int32(pid), startedAt: "boot"),
                        isRunning: { _ in true }, now: now) == .taken
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(taken == 1)
    }

    /// I14: whoever was stopped for long and goes on must not write any more.
    @Test func aSyncWhoseLeaseWasTakenOverStops() async throws {
        let world = SyncWorld()
        world.addSeat()
        _ = world.assign(1)
        let store = world.store()
        try store.addNote("a")
        let (clock, thief) = (world.clock, ProcessMark(pid: 99, startedAt: "boot"))
        let error = await #expect(throws: RehearseError.self) {
            try await world.sync(store) { progress in
                guard case .sending = progress else { return }
                clock.advance(by: .milliseconds(SyncLease.staleAfterMilliseconds))
                // A failure shows in what follows.
                _ = try? SyncLease(of: store).take(
                    for: thief, isRunning: { _ in true }, now: clock.now)
            }
        }
        #expect(error?.kind == .tryLater)
        #expect(try store.queued.count == 1, "the answer of the push was not stored")
        #expect(try SyncLease(of: store).holder == thief)
    }

    @Test func aSecondSyncWaitsAWhileAndThenSaysSo() async throws {
        let world = SyncWorld()
        let store = world.store()
        try store.addNote("a")
        let other = ProcessMark(pid: 99, startedAt: "boot")
        _ = try SyncLease(of: store).take(
            for: other, isRunning: { _ in true }, now: world.clock.now)
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
