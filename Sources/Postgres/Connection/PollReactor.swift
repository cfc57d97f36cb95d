import Glibc
import Synchronization

/// One thread that waits, in `poll(2)`, for the sockets of all connections.
///
/// A process has tens of connections, not thousands, so `poll` costs nothing against `epoll` and
/// has no state in the kernel that could disagree with ours. Deadlines are on `ContinuousClock`:
/// they bound real I/O, which no test clock could move.
final class PollReactor: Sendable {
    static let shared = PollReactor()

    enum Interest: Sendable {
        case readable
        case readableOrWritable

        fileprivate var events: Int16 {
            switch self {
            case .readable: Int16(POLLIN)
            case .readableOrWritable: Int16(POLLIN | POLLOUT)
            }
        }
    }

    enum Outcome: Sendable {
        /// The socket is ready, or broken: the next call on it tells.
        case ready
        case timedOut
        case cancelled
    }

    private struct Wait {
        var descriptor: Int32
        var interest: Interest
        var deadline: ContinuousClock.Instant
        var continuation: CheckedContinuation<Outcome, Never>
    }

    private struct State {
        var waits: [Int: Wait] = [:]
        var nextIdentifier = 0
    }

    private let state = Mutex(State())
    private let wakeUp: SignalPipe

    private init() {
        do {
            wakeUp = try SignalPipe()
            try startThread { [self] in run() }
        } catch {
            fatalError("The PostgreSQL driver cannot start its poll thread: \(error.message)")
        }
    }

    /// Waits until the socket is ready, the deadline passes, or the task is cancelled.
    ///
    /// - Parameter isCancellable: false for waits that must end with an answer, such as COMMIT.
    func wait(
        for interest: Interest, on descriptor: Int32, until deadline: ContinuousClock.Instant,
        isCancellable: Bool
    ) async -> Outcome {
        let identifier = state.withLock { state in
            state.nextIdentifier += 1
            return state.nextIdentifier
        }
        guard isCancellable else {
            return await withCheckedContinuation { continuation in
                add(
                    Wait(
                        descriptor: descriptor, interest: interest, deadline: deadline,
                        continuation: continuation), identifier)
            }
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                add(
                    Wait(
                        descriptor: descriptor, interest: interest, deadline: deadline,
                        continuation: continuation), identifier)
                // A cancellation before `add` found nothing to end.
                if Task.isCancelled { end(identifier, with: .cancelled) }
            }
        } onCancel: {
            end(identifier, with: .cancelled)
        }
    }

    /// Pauses even in a cancelled task, for work that must be seen through, such as a stop.
    func pause(for duration: Duration) async {
        // `poll` passes over negative descriptors, so that only the deadline ends the wait.
        _ = await wait(for: .readable, on: -1, until: .now + duration, isCancellable: false)
    }

    private func add(_ wait: Wait, _ identifier: Int) {
        state.withLock { $0.waits[identifier] = wait }
        wakeUp.signal()
    }

    private func end(_ identifier: Int, with outcome: Outcome) {
        let wait = state.withLock { $0.waits.removeValue(forKey: identifier) }
        wait?.continuation.resume(returning: outcome)
    }

    // MARK: The thread

    private func run() {
        while true {
            let waits = state.withLock { state in
                state.waits.map { (identifier: $0.key, wait: $0.value) }
            }
            var entries = [pollfd(fd: wakeUp.descriptor, events: Int16(POLLIN), revents: 0)]
            for (_, wait) in waits {
                entries.append(
                    pollfd(fd: wait.descriptor, events: wait.interest.events, revents: 0))
            }
            let timeout =
                waits.map(\.wait.deadline).min().map(PollTimeout.milliseconds(until:)) ?? -1
            // An interrupted poll reports nothing; the next round asks again.
            _ = poll(&entries, nfds_t(entries.count), timeout)
            if entries[0].revents != 0 { wakeUp.reset() }
            let now = ContinuousClock.now
            for (index, (identifier, wait)) in waits.enumerated() {
                if entries[index + 1].revents != 0 {
                    end(identifier, with: .ready)
                } else if wait.deadline <= now {
                    end(identifier, with: .timedOut)
                }
            }
        }
    }

}

/// Deadlines as `poll(2)` counts them.
enum PollTimeout {
    /// The time left, rounded up, and cut to what the parameter can hold: about 24 days.
    static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        let duration = ContinuousClock.now.duration(to: deadline)
        guard duration > .zero else { return 0 }
        let (seconds, attoseconds) = duration.components
        guard seconds < Int64(Int32.max / 1_000) else { return .max }
        return Int32(seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
