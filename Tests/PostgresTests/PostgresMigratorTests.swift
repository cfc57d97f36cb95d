import Postgres
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(2))) struct PostgresMigratorTests {
    private static let migrations = [
        PostgresMigration(name: "0001_item", sql: "CREATE TABLE item (a int);"),
        PostgresMigration(
            name: "0002_rows", sql: "INSERT INTO item VALUES (1); INSERT INTO item VALUES (2);"),
    ]

    private func migrate(
        _ connection: PostgresConnection, _ migrations: [PostgresMigration]
    ) async throws -> [String] {
        try await PostgresMigrator(migrations: migrations).migrate(connection)
    }

    @Test func everyMigrationIsAppliedOnceAndInOrder() async throws {
        try await withConnection { connection in
            let first = try await migrate(connection, Array(Self.migrations.prefix(1)))
            let second = try await migrate(connection, Self.migrations)
            let third = try await migrate(connection, Self.migrations)
            #expect([first, second, third] == [["0001_item"], ["0002_rows"], []])
            let row = try await connection.query("SELECT count(*), sum(a)::int8 FROM item")[0]
            #expect(try row.decode(Int.self, Int.self) == (2, 3))
        }
    }

    @Test func anEditedMigrationIsRefused() async throws {
        try await withConnection { connection in
            _ = try await migrate(connection, Self.migrations)
            var edited = Self.migrations
            edited[0].sql += " -- edited"
            let error = try await postgresError { try await migrate(connection, edited) }
            #expect(error.code == .migration)
            #expect(error.message.contains("0001_item was edited"))
        }
    }

    @Test func aDatabaseNewerThanTheProgramIsRefusedByName() async throws {
        try await withConnection { connection in
            _ = try await migrate(connection, Self.migrations)
            let error = try await postgresError {
                try await migrate(connection, Array(Self.migrations.prefix(1)))
            }
            #expect(error.code == .migration)
            #expect(error.message.contains("0002_rows"))
            #expect(error.message.contains("newer than the program"))
        }
    }

    @Test func aMigrationBeforeAnAppliedOneIsRefused() async throws {
        try await withConnection { connection in
            _ = try await migrate(connection, Self.migrations)
            let late = PostgresMigration(name: "0000_late", sql: "SELECT 1")
            let error = try await postgresError {
                try await migrate(connection, [late] + Self.migrations)
            }
            #expect(error.message.contains("0000_late is not applied"))
        }
    }

    @Test func twoMigrationsOfOneNameAreRefused() async throws {
        try await withConnection { connection in
            let error = try await postgresError {
                try await migrate(connection, Self.migrations + Self.migrations)
            }
            #expect(error.code == .migration)
        }
    }

    @Test func aMigrationThatFailsHasNoEffectAndKeepsTheEarlierOnes() async throws {
        try await withConnection { connection in
            let broken = PostgresMigration(
                name: "0003_broken", sql: "DELETE FROM item; SELECT 1 / 0;")
            let error = try await postgresError {
                try await migrate(connection, Self.migrations + [broken])
            }
            #expect(error.sqlState?.rawValue == "22012")
            #expect(
                try await connection.query("SELECT count(*) FROM item")[0].decode(Int.self) == 2)
            // The lock was given back: somebody else gets it without waiting.
            let locks = try await connection.query(
                """
                SELECT objid FROM pg_locks
                WHERE locktype = 'advisory' AND pid = pg_backend_pid()
                """)
            #expect(locks.isEmpty)
        }
    }

    @Test func aMigrationThatCommitsByItselfIsRefused() async throws {
        try await withConnection { connection in
            let migration = PostgresMigration(name: "0001_commit", sql: "SELECT 1; COMMIT;")
            let error = try await postgresError { try await migrate(connection, [migration]) }
            #expect(error.message.contains("ended its own transaction"))
        }
    }

    @Test func twoMigratorsAtOnceApplyEverythingOnce() async throws {
        try await TestDatabase.withPool { pool in
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        try await pool.withConnection { connection in
                            try await PostgresMigrator(migrations: Self.migrations)
                                .migrate(connection)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied == ["0001_item", "0002_rows"])
        }
    }

    /// Somebody holds the table. The migration gives way twice, then the holder lets go during
    /// the pause, and the third run succeeds.
    @Test func aLockedTableIsTriedAgain() async throws {
        try await TestDatabase.withPool { pool in
            try await pool.withConnection { connection in
                _ = try await migrate(connection, Self.migrations)
            }
            try await pool.withConnection { holder in
                try await holder.executeScript("BEGIN; LOCK TABLE item IN ACCESS SHARE MODE;")
                var migrator = PostgresMigrator(
                    migrations: Self.migrations + [
                        PostgresMigration(name: "0003_wide", sql: "ALTER TABLE item ADD b int")
                    ])
                migrator.lockTimeout = .milliseconds(1)
                let pauses = Counter()
                let clock = HookClock {
                    if pauses.increment() == 2 { try await holder.execute("COMMIT") }
                }
                migrator.lockRetries.clock = clock
                let applied = try await pool.withConnection { try await migrator.migrate($0) }
                #expect(applied == ["0003_wide"])
                #expect(pauses.count == 2)
            }
        }
    }

    @Test func aTableThatStaysLockedEndsInTheServersError() async throws {
        try await TestDatabase.withPool { pool in
            try await pool.withConnection { connection in
                _ = try await migrate(connection, Self.migrations)
            }
            try await pool.withConnection { holder in
                try await holder.executeScript("BEGIN; LOCK TABLE item IN ACCESS SHARE MODE;")
                var migrator = PostgresMigrator(
                    migrations: Self.migrations + [
                        PostgresMigration(name: "0003_wide", sql: "ALTER TABLE item ADD b int")
                    ])
                migrator.lockTimeout = .milliseconds(1)
                let pauses = Counter()
                migrator.lockRetries.clock = HookClock { pauses.increment() }
                let impatient = migrator
                let error = try await postgresError {
                    try await pool.withConnection { try await impatient.migrate($0) }
                }
                #expect(error.sqlState == .lockNotAvailable)
                #expect(pauses.count == 9)
                try await holder.execute("ROLLBACK")
            }
        }
    }
}

/// A clock whose sleeps take no time, but run something.
private struct HookClock: Clock {
    var onSleep: @Sendable () async throws -> Void

    init(onSleep: @escaping @Sendable () async throws -> Void) { self.onSleep = onSleep }

    var now: ContinuousClock.Instant { .now }
    var minimumResolution: Duration { .nanoseconds(1) }

    func sleep(until deadline: ContinuousClock.Instant, tolerance: Duration?) async throws {
        try await onSleep()
    }
}
