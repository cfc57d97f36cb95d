import Glibc
import Synchronization

/// A call into libpq that blocks, run on a thread of its own, with a deadline for the caller.
///
/// Only for connecting (name lookup, key files) and `PQcancel`: both are rare. A thread that
/// outlives the caller's deadline ends by itself and its value is released; nobody waits for it.
final class BackgroundCall<Value: ~Copyable & Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let finished: SignalPipe

    private init() throws(SystemFailure) {
        finished = try SignalPipe()
    }

    /// Runs the closure and returns its value, or `nil` if the deadline passed or, unless
    /// `isCancellable` is false, the task was cancelled.
    static func run(
        until deadline: ContinuousClock.Instant,
        isCancellable: Bool,
        _ body: @escaping @Sendable () -> Value
    ) async throws(SystemFailure) -> Value? {
        let call = try BackgroundCall()
        try startThread {
            let value = body()
            call.finish(with: value)
        }
        let outcome = await PollReactor.shared.wait(
            for: .readable, on: call.finished.descriptor, until: deadline,
            isCancellable: isCancellable)
        guard outcome == .ready else { return nil }
        return call.value.withLock { $0.take() }
    }

    private func finish(with result: consuming Value) {
        var result: Value? = consume result
        value.withLock { $0 = result.take() }
        finished.signal()
    }
}
