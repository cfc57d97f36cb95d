import Foundation
import RehearseModel
import Synchronization

@testable import RehearseClient

/// A directory of its own, gone when the test ends.
final class TestHome: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.path + "/rehearse-test-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(  // Whoever uses it fails if it is not there.
            atPath: path, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)  // Litter in /tmp fails no test.
    }

    func store(
        _ name: String = "store", _ environment: ClientEnvironment = .test(),
        owner: StoreOwner? = nil
    ) -> Store {
        Store(path: "\(path)/\(name)/rehearse.sqlite", environment: environment, owner: owner)
    }
}

/// A clock that moves only when it is told to, and counts the waits.
final class TestClock: Sendable {
    private let state = Mutex((now: Int64(1_790_000_000_000), slept: Duration.zero))

    var now: Instant { state.withLock { Instant(milliseconds: $0.now) } }
    var slept: Duration { state.withLock { $0.slept } }

    func advance(by duration: Duration) {
        state.withLock {
            $0.now +=
                duration.components.seconds * 1000
                + duration.components.attoseconds / 1_000_000_000_000_000
        }
    }

    func sleep(for duration: Duration) {
        advance(by: duration)
        state.withLock { $0.slept += duration }
    }
}

extension ClientEnvironment {
    /// A still clock, random ids (they must differ between stores), a process that always runs.
    static func test(
        clock: TestClock = TestClock(), pid: Int32 = 1, isRunning: Bool = true
    ) -> ClientEnvironment {
        ClientEnvironment(
            now: { clock.now }, noise: ClientEnvironment.system.noise,
            process: ProcessMark(pid: pid, startedAt: "test"), isRunning: { _ in isRunning },
            sleep: { clock.sleep(for: $0) })
    }
}
