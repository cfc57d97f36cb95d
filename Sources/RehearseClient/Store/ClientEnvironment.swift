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

    package init(
        now: @escaping @Sendable () -> Instant, noise: @escaping @Sendable () -> (UInt64, UInt64),
        process: ProcessMark, isRunning: @escaping @Sendable (ProcessMark) -> Bool,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.noise = noise
        self.process = process
        self.isRunning = isRunning
        self.sleep = sleep
    }

    /// The machine as it is.
    package static let system = ClientEnvironment(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        noise: {
            var generator = SystemRandomNumberGenerator()
            return (generator.next(), generator.next())
        },
        process: .current, isRunning: { $0.isRunning },
        sleep: { try await Task.sleep(for: $0) })

    /// A new id, made now.
    package func id<Subject>(as subject: Subject.Type = Subject.self) -> Identifier<Subject> {
        Identifier(at: now(), noise: noise())
    }
}
