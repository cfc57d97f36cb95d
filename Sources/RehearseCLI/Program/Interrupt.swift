internal import Dispatch
internal import Glibc
internal import Synchronization

/// Ctrl-C during work that can stop at a good place: the first one asks it to stop, the second one
/// ends the program at once.
enum Interrupt {
    /// Runs `work` and cancels it at the first Ctrl-C, after saying `notice`. Returns nil if the
    /// work was stopped that way.
    static func stopping<Result: Sendable>(
        notice: @Sendable @escaping () -> Void,
        work: @Sendable @escaping () async throws -> Result
    ) async throws -> Result? {
        let (presses, continuation) = AsyncStream.makeStream(of: Void.self)
        let before = signal(SIGINT, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
        let count = Mutex(0)
        source.setEventHandler {
            let pressed = count.withLock { value in
                value += 1
                return value
            }
            if pressed > 1 { _exit(ExitStatus.interrupted.rawValue) }
            continuation.yield()
        }
        source.resume()
        defer {
            source.cancel()
            continuation.finish()
            signal(SIGINT, before)
        }
        return try await race(work, against: presses, notice: notice)
    }

    private enum Event<Result: Sendable>: Sendable {
        case finished(Result)
        case failed(any Error)
        case pressed
        /// Nothing presses any more.
        case silent
    }

    private static func race<Result: Sendable>(
        _ work: @Sendable @escaping () async throws -> Result, against presses: AsyncStream<Void>,
        notice: @Sendable @escaping () -> Void
    ) async throws -> Result? {
        try await withThrowingTaskGroup(of: Event<Result>.self) { group in
            group.addTask {
                do {
                    return .finished(try await work())
                } catch {
                    return .failed(error)
                }
            }
            group.addTask {
                for await _ in presses { return .pressed }
                return .silent
            }
            defer { group.cancelAll() }
            var isPressed = false
            while let event = try await group.next() {
                switch event {
                case .finished(let result): return result
                case .failed(let error):
                    // Cancelled work fails in its own ways; the person knows why it stopped.
                    if isPressed { return nil }
                    throw error
                case .pressed:
                    isPressed = true
                    notice()
                    group.cancelAll()
                case .silent: break
                }
            }
            return nil
        }
    }
}
