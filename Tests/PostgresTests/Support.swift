import Postgres
import Synchronization
import TestSupport

/// Opens a connection of its own to a test database, for the time of the closure.
@discardableResult
func withConnection<Result>(
    _ connectionString: String,
    configure: (inout PostgresConfiguration) -> Void = { _ in },
    _ body: (PostgresConnection) async throws -> Result
) async throws -> Result {
    var configuration = PostgresConfiguration(connectionString: connectionString)
    configure(&configuration)
    let connection = try await PostgresConnection.connect(configuration)
    do {
        let result = try await body(connection)
        await connection.close()
        return result
    } catch {
        await connection.close()
        throw error
    }
}

/// A connection to a new, empty database.
@discardableResult
func withConnection<Result>(
    configure: (inout PostgresConfiguration) -> Void = { _ in },
    _ body: (PostgresConnection) async throws -> Result
) async throws -> Result {
    try await TestDatabase.withDatabase { connectionString in
        try await withConnection(connectionString, configure: configure, body)
    }
}

struct ConditionNeverHeld: Error {}

/// Asks again and again, until the condition holds; the asking is all the waiting there is.
func eventually(_ condition: () async throws -> Bool) async throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw ConditionNeverHeld() }
        await Task.yield()
    }
}

/// True if that session is running a statement that contains the text, or waits for a lock.
func isRunning(
    _ text: String, in processIdentifier: Int32, seenBy observer: some PostgresQueryable
) async throws -> Bool {
    try await observer.query(
        """
        SELECT count(*) = 1
        FROM pg_stat_activity
        WHERE pid = \(processIdentifier) AND state = 'active'
            AND position(\(text) IN query) > 0
        """)[0].decode(Bool.self)
}

/// The `PostgresError` that the operation ends with; anything else ends the test.
func postgresError(_ operation: () async throws -> some Any) async throws -> PostgresError {
    do {
        _ = try await operation()
    } catch let error as PostgresError {
        return error
    }
    throw NothingThrown()
}

struct NothingThrown: Error {}

/// A cluster of its own for tests that stop, kill or break it; removed afterwards.
@discardableResult
func withCluster<Result>(
    _ name: String, configure: (inout PrivateClusterConfiguration) -> Void = { _ in },
    _ body: (PrivateCluster) async throws -> Result
) async throws -> Result {
    var configuration = PrivateClusterConfiguration(directory: TemporaryDirectory.makePath(name))
    configuration.durability = .none
    configuration.settings = ["logging_collector": "off"]
    configure(&configuration)
    let cluster = PrivateCluster(configuration)
    do {
        let result = try await body(cluster)
        try await cluster.stop()
        TemporaryDirectory.removeTree(configuration.directory)
        return result
    } catch {
        // The test's own error is the one to see.
        try? await cluster.stop()
        TemporaryDirectory.removeTree(configuration.directory)
        throw error
    }
}

/// Counts events from several tasks.
final class Counter: Sendable {
    private let value = Mutex(0)

    var count: Int { value.withLock { $0 } }

    @discardableResult
    func increment() -> Int {
        value.withLock {
            $0 += 1
            return $0
        }
    }
}
