import Glibc
import Postgres
import Synchronization

/// The throw-away PostgreSQL server of this test process, started with the first test that wants
/// it and removed when the process exits.
package actor TestCluster {
    package static let shared = TestCluster()

    private enum State {
        case notStarted
        case starting([CheckedContinuation<Void, Never>])
        case started(PrivateCluster)
        case failed(any Error)
    }

    private var state = State.notStarted

    /// How to reach a database of this server; never that of another one.
    ///
    /// Starts the server if that has not been done yet.
    package func connectionString(database: String) async throws -> String {
        try await started().connectionString(database: database)
    }

    private func started() async throws -> PrivateCluster {
        switch state {
        case .started(let cluster): return cluster
        case .failed(let error): throw error
        case .notStarted:
            state = .starting([])
            await start()
        case .starting(let waiters):
            await withCheckedContinuation { state = .starting(waiters + [$0]) }
        }
        return try await started()
    }

    private func start() async {
        let result: State
        do {
            result = .started(try await Self.makeCluster())
        } catch {
            result = .failed(error)
        }
        guard case .starting(let waiters) = state else { return }
        state = result
        for waiter in waiters { waiter.resume() }
    }

    private static func makeCluster() async throws -> PrivateCluster {
        removeLeftovers()
        let directory = TemporaryDirectory.makePath("shared")
        let cluster = PrivateCluster(configuration(for: directory))
        try await cluster.start()
        guard case .running(let identifier) = cluster.status() else {
            throw PostgresError(.cluster, "The test server ended right after its start.")
        }
        ExitCleanup.register(server: identifier, directory: directory)
        return cluster
    }

    private static func configuration(for directory: String) -> PrivateClusterConfiguration {
        var configuration = PrivateClusterConfiguration(directory: directory)
        configuration.durability = .none
        configuration.settings = [
            // Several tests at once, each with pools of its own.
            "max_connections": "200",
            "logging_collector": "off",
            "autovacuum": "off",
            "log_min_messages": "fatal",
        ]
        return configuration
    }

    /// Removes the servers of test processes that crashed.
    private static func removeLeftovers() {
        for directory in TemporaryDirectory.leftovers() {
            let cluster = PrivateCluster(PrivateClusterConfiguration(directory: directory))
            var server: Int32?
            if case .running(let identifier) = cluster.status() { server = identifier }
            ExitCleanup.remove(server: server, directory: directory)
        }
    }
}

/// Stops the server and removes its files when the process exits.
private enum ExitCleanup {
    private static let registered = Mutex<(server: Int32, directory: String)?>(nil)

    static func register(server: Int32, directory: String) {
        registered.withLock { $0 = (server, directory) }
        atexit {
            guard let entry = ExitCleanup.registered.withLock({ $0 }) else { return }
            ExitCleanup.remove(server: entry.server, directory: entry.directory)
        }
    }

    /// Runs where nothing asynchronous can: it blocks for the moment that the server takes to end.
    static func remove(server: Int32?, directory: String) {
        if let server {
            kill(server, SIGQUIT)
            var attemptCount = 0
            while access("\(directory)/data/postmaster.pid", F_OK) == 0, attemptCount < 200 {
                usleep(10_000)
                attemptCount += 1
            }
        }
        TemporaryDirectory.removeTree(directory)
    }
}
