internal import RehearseClient
internal import RehearseModel
internal import Synchronization

/// Real time in a simulated world: it moves when the scheduler says so.
final class SimulatedClock: Sendable {
    private let current = Mutex(Int64(1_800_000_000_000))

    var now: Instant { Instant(milliseconds: current.withLock { $0 }) }

    func advance(milliseconds: Int64) {
        current.withLock { $0 += milliseconds }
    }
}

/// One run of the program on a device, from its start to its end or death.
///
/// A dead process touches nothing any more: every use of the store passes a failpoint, and all of
/// them throw from then on.
final class SimulatedProcess: Sendable {
    struct Dead: Error {}

    let pid: Int32
    private let state: Mutex<State>

    private struct State {
        var isDead = false
        /// Somebody looks from outside; that kills nobody.
        var isWatched = false
        var diedAt: ClientFailpoint?
        var deadly: (point: ClientFailpoint, count: Int)?
        var random: SeededRandom
        var clockOffset: Int64
    }

    init(pid: Int32, seed: UInt64, clockOffset: Int64) {
        self.pid = pid
        state = Mutex(
            State(
                random: SeededRandom(seed: seed &* 31 &+ UInt64(UInt32(bitPattern: pid))),
                clockOffset: clockOffset))
    }

    var isDead: Bool { state.withLock { $0.isDead } }
    var diedAt: ClientFailpoint? { state.withLock { $0.diedAt } }
    var clockOffset: Int64 { state.withLock { $0.clockOffset } }

    var mark: ProcessMark { ProcessMark(pid: pid, startedAt: "simulated") }

    func die() {
        state.withLock { $0.isDead = true }
    }

    /// Has the process die when it reaches `point` for the `count`-th time from now.
    func arm(_ point: ClientFailpoint, count: Int) {
        state.withLock { $0.deadly = (point, count) }
    }

    /// Looks at what the process holds.
    func watched<Value>(_ look: () throws -> Value) rethrows -> Value {
        state.withLock { $0.isWatched = true }
        defer { state.withLock { $0.isWatched = false } }
        return try look()
    }

    func disarm() {
        state.withLock { $0.deadly = nil }
    }

    func jumpClock(milliseconds: Int64) {
        state.withLock { $0.clockOffset &+= milliseconds }
    }

    func noise() -> (UInt64, UInt64) {
        state.withLock { ($0.random.next(), $0.random.next()) }
    }

    func reached(_ point: ClientFailpoint) throws {
        let isDead = state.withLock { state -> Bool in
            if state.isDead { return true }
            guard !state.isWatched, let deadly = state.deadly, deadly.point == point else {
                return false
            }
            guard deadly.count <= 1 else {
                state.deadly = (deadly.point, deadly.count - 1)
                return false
            }
            state.isDead = true
            state.diedAt = point
            return true
        }
        if isDead { throw Dead() }
    }
}
