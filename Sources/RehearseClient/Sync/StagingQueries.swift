internal import Foundation
internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// A line of `parked_row`.
struct ParkedRow: Sendable {
    var key: Int64
    var line: PullPage.RowLine
}

/// Tables `staged_page`, pages of a pull that is not closed yet, as they came, and `parked_row`.
enum StagingQueries {
    static func append(_ page: PulledPage, in database: Database) throws {
        let body = page.bytes.withUnsafeBytes { Data($0) }
        try database.run(
            """
            INSERT INTO staged_page (row_count, header, body)
            VALUES (\(page.rows.count), \(page.header.json.canonicalText), \(body))
            """)
    }

    /// How many rows the stored pages hold; 0 if no pull was cut off.
    static func rowCount(in database: Database) throws -> Int {
        Int(try database.integer("SELECT coalesce(sum(row_count), 0) FROM staged_page"))
    }

    /// In the order in which they came.
    static func headers(in database: Database) throws -> [PullHeader] {
        try database.all("SELECT header FROM staged_page ORDER BY position").map {
            try PullHeader(json: JSONParser.parse($0["header"] as String))
        }
    }

    /// One page after the other, so that one is in memory at a time.
    static func forEach(in database: Database, _ body: (PulledPage) throws -> Void) throws {
        let statement = try database.cachedStatement(
            sql: "SELECT body FROM staged_page ORDER BY position")
        let rows = try Row.fetchCursor(statement)
        while let row = try rows.next() {
            let bytes = try row.withUnsafeData(atIndex: 0) { $0.map { [UInt8]($0) } ?? [] }
            try body(PulledPage(PullPage(bytes: bytes)))
        }
    }

    static func park(
        _ row: UnreadableRow, now: Instant, in database: Database
    ) throws {
        try database.run(
            """
            INSERT OR IGNORE INTO parked_row (table_name, body, reason, parked_at)
            VALUES (\(row.line.table), \(row.line.text), \(row.reason), \(now))
            """)
    }

    /// Rows that could not be read and were kept as they came, oldest first.
    static func parked(in database: Database) throws -> [ParkedRow] {
        try database.all("SELECT key, table_name, body FROM parked_row ORDER BY key").map {
            ParkedRow(key: $0["key"], line: .init(table: $0["table_name"], text: $0["body"]))
        }
    }

    static func removeParked(_ key: Int64, in database: Database) throws {
        try database.run("DELETE FROM parked_row WHERE key = \(key)")
    }

    static func clear(in database: Database) throws {
        try database.run("DELETE FROM staged_page")
    }
}
