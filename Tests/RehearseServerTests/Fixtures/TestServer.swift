import Hummingbird
import HummingbirdTesting
import Logging
import Postgres
import RehearseModel
import RehearseSync
import Synchronization
import TestSupport

@testable import RehearseServer

extension TestTemplate {
    /// A database with every migration applied.
    static let migrated = TestTemplate(name: "server-migrated") { connectionString in
        try await migrate(connectionString)
    }

    static func migrate(_ connectionString: String) async throws {
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(connectionString: connectionString))
        try await PostgresMigrator(migrations: EmbeddedMigrations.all).migrate(connection)
        await connection.close()
    }
}

/// A server of one test: its own database, a clock that the test moves, a log that it can read.
struct TestServer: Sendable {
    let server: Server
    /// As the server works: bound by row-level security.
    let database: Database
    /// As the operator works.
    let owner: Database
    /// Statements as the owner of the tables, outside every rule.
    let pool: PostgresPool
    let clock: HandClock
    let log: LogRecorder

    var environment: ServerEnvironment { clock.environment }

    init(
        pool: PostgresPool, pullLimits: PullLimits = PullLimits(),
        configure: (inout Server.Configuration) -> Void = { _ in }
    ) {
        let clock = HandClock()
        let log = LogRecorder()
        let database = Database(pool: pool)
        var configuration = Server.Configuration(
            port: 0, environment: clock.environment, logger: log.logger)
        configuration.pullLimits = pullLimits
        // The clock stands still, and with it the rate; its own test sets the limits.
        configuration.requestLimits.burst = 100_000
        configure(&configuration)
        server = Server(database: database, configuration: configuration)
        self.database = database
        owner = Database(pool: pool, authority: .owner)
        self.pool = pool
        self.clock = clock
        self.log = log
    }

    /// Runs a test with a server on a database of its own.
    static func run<Result>(
        _ template: TestTemplate = .migrated, pullLimits: PullLimits = PullLimits(),
        configure: (inout Server.Configuration) -> Void = { _ in },
        _ body: (TestServer) async throws -> Result
    ) async throws -> Result {
        try await TestDatabase.withPool(template) { pool in
            try await body(TestServer(pool: pool, pullLimits: pullLimits, configure: configure))
        }
    }

    /// Runs requests against the router, without sockets.
    func test<Value>(
        _ body: @escaping @Sendable (TestClientSession) async throws -> Value
    ) async throws -> Value {
        try await server.application().test(.router) { client in
            try await body(TestClientSession(client: client))
        }
    }
}

/// The time of one test.
final class HandClock: Sendable {
    private let current = Mutex(Instant(milliseconds: 1_800_000_000_000))

    var now: Instant { current.withLock { $0 } }

    func advance(by duration: Duration) {
        current.withLock { $0 = $0.advanced(byMilliseconds: duration.wholeMilliseconds) }
    }

    var environment: ServerEnvironment {
        ServerEnvironment(now: { self.now })
    }
}

/// Keeps the lines that a server logs.
final class LogRecorder: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined() } }

    var logger: Logger {
        Logger(label: "test") { label in
            JSONLogHandler(label: label, now: { Instant(milliseconds: 0) }) { line in
                self.lines.withLock { $0.append(line) }
            }
        }
    }
}
