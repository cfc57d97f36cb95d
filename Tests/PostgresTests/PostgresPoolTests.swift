import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct PostgresPoolTests {
    private func withPool<Result>(
        configure: (inout PostgresPoolConfiguration) -> Void,
        _ body: (PostgresPool) async throws -> Result
    ) async throws -> Result {
        try await TestDatabase.withDatabase { connectionString in
            var configuration = PostgresPoolConfiguration(connectionString: connectionString)
            configure(&configuration)
            let pool = PostgresPool(configuration)
            do {
                let result = try await body(pool)
                await pool.close()
                return result
            } catch {
                await pool.close()
                throw error
            }
        }
    }

    @Test func manyTasksShareFewConnections() async throws {
        try await TestDatabase.withPool(connectionCountMax: 2) { pool in
            let processes = try await withThrowingTaskGroup(of: Int32.self) { group in
                for _ in 0..<50 {
                    group.addTask {
                        try await pool.query("SELECT pg_backend_pid()")[0].decode(Int32.self)
                    }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect((1...2).contains(processes.count))
            #expect(pool.statistics.inUseCount == 0)
            #expect(pool.statistics.waitingCount == 0)
        }
    }

    @Test func oneWaiterPastTheLimitIsRefusedAtOnce() async throws {
        try await withPool {
            $0.connectionCountMax = 1
            $0.waiterCountMax = 1
        } _: { pool in
            let waiting = try await pool.withConnection { _ in
                let waiting = Task { try await pool.query("SELECT 1") }
                try await eventually { pool.statistics.waitingCount == 1 }
                let error = try await postgresError { try await pool.query("SELECT 2") }
                #expect(error.code == .poolExhausted)
                return waiting
            }
            #expect(try await waiting.value.count == 1)
        }
    }

    @Test func waitingEndsAtTheDeadline() async throws {
        try await withPool {
            $0.connectionCountMax = 1
            $0.acquireTimeout = .milliseconds(50)
        } _: { pool in
            try await pool.withConnection { _ in
                let error = try await postgresError { try await pool.query("SELECT 1") }
                #expect(error.code == .timeout)
                #expect(pool.statistics.waitingCount == 0)
            }
            #expect(try await pool.query("SELECT 1")[0].decode(Int.self) == 1)
        }
    }

    @Test func aCancelledWaiterLeavesNothingBehind() async throws {
        try await TestDatabase.withPool(connectionCountMax: 1) { pool in
            try await pool.withConnection { _ in
                let task = Task { try await pool.query("SELECT 1") }
                try await eventually { pool.statistics.waitingCount == 1 }
                task.cancel()
                let error = try await postgresError { try await task.value }
                #expect(error.code == .cancelled)
                #expect(pool.statistics.waitingCount == 0)
            }
            #expect(pool.statistics.idleCount == 1)
            #expect(try await pool.query("SELECT 1")[0].decode(Int.self) == 1)
        }
    }

    @Test func aClosedPoolRefusesAndClosesWhatComesBack() async throws {
        try await TestDatabase.withPool { pool in
            try await pool.withConnection { connection in
                await pool.close()
                try await connection.execute("SELECT 1")
            }
            let error = try await postgresError { try await pool.query("SELECT 1") }
            #expect(error.code == .closed)
            let statistics = pool.statistics
            #expect(statistics.inUseCount + statistics.idleCount + statistics.waitingCount == 0)
        }
    }

    @Test func aConnectionLeftInATransactionIsNotReused() async throws {
        try await TestDatabase.withPool(connectionCountMax: 1) { pool in
            try await pool.executeScript("BEGIN; CREATE TABLE t ();")
            #expect(pool.statistics.idleCount == 0)
            #expect(
                try await pool.query("SELECT to_regclass('t') IS NULL")[0].decode(Bool.self))
        }
    }

    @Test func idleConnectionsThatWereKilledAreReplacedUnnoticed() async throws {
        try await TestDatabase.withPool(connectionCountMax: 1) { pool in
            let process = try await pool.query("SELECT pg_backend_pid()")[0].decode(Int32.self)
            let administrator = try await TestCluster.shared.connectionString(database: "postgres")
            try await withConnection(administrator) { connection in
                _ = try await connection.query("SELECT pg_terminate_backend(\(process), 10000)")
            }
            let next = try await pool.query("SELECT pg_backend_pid()")[0].decode(Int32.self)
            #expect(next != process)
        }
    }

    @Test func aBackendKilledDuringAStatementCostsThatStatementOnly() async throws {
        try await TestDatabase.withPool(connectionCountMax: 2) { pool in
            let error = try await postgresError {
                try await pool.query("SELECT pg_terminate_backend(pg_backend_pid()), pg_sleep(60)")
            }
            #expect(error.code == .connection)
            #expect(try await pool.query("SELECT 1")[0].decode(Int.self) == 1)
        }
    }

    @Test func theRunLoopClosesThePoolWhenItIsCancelled() async throws {
        try await TestDatabase.withPool { pool in
            let service = Task { await pool.run() }
            _ = try await pool.query("SELECT 1")
            service.cancel()
            await service.value
            let error = try await postgresError { try await pool.query("SELECT 1") }
            #expect(error.code == .closed)
        }
    }

    @Test func thePoolReconnectsAfterTheServerWasRestarted() async throws {
        try await withCluster("restart") { cluster in
            let connectionString = try await cluster.start()
            let pool = PostgresPool(
                PostgresPoolConfiguration(connectionString: connectionString))
            try await pool.execute("CREATE TABLE t AS SELECT 1 AS a")
            try await cluster.stop()
            // Asked while the server is down: waits, with pauses, until it is back.
            async let early = pool.query("SELECT a FROM t")
            try await eventually { pool.statistics.openingCount == 1 }
            try await cluster.start()
            #expect(try await early[0].decode(Int.self) == 1)
            #expect(try await pool.query("SELECT a FROM t")[0].decode(Int.self) == 1)
            await pool.close()
        }
    }
}
