internal import Foundation
internal import Synchronization

/// Tells watchers which synced tables changed in this process.
package final class ChangeHub: Sendable {
    private let watchers = Mutex<[UUID: AsyncStream<Set<String>>.Continuation]>([:])

    package init() {}

    /// The names of the tables that changed, one set for each transaction. A watcher that is slow
    /// finds at most the newest 64 sets; what it shows comes from the store anyway.
    package func stream() -> AsyncStream<Set<String>> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: Set<String>.self, bufferingPolicy: .bufferingNewest(64))
        let id = UUID()
        watchers.withLock { $0[id] = continuation }
        continuation.onTermination = { [weak self] _ in
            self?.watchers.withLock { $0[id] = nil }
        }
        return stream
    }

    package func publish(_ tables: Set<String>) {
        guard !tables.isEmpty else { return }
        let current = watchers.withLock { Array($0.values) }
        for continuation in current {
            continuation.yield(tables)
        }
    }
}
