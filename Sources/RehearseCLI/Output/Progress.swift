internal import Synchronization

/// Says that something takes a while: on the error stream, and only after a moment.
///
/// On a terminal it is one line that is cleared again. Where nothing may be painted twice, a plain
/// line stands at the beginning and every half minute.
struct Progress: Sendable {
    /// Faster work needs no word.
    static let delay = Duration.milliseconds(300)
    static let plainInterval = Duration.seconds(30)

    let invocation: Invocation
    private let state: State

    /// What the last report said; shared between the work and the line that shows it.
    private final class State: Sendable {
        let detail = Mutex("")
    }

    init(in invocation: Invocation) {
        self.invocation = invocation
        state = State()
    }

    /// Called by the work whenever there is something new to say.
    func report(_ detail: String) {
        state.detail.withLock { $0 = detail }
    }

    /// Runs `work` with a line beside it that says `title`.
    func during<Result: Sendable>(
        _ title: String, _ work: @Sendable @escaping () async throws -> Result
    ) async throws -> Result {
        guard !invocation.flags.isQuiet else { return try await work() }
        return try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await work() }
            group.addTask {
                try await show(title)
                return nil
            }
            while let finished = try await group.next() {
                guard let result = finished else { continue }
                group.cancelAll()
                try await group.waitForAll()
                return result
            }
            throw CancellationError()
        }
    }

    private func show(_ title: String) async throws {
        guard await pause(Self.delay) else { return }
        let repaints =
            invocation.surroundings.standardErrorIsTerminal && !invocation.surroundings.isAccessible
            && invocation.environment["TERM"] != "dumb"
        guard repaints else {
            repeat {
                try invocation.err.line("working… \(title)")
            } while await pause(Self.plainInterval)
            return
        }
        defer {
            // The line is only decoration: when the terminal has gone there is nothing to clear.
            try? invocation.errors.write(Array("\r\u{1B}[K".utf8))
        }
        repeat {
            let detail = state.detail.withLock { $0 }
            let text = StyledText(detail.isEmpty ? "\(title)…" : "\(title)… \(detail)")
            let shown = text.wrapped(to: max(1, (invocation.err.columns ?? 80) - 1))[0]
            try invocation.errors.write(Array("\r\u{1B}[K".utf8))
            try invocation.err.prompt(shown)
        } while await pause(.milliseconds(200))
    }

    /// Waits; false if the work was finished meanwhile.
    private func pause(_ duration: Duration) async -> Bool {
        do {
            try await invocation.surroundings.sleep(duration)
            return true
        } catch {
            return false
        }
    }
}
