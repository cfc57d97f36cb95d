import Postgres
import TestSupport
import Testing

@Suite struct CodingTests {
    private enum Color: String, PostgresRepresentable { case red, green }

    private struct ItemID: PostgresRepresentable, Hashable {
        var high: UInt64
        var low: UInt64

        init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

        var postgresRepresentation: PostgresUUID { PostgresUUID(high: high, low: low) }

        init?(postgresRepresentation uuid: PostgresUUID) {
            self.init(high: uuid.high, low: uuid.low)
        }
    }

    private func roundTrip<Value: PostgresEncodable & PostgresDecodable & Equatable>(
        _ values: [Value], on connection: PostgresConnection,
        _ location: SourceLocation = #_sourceLocation
    ) async throws {
        for value in values {
            let row = try await connection.query("SELECT \(value) AS value")[0]
            #expect(try row.decode(Value.self) == value, sourceLocation: location)
        }
    }

    @Test func everyScalarSurvivesARoundTrip() async throws {
        try await withConnection { connection in
            try await roundTrip([true, false], on: connection)
            try await roundTrip([Int16.min, 0, .max], on: connection)
            try await roundTrip([Int32.min, -1, .max], on: connection)
            try await roundTrip([Int64.min, 1, .max], on: connection)
            try await roundTrip([Int.min, 0, .max], on: connection)
            try await roundTrip([0.0, -1.5, .infinity, .leastNonzeroMagnitude], on: connection)
            try await roundTrip(["", "é漢🙂\n\t\\'\"", "a\u{301}"], on: connection)
            try await roundTrip([[UInt8](), [0, 255, 0, 92]], on: connection)
            try await roundTrip([PostgresUUID(high: 0, low: .max)], on: connection)
            try await roundTrip([ItemID(high: 1, low: 2)], on: connection)
            try await roundTrip([Color.red, .green], on: connection)
            try await roundTrip(
                [PostgresTimestamp(microsecondsSinceEpoch: -1)], on: connection)
        }
    }

    @Test func nullIsAnOptionalWithoutValue() async throws {
        try await withConnection { connection in
            try await roundTrip([Int?.none, 7], on: connection)
            try await roundTrip([String?.none, ""], on: connection)
            try await roundTrip([[UInt8]?.none, []], on: connection)
            try await roundTrip([ItemID?.none], on: connection)
            try await roundTrip([[String]?.none, []], on: connection)
        }
    }

    @Test func arraysOfEveryElementSurviveARoundTrip() async throws {
        try await withConnection { connection in
            try await roundTrip(
                [[PostgresUUID](), [PostgresUUID(high: 1, low: 2)]], on: connection)
            try await roundTrip([[ItemID](), [ItemID(high: 3, low: 4)]], on: connection)
            try await roundTrip([[Int64.min, 0, .max], []], on: connection)
            try await roundTrip([[1, 2, 3]], on: connection)
            try await roundTrip([["", "a,b", "{\"}", "NULL"]], on: connection)
            try await roundTrip([[[UInt8](), [0], [1, 0, 2]]], on: connection)
            try await roundTrip([[true, false]], on: connection)
            try await roundTrip([[1.5, -2]], on: connection)
            try await roundTrip([[Color.red]], on: connection)
            try await roundTrip([["a", nil, ""], [String?.none]], on: connection)
        }
    }

