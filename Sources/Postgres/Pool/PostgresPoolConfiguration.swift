/// The limits of a `PostgresPool`.
package struct PostgresPoolConfiguration: Sendable {
    package var connection: PostgresConfiguration
    /// Connections open or being opened; two or three per core of the server serve most loads.
    package var connectionCountMax = 10
    /// Tasks that may wait for a connection; the next one fails with `poolExhausted` at once,
    /// as a longer queue would only turn into timeouts.
    package var waiterCountMax = 200
    /// How long a task waits for a connection, reconnecting included.
    package var acquireTimeout: Duration = .seconds(10)
    /// How long a connection may lie unused before it is closed.
    package var idleLifetime: Duration = .seconds(300)
    /// The pauses between attempts to reach a server that is down.
    package var reconnectBackoff = PostgresBackoff(first: .milliseconds(50), max: .seconds(2))

    package init(connection: PostgresConfiguration) {
        self.connection = connection
    }

    package init(connectionString: String) {
        self.init(connection: PostgresConfiguration(connectionString: connectionString))
    }
}

/// Pauses that double from `first` to `max`, each cut by up to half at random.
///
/// The chance is there so that clients that failed together do not come back together.
package struct PostgresBackoff: Sendable {
    package var first: Duration
    package var max: Duration
    /// A number from 0 up to 1; replaced in tests.
    package var random: @Sendable () -> Double

    package init(
        first: Duration, max: Duration,
        random: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
    ) {
        self.first = first
        self.max = max
        self.random = random
    }

    /// The pause after the attempt of that number, counted from 1.
    func pause(after attempt: Int) -> Duration {
        // 2^20 times any pause is past every maximum; the limit keeps the shift from overflowing.
        let doublings = Swift.min(Swift.max(attempt, 1) - 1, 20)
        let full = Swift.min(first * (1 << doublings), max)
        return full * (1 - random() / 2)
    }
}

/// How a pool is used at one moment.
package struct PostgresPoolStatistics: Hashable, Sendable {
    package var inUseCount: Int
    package var idleCount: Int
    /// Connections that are being opened.
    package var openingCount: Int
    package var waitingCount: Int
}
