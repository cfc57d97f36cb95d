package import RehearseModel
internal import ServiceLifecycle
internal import Synchronization

/// Seats whose figures are behind, until a job of this process brings them up to date.
///
/// A push only adds its seats here, so that nobody waits for figures. Nothing is lost with the
/// process: a seat's version, written with the push, is newer than the one that its figures name
/// as their source, and `ProgressService.sweep` finds it at the next start and every hour.
package final class ProgressQueue: Sendable {
    /// How long the job waits for more before it begins: the batches of one sync come together.
    static let settleTime: Duration = .milliseconds(250)

    let progress: ProgressService
    private let waiting = Mutex<[OrgID: Set<ScopeID>]>([:])
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    package init(_ progress: ProgressService) {
        self.progress = progress
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Notes that these seats have moved.
    package func add(_ seats: [ScopeID], of org: OrgID) {
        guard !seats.isEmpty else { return }
        waiting.withLock { $0[org, default: []].formUnion(seats) }
        signal.yield()
    }

    /// Brings everything up to date that was added so far.
    package func drain() async {
        let seats = waiting.withLock { waiting in
            defer { waiting = [:] }
            return waiting
        }
        for (org, scopes) in seats {
            await progress.refresh(seats: scopes.sorted(), of: org)
        }
    }

    /// Works until the task is cancelled.
    func run(on clock: any Clock<Duration> & Sendable) async {
        for await _ in signals {
            // Cut short only when the server stops, and then there is nothing to wait for.
            try? await clock.sleep(for: Self.settleTime)
            await drain()
        }
    }
}

/// Runs the queue while the server runs, and does what is left when it stops.
struct ProgressJob: Service {
    let queue: ProgressQueue
    let clock: any Clock<Duration> & Sendable

    func run() async throws {
        await cancelWhenGracefulShutdown { await queue.run(on: clock) }
        await queue.drain()
        // A service that returns early would end the server.
        try await gracefulShutdown()
    }
}
