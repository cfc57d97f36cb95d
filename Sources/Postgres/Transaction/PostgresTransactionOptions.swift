/// How a transaction sees others, and what it may do.
package struct PostgresTransactionOptions: Hashable, Sendable {
    package enum Isolation: String, Sendable {
        case readCommitted = "READ COMMITTED"
        case repeatableRead = "REPEATABLE READ"
        case serializable = "SERIALIZABLE"
    }

    package var isolation: Isolation
    /// The server refuses writes.
    package var isReadOnly: Bool
    /// With `serializable` and `isReadOnly`: waits for a snapshot that can never fail with 40001.
    package var isDeferrable: Bool

    package init(
        isolation: Isolation = .readCommitted, isReadOnly: Bool = false,
        isDeferrable: Bool = false
    ) {
        self.isolation = isolation
        self.isReadOnly = isReadOnly
        self.isDeferrable = isDeferrable
    }

    package static let readWrite = PostgresTransactionOptions()
    package static let readOnly = PostgresTransactionOptions(isReadOnly: true)
    package static let serializable = PostgresTransactionOptions(isolation: .serializable)

    /// Built only from the words above; nothing of it comes from outside.
    var beginStatement: PostgresQuery {
        let access = isReadOnly ? "READ ONLY" : "READ WRITE"
        let deferral = isDeferrable ? "DEFERRABLE" : "NOT DEFERRABLE"
        return """
            BEGIN ISOLATION LEVEL \(unescaped: isolation.rawValue) \
            \(unescaped: access) \(unescaped: deferral)
            """
    }
}

/// How often a transaction that lost against another one is run again.
package struct PostgresRetryPolicy: Sendable {
    /// Runs in all, the first one included.
    package var attemptCountMax: Int
    package var backoff: PostgresBackoff
    package var clock: any Clock<Duration>

    package init(
        attemptCountMax: Int,
        backoff: PostgresBackoff = PostgresBackoff(
            first: .milliseconds(10), max: .milliseconds(500)),
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.attemptCountMax = attemptCountMax
        self.backoff = backoff
        self.clock = clock
    }

    /// Five runs; a sixth rarely wins where five lost, and costs the others their turn.
    package static let standard = PostgresRetryPolicy(attemptCountMax: 5)
    package static let never = PostgresRetryPolicy(attemptCountMax: 1)

    func pause(after attempt: Int, at site: PostgresError.CallSite) async throws {
        do {
            try await clock.sleep(for: backoff.pause(after: attempt))
        } catch is CancellationError {
            throw PostgresError(
                .cancelled, "The task was cancelled between two attempts.", at: site)
        }
    }
}
