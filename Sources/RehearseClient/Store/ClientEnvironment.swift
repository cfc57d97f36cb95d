internal import Foundation
package import RehearseModel

/// What the client takes from the machine it runs on, apart from files and sockets.
///
/// Everything that is not a function of the stored data comes through here, so that a test or a
/// simulator decides what time it is and which ids are made.
package struct ClientEnvironment: Sendable {
    /// The wall clock.
    package var now: @Sendable () -> Instant
    /// 128 random bits for a new id.
    package var noise: @Sendable () -> (UInt64, UInt64)
    /// This process, as the sync lease names it.
    package var process: ProcessMark
    /// Whether the process that left a mark is still running.
    package var isRunning: @Sendable (ProcessMark) -> Bool
    /// Waits; throws when the task is cancelled.
    package var sleep: @Sendable (Duration) async throws -> Void
    /// Told at each named place; what it throws ends the verb there.
    package var reach: @Sendable (ClientFailpoint) throws -> Void
    /// Whether a sync may ask for the next page while it applies one. A simulator that lets one
    /// thing happen at a time says no.
    package var overlapsRequests = true

    package init(
        now: @escaping @Sendable () -> Instant, noise: @escaping @Sendable () -> (UInt64, UInt64),
        process: ProcessMark, isRunning: @escaping @Sendable (ProcessMark) -> Bool,
        sleep: @escaping @Sendable (Duration) async throws -> Void,
        reach: @escaping @Sendable (ClientFailpoint) throws -> Void = { _ in }
    ) {
        self.now = now
        self.noise = noise
        self.process = process
        self.isRunning = isRunning
        self.sleep = sleep
        self.reach = reach
    }

    /// The machine as it is.
    package static let system = ClientEnvironment(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        noise: {
            var generator = SystemRandomNumberGenerator()
            return (generator.next(), generator.next())
        },
        process: .current, isRunning: { $0.isRunning },
        sleep: { try await Task.sleep(for: $0) },
        reach: processFailpoint)

    /// What `REHEARSE_FAILPOINT` asks for.
    private static let processFailpoint: @Sendable (ClientFailpoint) throws -> Void = {
        let variable = ProcessInfo.processInfo.environment["REHEARSE_FAILPOINT"]
        guard let failpoint = variable.flatMap({ DeadlyFailpoint($0) }) else { return { _ in } }
        return failpoint.handler
    }()

    /// The same as `reach` where only the errors of this library may be thrown.
    package func reached(_ point: ClientFailpoint) throws(RehearseError) {
        do {
            try reach(point)
        } catch {
            throw RehearseError(.failed, "Stopped at \(point.rawValue).", work: "Nothing is lost.")
        }
    }

    /// A new id, made now.
    package func id<Subject>(as subject: Subject.Type = Subject.self) -> Identifier<Subject> {
        Identifier(at: now(), noise: noise())
    }
}
