internal import RehearseModel
internal import RehearseSync
internal import Synchronization

/// Whether the server should be sent requests.
package final class Readiness: Sendable {
    private let isDraining = Mutex(false)

    package init() {}

    /// The server is about to stop: load balancers should send requests elsewhere.
    package func drain() {
        isDraining.withLock { $0 = true }
    }

    /// Throws `.notReady` with the reason.
    func check(
        database: Database, clock: any Clock<Duration> & Sendable
    ) async throws {
        guard !isDraining.withLock({ $0 }) else {
            throw Refusal.notReady("The server is stopping.")
        }
        do {
            let areCurrent = try await withDeadline(HTTPLimits.readinessDeadline, on: clock) {
                try await database.migrationsAreCurrent()
            }
            guard areCurrent else {
                throw Refusal.notReady("The database needs: rehearse-server migrate")
            }
        } catch let refusal as Refusal {
            guard case .deadlineExceeded = refusal else { throw refusal }
            throw Refusal.notReady("The database does not answer in time.")
        } catch {
            throw Refusal.notReady("The database cannot be reached.")
        }
    }
}
