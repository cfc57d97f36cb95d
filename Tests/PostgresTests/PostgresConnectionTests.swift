import Glibc
import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct PostgresConnectionTests {
    @Test func executeCountsTheRowsThatWereWritten() async throws {
        try await withConnection { connection in
            try await connection.execute("CREATE TABLE t (a int8)")
            #expect(
                try await connection.execute("INSERT INTO t SELECT generate_series(1, \(5))") == 5)
            #expect(try await connection.execute("DELETE FROM t WHERE a > \(3)") == 2)
        }
    }

    @Test func aRefusalCarriesTheServersFieldsAndTheCallersLine() async throws {
        try await withConnection { connection in
            try await connection.executeScript(
                "CREATE TABLE item (name text CONSTRAINT name_is_unique UNIQUE)")
            try await connection.execute("INSERT INTO item VALUES (\("x"))")
            let line = #line + 2
            let error = try await postgresError {
                try await connection.execute("INSERT INTO item VALUES (\("x"))")
            }
            #expect(error.code == .server)
            #expect(error.sqlState == .uniqueViolation)
            #expect(error.server?.constraint == "name_is_unique")
            #expect(error.server?.table == "item")
            #expect(error.line == line)
            #expect(error.server?.detail?.contains("(x)") == true)
            #expect(!error.description.contains("(x)"))
        }
    }

    @Test func aPipelineReturnsTheRowsOfEachStatement() async throws {
        try await withConnection { connection in
            let results = try await connection.pipeline([
                "CREATE TABLE t (a int8)", "INSERT INTO t VALUES (\(1)), (\(2))",
                "SELECT a FROM t ORDER BY a", "SELECT a FROM t WHERE a = \(2)",
                "SELECT a FROM t WHERE a = \(1)",
            ])
            let values = try results.map { try $0.map { try $0.decode(Int.self) } }
            #expect(values == [[], [], [1, 2], [2], [1]])
        }
    }

    @Test func aPipelineThatFailsSaysWhereAndHasNoEffect() async throws {
        try await withConnection { connection in
            try await connection.execute("CREATE TABLE t (a int8 CHECK (a > 0))")
            let error = try await postgresError {
                try await connection.pipeline([
                    "INSERT INTO t VALUES (\(1))", "INSERT INTO t VALUES (\(-1))",
                    "INSERT INTO t VALUES (\(2))", "SELECT 1",
                ])
            }
            #expect(error.statementIndex == 1)
            #expect(error.sqlState == .checkViolation)
            #expect(try await connection.query("SELECT count(*) FROM t")[0].decode(Int.self) == 0)
        }
    }

    @Test func aPipelineHasALimit() async throws {
        try await withConnection { connection in
            let full = [PostgresQuery](
                repeating: "SELECT \(1)", count: PostgresConnection.pipelineLengthMax)
            #expect(try await connection.pipeline(full).count == full.count)
            let error = try await postgresError {
                try await connection.pipeline(full + ["SELECT 1"])
            }
            #expect(error.code == .usage)
            #expect(try await connection.pipeline([]).isEmpty)
        }
    }

    /// More is sent and received at once than the sockets hold, which would deadlock a driver
    /// that sends everything before it reads.
    @Test func aPipelineLargerThanTheSocketBuffersGoesThrough() async throws {
        try await withConnection { connection in
            let text = String(repeating: "x", count: 100_000)
            let queries = [PostgresQuery](repeating: "SELECT \(text)", count: 100)
            let results = try await connection.pipeline(queries)
            #expect(try results.allSatisfy { try $0[0].decode(String.self) == text })
        }
    }

    @Test func aScriptRunsAsOneTransaction() async throws {
        try await withConnection { connection in
            let error = try await postgresError {
                try await connection.executeScript("CREATE TABLE t (a int); SELECT 1 / 0;")
            }
            #expect(error.sqlState?.rawValue == "22012")
            try await connection.executeScript("CREATE TABLE t (a int); INSERT INTO t VALUES (1);")
            #expect(try await connection.query("SELECT a FROM t")[0].decode(Int.self) == 1)
        }
    }

    @Test func statementsStayPreparedUpToTheLimit() async throws {
        try await withConnection {
            $0.preparedStatementCountMax = 2
        } _: { connection in
            for query in ["SELECT 1", "SELECT 2", "SELECT 1", "SELECT 3"] as [PostgresQuery] {
                _ = try await connection.query(query)
            }
            let prepared = try await connection.withTransaction { transaction in
                try await transaction.query(
                    """
                    SELECT statement FROM pg_prepared_statements
                    WHERE statement LIKE 'SELECT _' ORDER BY statement
                    """)
            }
            // The query itself takes the second place, from the one that was used longest ago.
            #expect(try prepared.map { try $0.decode(String.self) } == ["SELECT 3"])
            #expect(await connection.preparedStatementCount == 2)
        }
    }

    @Test func aPipelineOfMoreStatementsThanMayStayPreparedWorks() async throws {
        try await withConnection {
            $0.preparedStatementCountMax = 2
        } _: { connection in
            let queries: [PostgresQuery] = (1...5).map { PostgresQuery(unescaped: "SELECT \($0)") }
            for _ in 1...2 {
                let results = try await connection.pipeline(queries)
                #expect(try results.map { try $0[0].decode(Int.self) } == [1, 2, 3, 4, 5])
            }
            #expect(await connection.preparedStatementCount == 2)
        }
    }

    @Test func aPreparedStatementSurvivesAChangeOfItsTable() async throws {
        try await withConnection { connection in
            try await connection.executeScript("CREATE TABLE t (a int); INSERT INTO t VALUES (1)")
            #expect(try await connection.query("SELECT * FROM t")[0].columnNames == ["a"])
            try await connection.executeScript("ALTER TABLE t ADD b text")
            #expect(try await connection.query("SELECT * FROM t")[0].columnNames == ["a", "b"])
            try await connection.executeScript("DEALLOCATE ALL")
            #expect(try await connection.query("SELECT * FROM t")[0].columnNames == ["a", "b"])
        }
    }

    @Test func theSameTextWithOtherTypesIsAnotherStatement() async throws {
        try await withConnection { connection in
            func typeName(_ value: some PostgresEncodable) async throws -> String {
                try await connection.query("SELECT pg_typeof(\(value))::text")[0]
                    .decode(String.self)
            }
            let names = [
                try await typeName(1), try await typeName("a"), try await typeName(Int32(1)),
            ]
            #expect(names == ["bigint", "text", "integer"])
        }
    }

    @Test func cancellingTheTaskStopsTheStatementAndKeepsTheConnection() async throws {
        try await TestDatabase.withPool { pool in
            try await withConnection(of: pool) { connection in
                let process = await connection.serverProcessIdentifier
                let task = Task { try await connection.query("SELECT pg_sleep(600)") }
                try await eventually { try await isRunning("pg_sleep", in: process, seenBy: pool) }
                task.cancel()
                let error = try await postgresError { try await task.value }
                #expect(error.code == .cancelled)
                #expect(error.sqlState == .queryCancelled)
                #expect(await connection.serverProcessIdentifier == process)
                #expect(try await connection.query("SELECT 1")[0].decode(Int.self) == 1)
            }
        }
    }

    @Test func aCancelledTaskSendsNothing() async throws {
        try await withConnection { connection in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await connection.query("CREATE TABLE t ()")
            }
            let error = try await postgresError { try await task.value }
            #expect(error.code == .cancelled)
            try await connection.execute("CREATE TABLE t ()")
        }
    }

    @Test func aStatementPastItsDeadlineIsStopped() async throws {
        try await withConnection { connection in
            let error = try await postgresError {
                try await connection.query("SELECT pg_sleep(600)", timeout: .milliseconds(50))
            }
            #expect(error.code == .timeout)
            #expect(error.sqlState == .queryCancelled)
            #expect(try await connection.query("SELECT 1")[0].decode(Int.self) == 1)
        }
    }

    @Test func aKilledBackendIsReportedAsALostConnection() async throws {
        try await TestDatabase.withPool { pool in
            try await withConnection(of: pool) { connection in
                let process = await connection.serverProcessIdentifier
                let task = Task { try await connection.query("SELECT pg_sleep(600)") }
                try await eventually { try await isRunning("pg_sleep", in: process, seenBy: pool) }
                _ = try await pool.query("SELECT pg_terminate_backend(\(process))")
                let error = try await postgresError { try await task.value }
                #expect(error.code == .connection)
                #expect(error.sqlState == .adminShutdown)
                let next = try await postgresError { try await connection.query("SELECT 1") }
                #expect([.closed, .connection].contains(next.code))
            }
        }
    }

    @Test func aClosedConnectionSaysSo() async throws {
        try await withConnection { connection in
            await connection.close()
            let error = try await postgresError { try await connection.query("SELECT 1") }
            #expect(error.code == .closed)
        }
    }

    @Test func statementsOfOneConnectionTakeTurns() async throws {
        try await withConnection { connection in
            try await withThrowingTaskGroup(of: (Int, Int).self) { group in
                for number in 0..<50 {
                    group.addTask {
                        let row = try await connection.query("SELECT \(number)")[0]
                        return (number, try row.decode(Int.self))
                    }
                }
                for try await (sent, received) in group { #expect(sent == received) }
            }
        }
    }

    @Test func copyThroughAQueryIsRefusedWithAdvice() async throws {
        try await withConnection { connection in
            try await connection.execute("CREATE TABLE t (a int)")
            let error = try await postgresError {
                try await connection.query("COPY t FROM STDIN")
            }
            #expect(error.code == .usage)
            #expect(error.message.contains("copyIn"))
        }
    }

    @Test func aServerThatIsNotThereIsAConnectionError() async throws {
        let configuration = PostgresConfiguration(connectionString: "host=/nonexistent")
        let error = try await postgresError {
            try await PostgresConnection.connect(configuration)
        }
        #expect(error.code == .connection)
    }

    @Test func aServerThatDoesNotAnswerEndsAtTheDeadline() async throws {
        let directory = TemporaryDirectory.makePath("silent")
        mkdir(directory, 0o700)
        defer { TemporaryDirectory.removeTree(directory) }
        let listener = try makeListener(at: directory + "/.s.PGSQL.5432")
        defer { close(listener) }
        var configuration = PostgresConfiguration(
            connectionString: "host=\(directory) port=5432 user=postgres")
        configuration.connectTimeout = .milliseconds(50)
        let impatient = configuration
        let error = try await postgresError { try await PostgresConnection.connect(impatient) }
        #expect(error.code == .timeout)
    }

    /// A socket that takes connections and says nothing.
    private func makeListener(at path: String) throws -> Int32 {
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(result == 0 && listen(listener, 1) == 0)
        return listener
    }

    @Test func createDatabaseWorksAlthoughEveryStatementIsAPipeline() async throws {
        try await withConnection {
            $0.preparedStatementCountMax = 1
        } _: { connection in
            _ = try await connection.query("SELECT 1")
            let name = "nested_\(await connection.serverProcessIdentifier)"
            try await connection.execute("CREATE DATABASE \(identifier: name)")
            try await connection.execute("DROP DATABASE \(identifier: name)")
        }
    }
}

/// A connection outside the pool, to the database of the pool.
private func withConnection<Result>(
    of pool: PostgresPool, _ body: (PostgresConnection) async throws -> Result
) async throws -> Result {
    try await withConnection(pool.configuration.connection.connectionString, body)
}