    @Test func jsonIsReadFromBothTypesAndNormalisedByTheServer() async throws {
        try await withConnection { connection in
            let json = PostgresJSON(#"{"b":[1,null],"a":"é"}"#)
            let row = try await connection.query(
                "SELECT \(json), \(json)::json, \([json, json])")[0]
            let (binary, text, array) = try row.decode(
                PostgresJSON.self, PostgresJSON.self, [PostgresJSON].self)
            #expect(binary.text == #"{"a": "é", "b": [1, null]}"#)
            #expect(text == binary)
            #expect(array == [binary, binary])
        }
    }

    @Test func valuesMeanToTheServerWhatTheyMeanHere() async throws {
        let uuid = PostgresUUID(high: 0x0123_4567_89AB_CDEF, low: 0xFEDC_BA98_7654_3210)
        let time = PostgresTimestamp(microsecondsSinceEpoch: 1_500_000)
        try await withConnection { connection in
            let row = try await connection.query(
                """
                SELECT \(uuid)::text, \(time) = '1970-01-01 00:00:01.5Z',
                    \([1, 2])::text, \([UInt8(1), 255])::text, \(2.5)::text, \(true)::text
                """)[0]
            let (text, isSameTime, array, bytes, double, bool) = try row.decode(
                String.self, Bool.self, String.self, String.self, String.self, String.self)
            #expect(text == "01234567-89ab-cdef-fedc-ba9876543210")
            #expect(text == uuid.description)
            #expect(isSameTime)
            #expect([array, bytes, double, bool] == ["{1,2}", "\\x01ff", "2.5", "true"])
        }
    }

    @Test func otherColumnTypesAreReadWhereNothingIsLost() async throws {
        try await withConnection { connection in
            try await connection.executeScript("CREATE TYPE mood AS ENUM ('happy')")
            let row = try await connection.query(
                """
                SELECT 1::int2, 2::int4, 'n'::name, 'v'::varchar, '{"a":1}'::jsonb,
                    'happy'::mood, 1.5::float4, count(*)
                FROM pg_class WHERE false
                """)[0]
            let (small, integer, name, varchar, json, mood, float, count) = try row.decode(
                Int.self, Int16.self, String.self, String.self, String.self, String.self,
                Double.self, Int.self)
            #expect((small, integer, name, varchar) == (1, 2, "n", "v"))
            #expect((json, mood, float, count) == (#"{"a": 1}"#, "happy", 1.5, 0))
        }
    }

    @Test(
        arguments: [
            "SELECT \("a\u{0}b")", "SELECT \(["a", "\u{0}"])", "SELECT \(PostgresJSON("\u{0}"))",
            "SELECT \(PostgresTimestamp(microsecondsSinceEpoch: .min))",
        ] as [PostgresQuery])
    func whatPostgresCannotHoldIsRefusedBeforeSending(query: PostgresQuery) async throws {
        try await withConnection { connection in
            let error = try await postgresError { try await connection.query(query) }
            #expect(error.code == .encoding)
            #expect(error.query == query.sql)
            #expect(try await connection.query("SELECT 1")[0].decode(Int.self) == 1)
        }
    }

    @Test func aStatementWithU0000IsRefused() async throws {
        try await withConnection { connection in
            let error = try await postgresError { try await connection.query("SELECT 1\u{0}, 2") }
            #expect(error.code == .encoding)
        }
    }

    @Test func decodingErrorsNameColumnTypesAndAdvice() async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT 1::int4 AS a, NULL::text AS b")[0]
            func message(_ body: () throws -> Void) -> String {
                do { try body() } catch { return "\(error)" }
                return ""
            }
            let mismatch = message { _ = try row.decode(String.self, String?.self) }
            #expect(mismatch.contains(#"Column "a" (number 1), read as String, is int4 (OID 23)."#))
            let null = message { _ = try row.decode(Int.self, String.self) }
            #expect(null.contains(#""b" (number 2), read as String, is NULL; read it as String?"#))
            let count = message { _ = try row.decode(Int.self) }
            #expect(count.contains("has 2 columns and 1 are read"))
            #expect(count.contains("CodingTests.swift"))
            let name = message { let _: Int = try row.decode(column: "c") }
            #expect(name.contains(#"There is no column "c" among: a, b."#))
            let byName: Int = try row.decode(column: "a")
            #expect(byName == 1)
        }
    }

    @Test func numbersThatDoNotFitAreRefused() async throws {
        try await withConnection { connection in
            let row = try await connection.query("SELECT 32768")[0]
            #expect(throws: PostgresError.self) { try row.decode(Int16.self) }
        }
    }

    @Test func arraysOfTwoDimensionsAndCompositesAreRefused() async throws {
        try await withConnection { connection in
            try await connection.executeScript("CREATE TYPE pair AS (a int, b text)")
            let row = try await connection.query(
                """
                SELECT ARRAY[[1,2],[3,4]] AS grid, ROW(1, 'x')::pair AS pair,
                    'infinity'::timestamptz AS time
                """)[0]
            #expect(throws: PostgresError.self) {
                let _: [Int] = try row.decode(column: "grid")
            }
            #expect(throws: PostgresError.self) {
                let _: String = try row.decode(column: "pair")
            }
            #expect(throws: PostgresError.self) {
                let _: PostgresTimestamp = try row.decode(column: "time")
            }
        }
    }

    @Test func interpolationWritesPlaceholdersAndQuotesNames() {
        let query: PostgresQuery = """
            SELECT \(identifier: #"a"b"#) FROM t \
            WHERE x = \(1) AND y = \("'; DROP") \(unescaped: "LIMIT 1")
            """
        #expect(query.sql == #"SELECT "a""b" FROM t WHERE x = $1 AND y = $2 LIMIT 1"#)
        // A quote that carries a combining mark is one Character, and still has to be doubled.
        let marked: PostgresQuery = "\(identifier: "a\"\u{301}b")"
        #expect(marked.sql == "\"a\"\"\u{301}b\"")
    }

    @Test func valuesAppearInNoDescription() async throws {
        try await withConnection { connection in
            let error = try await postgresError {
                try await connection.query("SELECT \("top secret")::int8")
            }
            #expect(error.query == "SELECT $1::int8")
            let query: PostgresQuery = "SELECT \("top secret")"
            var dumped = ""
            dump(query, to: &dumped)
            #expect(!dumped.contains("secret"))
            #expect(!"\(query)".contains("secret"))
        }
    }
}
