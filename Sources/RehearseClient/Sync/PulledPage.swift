internal import GRDB
internal import RehearseModel
package import RehearseSync

/// A row line of a page, read as far as the store needs it.
struct PulledRow: Sendable {
    var table: String
    var text: String
    var scanned: ScannedRow

    /// - Throws: `JSONError` or `WireError` if the text is no row.
    init(_ line: PullPage.RowLine, _ scanner: inout RowScanner) throws {
        table = line.table
        text = line.text
        if let scanned = scanner.scan(line) {
            self.scanned = scanned
        } else {
            scanned = try Self.parsed(line)
        }
        if Mutant.unknownFieldsDropped.isOn { text = try Self.withoutUnknownFields(line) }
    }

    /// What only a mutant does.
    private static func withoutUnknownFields(_ line: PullPage.RowLine) throws -> String {
        var row = try SyncRow(table: line.table, json: JSONParser.parse(line.text))
        let known = SyncSchema.table(named: line.table)?.fields.map(\.name) ?? []
        row.fields = row.fields.filter { known.contains($0.key) }
        return row.json.canonicalText
    }

    private static func parsed(_ line: PullPage.RowLine) throws -> ScannedRow {
        let json = try JSONParser.parse(line.text)
        let row = try SyncRow(table: line.table, json: json)
        return ScannedRow(
            id: row.id, scope: row.scope, version: row.version, term: row.digestTerm,
            links: RowQueries.links(of: line.table, json).map {
                ScannedRow.Link(field: $0.key, target: $0.value)
            })
    }

    var line: PullPage.RowLine { PullPage.RowLine(table: table, text: text) }
}

/// A text that is no row; it is kept as it came, and the digest will say that a row is missing.
struct UnreadableRow: Sendable {
    var line: PullPage.RowLine
    var reason: String
}

/// A row that an older program could not read, and this one can.
struct RecoveredRow: Sendable {
    var key: Int64
    var row: PulledRow

    /// Looks through what was parked. That is nothing for nearly everybody, and a few rows at most.
    static func all(in database: Database) throws -> [RecoveredRow] {
        var scanner = RowScanner()
        return try StagingQueries.parked(in: database).compactMap { parked in
            // What still cannot be read stays where it is.
            guard let row = try? PulledRow(parked.line, &scanner) else { return nil }
            return RecoveredRow(key: parked.key, row: row)
        }
    }
}

/// A page whose rows were read. That is most of a pull's work on the device, and needs neither the
/// database nor the network.
package struct PulledPage: Sendable {
    let header: PullHeader
    private(set) var rows: [PulledRow] = []
    private(set) var unreadable: [UnreadableRow] = []
    private(set) var byteCount = 0

    package init(_ page: PullPage) {
        header = page.header
        rows.reserveCapacity(page.rows.count)
        var scanner = RowScanner()
        for line in page.rows {
            byteCount += line.text.utf8.count
            do {
                rows.append(try PulledRow(line, &scanner))
            } catch {
                unreadable.append(UnreadableRow(line: line, reason: "\(error)"))
            }
        }
    }

    /// The page as it travels, to be kept for a later sync.
    var bytes: [UInt8] {
        PullPage(header: header, rows: rows.map(\.line) + unreadable.map(\.line)).bytes
    }
}
