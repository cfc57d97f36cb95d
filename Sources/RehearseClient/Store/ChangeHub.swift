internal import Dispatch
internal import Foundation
internal import Synchronization

/// Tells watchers which synced tables changed.
///
/// Changes of this process come at once. Those of others are looked for while somebody watches.
package final class ChangeHub: Sendable {
    /// How often others' changes are looked for. An edit that `sync --watch` finds should be on the
    /// other device within 300 ms; a look takes some microseconds.
    package static let lookInterval = Duration.milliseconds(40)

    private let state = Mutex(State())
    /// A queue and no task: looking waits for the database, and ends with the last watcher.
    private let queue = DispatchQueue(label: "rehearse.changes")

    private struct State {
        var watchers: [UUID: AsyncStream<Set<String>>.Continuation] = [:]
        var look: (@Sendable () -> Void)?
        var isLooking = false
    }

    package init() {}

    /// Says how to look for changes of others; it publishes what it finds.
    package func lookForOthers(with look: @escaping @Sendable () -> Void) {
        state.withLock { $0.look = look }
    }

    /// The names of the tables that changed, one set for each transaction. A watcher that is slow
    /// finds at most the newest 64 sets; what it shows comes from the store anyway.
    package func stream() -> AsyncStream<Set<String>> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Set<String>.self, bufferingPolicy: .bufferingNewest(64))
        let id = UUID()
        let look = state.withLock { state in
            state.watchers[id] = continuation
            return state.look
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { $0.watchers[id] = nil }
        }
        // The first look only learns what is there now.
        look?()
        keepLooking()
        return stream
    }

    package func publish(_ tables: Set<String>) {
        guard !tables.isEmpty else { return }
        let current = state.withLock { Array($0.watchers.values) }
        for continuation in current {
            continuation.yield(tables)
        }
    }

    private func keepLooking() {
        let isFirst = state.withLock { state in
            defer { state.isLooking = true }
            return !state.isLooking
        }
        if isFirst { lookLater() }
    }

    private func lookLater() {
        let milliseconds = Int(Self.lookInterval / .milliseconds(1))
        queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in
            self?.lookAgain()
        }
    }

    private func lookAgain() {
        let look = state.withLock { state in
            state.isLooking = !state.watchers.isEmpty
            return state.isLooking ? state.look : nil
        }
        guard let look else { return }
        look()
        lookLater()
    }
}
