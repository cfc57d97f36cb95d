import Postgres
import TestSupport
import Testing

/// Statements that are sent together with BEGIN.
@Suite(.timeLimit(.minutes(2))) struct OpeningTests {
    private struct Refused: Error {}

    private func withTable(_ body: (PostgresPool) async throws -> Void) async throws {
        try await TestDatabase.withPool(connectionCountMax: 1) { pool in
            try await pool.executeScript(
                """
                CREATE TABLE t (id int8 PRIMARY KEY, value int8 NOT NULL);
                INSERT INTO t VALUES (1, 10), (2, 20);
                """)
            try await body(pool)
        }
    }

    private static let sum: PostgresQuery = "SELECT sum(value)::int8 FROM t"

    @Test func theirRowsAreThereAndTheyBelongToTheTransaction() async throws {
        try await withTable { pool in
            await #expect(throws: Refused.self) {
                try await pool.withTransaction(
                    opening: ["UPDATE t SET value = \(5) WHERE id = 1", Self.sum]
                ) { transaction in
                    let sum = try transaction.opened[1][0].decode(Int.self)
                    #expect(transaction.opened.count == 2 && sum == 25)
                    throw Refused()
                }
            }
            let sum = try await pool.query(Self.sum)[0].decode(Int.self)
            #expect(sum == 30)
        }
    }

    /// BEGIN comes first on the wire too: what is prepared behind it must not fix the snapshot.
    @Test(arguments: 1...3)
    func aSnapshotMayHaveThem(turn: Int) async throws {
        try await withTable { pool in
            let options = PostgresTransactionOptions(
                isolation: .repeatableRead, isReadOnly: true)
            for _ in 1...turn {
                let level = try await pool.withTransaction(
                    options, opening: [Self.sum, "SELECT current_setting('transaction_isolation')"]
                ) { try $0.opened[1][0].decode(String.self) }
                #expect(level == "repeatable read")
            }
        }
    }

    @Test func oneThatFailsIsThrownAsItIsAndTheConnectionGoesOn() async throws {
        try await withTable { pool in
            let error = try await postgresError {
                try await pool.withTransaction(
                    opening: ["UPDATE t SET value = 0", "SELECT 1 / \(0 as Int)"]
                ) { _ in Issue.record("the body must not run") }
            }
            #expect(error.sqlState?.rawValue == "22012")
            #expect(pool.statistics.idleCount == 1)
            #expect(try await pool.query(Self.sum)[0].decode(Int.self) == 30)
        }
    }

    /// A migration changes the table under a prepared statement; the transaction is run again.
    @Test func oneThatWasPreparedForAnOlderTableIsPreparedAnew() async throws {
        try await withTable { pool in
            let all: PostgresQuery = "SELECT * FROM t ORDER BY id"
            for _ in 1...2 {
                let count = try await pool.withTransaction(opening: [all]) { $0.opened[0].count }
                #expect(count == 2)
                try await pool.executeScript("ALTER TABLE t ADD COLUMN IF NOT EXISTS more text")
            }
        }
    }

    /// Larger than what the socket holds, and read in parts.
    @Test func aLargeResultComesWhole() async throws {
        try await withTable { pool in
            let rows = try await pool.query(
                """
                SELECT n, repeat(md5(n::text), 250)
                FROM generate_series(1, 1000) AS n
                ORDER BY n
                """)
            #expect(rows.count == 1000)
            for (index, row) in rows.enumerated() {
                let (number, text) = try row.decode(Int32.self, String.self)
                #expect(Int(number) == index + 1 && text.utf8.count == 8000)
            }
        }
    }
}
