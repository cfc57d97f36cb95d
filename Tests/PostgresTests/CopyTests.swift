import Postgres
import TestSupport
import Testing

@Suite struct CopyTests {
    private static let hostileTexts = [
        "", "\\", "\\N", "\\.", "a\tb", "a\nb", "a\r\nb", "\"quoted\"", "é漢🙂", "'; DROP TABLE t",
        " leading and trailing ", "\u{1}\u{7F}", "NULL",
    ]

    private func withTable(_ body: (PostgresConnection) async throws -> Void) async throws {
        try await withConnection { connection in
            try await connection.execute("CREATE TABLE t (id int8 CHECK (id >= 0), content text)")
            try await body(connection)
        }
    }

    private func makeRow(_ id: Int, _ content: String?) throws -> [UInt8] {
        var row = PostgresCopyRow()
        row.append(String(id))
        row.append(content)
        return try row.bytes()
    }

    @Test func tenThousandHostileRowsGoInAndComeOutUnchanged() async throws {
        try await withTable { connection in
            let texts = Self.hostileTexts
            let rows = try (0..<10_000).map { try makeRow($0, texts[$0 % texts.count]) }
            #expect(try await connection.copyIn("COPY t FROM STDIN", rows: rows) == 10_000)

            let stored = try await connection.query("SELECT content FROM t ORDER BY id LIMIT 100")
            #expect(
                try stored.map { try $0.decode(String.self) }
                    == (0..<100).map { texts[$0 % texts.count] })

            var copied: [[UInt8]] = []
            try await connection.copyOut("COPY (SELECT * FROM t ORDER BY id) TO STDOUT") {
                copied.append($0)
            }
            #expect(copied == rows)
        }
    }

    @Test func nullIsNotTheTextThatLooksLikeIt() async throws {
        try await withTable { connection in
            let rows = [try makeRow(1, nil), try makeRow(2, "\\N")]
            try await connection.copyIn("COPY t FROM STDIN", rows: rows)
            let contents = try await connection.query("SELECT content FROM t ORDER BY id")
                .map { try $0.decode(String?.self) }
            #expect(contents == [nil, "\\N"])
        }
    }

    @Test func aStreamOfPartsMayEndAnywhere() async throws {
        try await withTable { connection in
            let (parts, continuation) = AsyncStream.makeStream(of: [UInt8].self)
            for byte in try makeRow(1, "a") + makeRow(2, "b") { continuation.yield([byte]) }
            continuation.finish()
            #expect(try await connection.copyIn("COPY t FROM STDIN", chunks: parts) == 2)
        }
    }

    @Test func aRefusedRowRejectsAllAndKeepsTheConnection() async throws {
        try await withTable { connection in
            let rows = [try makeRow(1, "a"), try makeRow(-1, "b")]
            let error = try await postgresError {
                try await connection.copyIn("COPY t FROM STDIN", rows: rows)
            }
            #expect(error.sqlState == .checkViolation)
            #expect(try await connection.query("SELECT count(*) FROM t")[0].decode(Int.self) == 0)
        }
    }

    @Test func aStreamThatFailsRejectsAllAndKeepsTheConnection() async throws {
        struct Broken: Error {}
        try await withTable { connection in
            let row = try makeRow(1, "a")
            let (parts, continuation) = AsyncThrowingStream.makeStream(of: [UInt8].self)
            continuation.yield(row)
            continuation.finish(throwing: Broken())
            await #expect(throws: Broken.self) {
                try await connection.copyIn("COPY t FROM STDIN", chunks: parts)
            }
            #expect(try await connection.query("SELECT count(*) FROM t")[0].decode(Int.self) == 0)
        }
    }

    @Test func aCopyOutThatIsLeftDropsOnlyItsConnection() async throws {
        struct Enough: Error {}
        try await TestDatabase.withPool(connectionCountMax: 1) { pool in
            await #expect(throws: Enough.self) {
                try await pool.copyOut("COPY (SELECT generate_series(1, 100000)) TO STDOUT") { _ in
                    throw Enough()
                }
            }
            let one = try await pool.query("SELECT 1")[0].decode(Int.self)
            #expect(one == 1)
        }
    }

    @Test(
        arguments: ["COPY t TO STDOUT", "SELECT 1", "COPY missing FROM STDIN"] as [PostgresQuery])
    func aStatementThatIsNoCopyInIsRefused(statement: PostgresQuery) async throws {
        try await withTable { connection in
            _ = try await postgresError {
                try await connection.copyIn(statement, rows: [try makeRow(1, "a")])
            }
        }
    }

    @Test func u0000InAFieldIsRefused() {
        var row = PostgresCopyRow()
        row.append("a\u{0}b")
        #expect(throws: PostgresError.self) { try row.bytes() }
    }
}
