import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct TransactionTests {
    private struct Refused: Error {}

    private func withTable(
        connectionCountMax: Int = 4, _ body: (PostgresPool) async throws -> Void
    ) async throws {
        try await TestDatabase.withPool(connectionCountMax: connectionCountMax) { pool in
            try await pool.executeScript(
                """
                CREATE TABLE t (id int8 PRIMARY KEY, value int8 NOT NULL);
                INSERT INTO t VALUES (1, 10), (2, 20);
                """)
            try await body(pool)
        }
    }

    private func values(_ pool: PostgresPool) async throws -> [Int] {
        try await pool.query("SELECT value FROM t ORDER BY id").map { try $0.decode(Int.self) }
    }

    @Test func whatReturnsIsCommittedAndMayCaptureLocalState() async throws {
        try await withTable { pool in
            var seen: [Int] = []
            let count = try await pool.withTransaction { transaction in
                seen = try await transaction.query("SELECT value FROM t ORDER BY id")
                    .map { try $0.decode(Int.self) }
                return try await transaction.execute("UPDATE t SET value = 0")
            }
            #expect(count == 2)
            #expect(seen == [10, 20])
            #expect(try await values(pool) == [0, 0])
        }
    }

    @Test func whatThrowsIsRolledBackAndRethrownUnchanged() async throws {
        try await withTable(connectionCountMax: 1) { pool in
            await #expect(throws: Refused.self) {
                try await pool.withTransaction { transaction in
                    try await transaction.execute("UPDATE t SET value = 0")
                    throw Refused()
                }
            }
            #expect(pool.statistics.idleCount == 1)
            let values = try await values(pool)
            #expect(values == [10, 20])
        }
    }

    @Test func aSavepointUndoesOnlyItsOwnPart() async throws {
        try await withTable { pool in
            try await pool.withTransaction { transaction in
                try await transaction.execute("UPDATE t SET value = 11 WHERE id = 1")
                let error = try await postgresError {
                    try await transaction.savepoint {
                        try await transaction.execute("UPDATE t SET value = 22 WHERE id = 2")
                        try await transaction.execute("INSERT INTO t VALUES (\(1), 0)")
                    }
                }
                #expect(error.sqlState == .uniqueViolation)
                try await transaction.savepoint {
                    try await transaction.execute("INSERT INTO t VALUES (3, 30)")
                    await #expect(throws: Refused.self) {
                        try await transaction.savepoint {
                            try await transaction.execute("DELETE FROM t")
                            throw Refused()
                        }
                    }
                }
            }
            #expect(try await values(pool) == [11, 20, 30])
        }
    }

    @Test func aReadOnlyTransactionRefusesWrites() async throws {
        try await withTable { pool in
            let error = try await postgresError {
                try await pool.withTransaction(.readOnly) { transaction in
                    try await transaction.execute("DELETE FROM t")
                }
            }
            #expect(error.sqlState?.rawValue == "25006")
        }
    }

    @Test func optionsReachTheServer() async throws {
        try await withTable { pool in
            let options = PostgresTransactionOptions(
                isolation: .serializable, isReadOnly: true, isDeferrable: true)
            let row = try await pool.withTransaction(options) { transaction in
                try await transaction.query(
                    """
                    SELECT current_setting('transaction_isolation'),
                        current_setting('transaction_read_only'),
                        current_setting('transaction_deferrable')
                    """)[0]
            }
            let settings = try row.decode(String.self, String.self, String.self)
            #expect(settings == ("serializable", "on", "on"))
        }
    }

    /// Two serializable transactions read both rows and write one each: write skew, which lets
    /// only one of them commit. The other one runs again and sees what the first has written.
    @Test func aSerializationFailureIsRetried() async throws {
        try await withTable { pool in
            let runs = Counter()
            let barrier = Barrier(count: 2)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 1...2 {
                    group.addTask {
                        try await pool.withTransaction(.serializable) { transaction in
                            let run = runs.increment()
                            let sum = try await transaction.query("SELECT sum(value)::int8 FROM t")[
                                0
                            ]
                            .decode(Int.self)
                            if run <= 2 { await barrier.arrive() }
                            try await transaction.execute(
                                "UPDATE t SET value = \(sum) WHERE id = \(id)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(runs.count >= 3)
            #expect([[30, 50], [40, 30]].contains(try await values(pool)))
        }
    }

    @Test func aDeadlockIsRetried() async throws {
        try await withTable { pool in
            let runs = Counter()
            let barrier = Barrier(count: 2)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (first, second) in [(1, 2), (2, 1)] {
                    group.addTask {
                        try await pool.withTransaction { transaction in
                            let run = runs.increment()
                            try await transaction.execute(
                                "UPDATE t SET value = value + 1 WHERE id = \(first)")
                            if run <= 2 { await barrier.arrive() }
                            try await transaction.execute(
                                "UPDATE t SET value = value + 1 WHERE id = \(second)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(runs.count == 3)
            #expect(try await values(pool) == [12, 22])
        }
    }

    @Test func retriesEndAtTheirLimitAndTheErrorSaysSo() async throws {
        try await withTable { pool in
            let policy = PostgresRetryPolicy(
                attemptCountMax: 3,
                backoff: PostgresBackoff(first: .nanoseconds(1), max: .nanoseconds(1)))
            var runCount = 0
            let error = try await #require(throws: PostgresTransactionError.self) {
                try await pool.withTransaction(retries: policy) { transaction in
                    runCount += 1
                    try await transaction.executeScript(Self.conflict)
                }
            }
            #expect(runCount == 3)
            #expect(error.attemptCount == 3)
            #expect(error.step == .body)
            #expect(error.cause.sqlState == .serializationFailure)
            #expect(!error.isOutcomeUnknown)
        }
    }

    @Test func aConflictThatTheBodyWrapsIsRetriedToo() async throws {
        try await withTable { pool in
            var runCount = 0
            try await pool.withTransaction { transaction in
                runCount += 1
                guard runCount == 1 else { return }
                do {
                    try await transaction.executeScript(Self.conflict)
                } catch { throw Refused() }
            }
            #expect(runCount == 2)
        }
    }

    private static let conflict =
        "DO $$ BEGIN RAISE EXCEPTION 'conflict' USING ERRCODE = '40001'; END $$"

    @Test func aBodyThatHidesItsFailureIsNotTakenForCommitted() async throws {
        try await withTable { pool in
            let error = try await #require(throws: PostgresTransactionError.self) {
                try await pool.withTransaction { transaction in
                    // It fails, as the test wants it to.
                    _ = try? await transaction.execute("INSERT INTO t VALUES (1, 0)")
                }
            }
            #expect(error.step == .commit)
            #expect(error.cause.sqlState == .uniqueViolation)
            #expect(!error.isOutcomeUnknown)
        }
    }

    @Test func anErrorAtCommitNamesTheStep() async throws {
        try await withTable { pool in
            try await pool.execute(
                "ALTER TABLE t ADD CONSTRAINT later UNIQUE (value) DEFERRABLE INITIALLY DEFERRED")
            let error = try await #require(throws: PostgresTransactionError.self) {
                try await pool.withTransaction { transaction in
                    try await transaction.execute("UPDATE t SET value = 5")
                }
            }
            #expect(error.step == .commit)
            #expect(error.cause.sqlState == .uniqueViolation)
            #expect(!error.isOutcomeUnknown)
        }
    }

    @Test func aConnectionLostDuringCommitLeavesTheOutcomeUnknown() async throws {
        try await withTable { pool in
            try await pool.executeScript(
                Self.triggerAtCommit("pg_terminate_backend(pg_backend_pid())"))
            let error = try await #require(throws: PostgresTransactionError.self) {
                try await pool.withTransaction { transaction in
                    try await transaction.execute("UPDATE t SET value = 5")
                }
            }
            #expect(error.step == .commit)
            #expect(error.isOutcomeUnknown)
            #expect(try await values(pool) == [10, 20])
        }
    }

    private static func triggerAtCommit(_ call: String) -> String {
        """
        CREATE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM \(call); PERFORM pg_sleep(0); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER at_commit AFTER UPDATE ON t
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_commit();
        """
    }

    /// COMMIT takes long, by a lock in a deferred trigger; the task is cancelled meanwhile.
    @Test func cancellationDoesNotInterruptCommit() async throws {
        try await withTable { pool in
            try await pool.executeScript(Self.triggerAtCommit("pg_advisory_xact_lock(7)"))
            try await pool.withConnection { holder in
                _ = try await holder.query("SELECT pg_advisory_lock(7)")
                let task = Task {
                    try await pool.withTransaction { transaction in
                        try await transaction.execute("UPDATE t SET value = 5")
                    }
                }
                try await eventually {
                    try await pool.query(
                        """
                        SELECT EXISTS (
                            SELECT FROM pg_stat_activity
                            WHERE query = 'COMMIT' AND wait_event_type = 'Lock'
                                AND datname = current_database()
                        )
                        """)[0].decode(Bool.self)
                }
                task.cancel()
                _ = try await holder.query("SELECT pg_advisory_unlock(7)")
                #expect(try await task.value == 2)
            }
            #expect(try await values(pool) == [5, 5])
        }
    }

    @Test func aCancelledBodyIsRolledBackAndTheConnectionKept() async throws {
        try await withTable(connectionCountMax: 2) { pool in
            let task = Task {
                try await pool.withTransaction { transaction in
                    try await transaction.execute("UPDATE t SET value = 5")
                    _ = try await transaction.query("SELECT pg_sleep(600)")
                }
            }
            // Only a statement that the server runs is interrupted there; before that there is
            // nothing to cancel, and the pool may choose to drop the connection.
            try await eventually {
                try await pool.query(
                    """
                    SELECT EXISTS (
                        SELECT FROM pg_stat_activity
                        WHERE query LIKE '%pg_sleep(600)%' AND state = 'active'
                            AND pid <> pg_backend_pid() AND datname = current_database()
                    )
                    """)[0].decode(Bool.self)
            }
            task.cancel()
            let error = try await postgresError { try await task.value }
            #expect(error.code == .cancelled)
            #expect(pool.statistics.inUseCount == 0)
            #expect(pool.statistics.idleCount >= 1)
            #expect(try await values(pool) == [10, 20])
        }
    }

    /// A COMMIT that waits for a standby that does not exist, until the wait is cancelled: the
    /// server then says, with a WARNING, that the transaction might not be replicated.
    @Test func aCommitThatMightNotBeReplicatedIsOfUnknownOutcome() async throws {
        try await withCluster("standby") {
            $0.settings["synchronous_standby_names"] = "nobody"
        } _: { cluster in
            let connectionString = try await cluster.start()
            let pool = PostgresPool(
                PostgresPoolConfiguration(connectionString: connectionString))
            try await pool.execute("CREATE TABLE t (a int8)")
            let task = Task {
                try await pool.withTransaction { transaction in
                    try await transaction.execute("SET LOCAL synchronous_commit = on")
                    try await transaction.execute("INSERT INTO t VALUES (1)")
                }
            }
            try await eventually {
                let rows = try await pool.query(
                    "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
                )
                return !rows.isEmpty
            }
            let error = try await #require(throws: PostgresTransactionError.self) {
                try await task.value
            }
            #expect(error.step == .commit)
            #expect(error.isOutcomeUnknown)
            #expect(try await pool.query("SELECT count(*) FROM t")[0].decode(Int.self) == 1)
            await pool.close()
        }
    }

    @Test func aTransactionInsideATransactionIsRefused() async throws {
        try await withTable { pool in
            let error = try await #require(throws: PostgresTransactionError.self) {
                try await pool.withConnection { connection in
                    try await connection.withTransaction { _ in
                        try await connection.withTransaction { _ in }
                    }
                }
            }
            #expect(error.step == .begin)
            #expect(error.cause.code == .usage)
        }
    }
}

/// Lets nobody pass before everybody has arrived.
private actor Barrier {
    private var missingCount: Int
    private var arrived: [CheckedContinuation<Void, Never>] = []

    init(count: Int) { missingCount = count }

    func arrive() async {
        missingCount -= 1
        guard missingCount > 0 else {
            for continuation in arrived { continuation.resume() }
            arrived = []
            return
        }
        await withCheckedContinuation { arrived.append($0) }
    }
}
