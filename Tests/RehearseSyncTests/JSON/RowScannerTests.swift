import RehearseModel
import TestData
import Testing

@testable import RehearseSync

/// The scanner is a short cut to the parser: what it takes, it reads alike.
@Suite struct RowScannerTests {
    private static let row = SyncRow(
        table: "submission", id: RowID(high: 0xABC, low: 2), scope: ScopeID(high: 3, low: 4),
        version: 17, author: UserID(high: 5, low: 6), device: DeviceID(high: 7, low: 8),
        createdAt: Instant(milliseconds: 1), receivedAt: Instant(milliseconds: -2),
        fieldVersions: ["answer": 3, "note": 12],
        fields: [
            "attempt_id": "0190a5d2-7b3c-7def-8123-456789abcdef", "answer": "é \"two\"\nlines \\",
            "question": ["title": "T", "id": 1, "criteria": [["b": 1, "a": 2], []], "x": .null],
            "writing_ms": 0,
        ])

    private func scan(_ text: String, table: String = "submission") -> ScannedRow? {
        var scanner = RowScanner()
        return scanner.scan(PullPage.RowLine(table: table, text: text))
    }

    /// What the parser and the row type say of a text; nil if they refuse it.
    private func parse(_ text: String, table: String = "submission") -> SyncRow? {
        try? SyncRow(table: table, json: JSONParser.parse(text))  // A refusal is the result.
    }

    private func expectAlike(_ text: String, _ row: SyncRow) {
        guard let scanned = scan(text, table: row.table) else { return }
        #expect(scanned.id == row.id)
        #expect(scanned.scope == row.scope)
        #expect(scanned.version == row.version)
        #expect(scanned.term == row.digestTerm, "\(text)")
    }

    @Test func aRowOfTheServerIsTaken() throws {
        let text = Self.row.json.canonicalText
        let scanned = try #require(scan(text))
        expectAlike(text, Self.row)
        #expect(
            scanned.links == [
                ScannedRow.Link(
                    field: "attempt_id",
                    target: try #require(RowID("0190a5d2-7b3c-7def-8123-456789abcdef")))
            ])
    }

    /// PostgreSQL writes blanks after colons and commas and has an order of its own.
    @Test func blanksAndAnyOrderOfMembersAreTaken() throws {
        var random = SplitMix64(seed: 5)
        for _ in 0..<200 {
            let text = random.shuffled(Self.row.json)
            let scanned = try #require(scan(text), "\(text)")
            #expect(scanned.term == Self.row.digestTerm)
        }
    }

    @Test(arguments: [
        #""extra":1.5"#, #""extra":-0"#, #""extra":1234567890123456789"#, #""extra":"\u0041""#,
        #""extra":"\/""#, #""\u0061":1"#, #""é":1"#, #""extra":null"#, #""org_id":"x""#,
        #""row_hash":"x""#, #""ver":3"#, #""extra":[01]"#, #""extra":{"a":1,"a":2}"#,
        #""extra":tru"#,
        #""extra":"\u0000""#, #""extra":"open"#, #""note":1,"note":2"#, #""extra":[1,]"#,
        #""extra":{"a":1,}"#, #""extra":1 2"#,
    ])
    func whatIsOddIsLeftToTheParser(_ member: String) throws {
        let text = Self.row.json.canonicalText.dropLast() + "," + member + "}"
        #expect(scan(String(text)) == nil)
    }

    @Test(arguments: [
        "id", "scope_id", "ver", "author_id", "device_id", "created_at", "received_at",
    ])
    func aRowWithoutOneOfItsStampsIsLeftToTheParser(_ stamp: String) throws {
        var members = try #require(Self.row.json.object)
        members[stamp] = nil
        #expect(scan(JSONValue.object(members).canonicalText) == nil)
        members[stamp] = "0190A5D2-7B3C-7DEF-8123-456789ABCDEF"
        #expect(scan(JSONValue.object(members).canonicalText) == nil, "capitals are no id of ours")
    }

    @Test func aTableThatNobodyKnowsIsLeftToTheParser() {
        #expect(scan(Self.row.json.canonicalText, table: "hologram") == nil)
    }

    @Test func depthIsLimitedAsInTheParser() {
        for depth in 29...33 {
            let nested =
                String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let text = String(Self.row.json.canonicalText.dropLast()) + ",\"deep\":\(nested)}"
            #expect((scan(text) != nil) == (parse(text) != nil), "depth \(depth)")
        }
    }

    /// Goal: no text makes the scanner say something that the parser does not say. Method: rows
    /// with random members, written in random order with random blanks, and then one random byte
    /// changed.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func whatTheScannerTakesTheParserReadsAlike(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var taken = 0
        for _ in 0..<300 {
            var row = Self.row
            row.table = ["submission", "note", "review", "start"][random.below(4)]
            row.fields.merge(random.members(depth: 3)) { $1 }
            var text = random.shuffled(row.json)
            if random.chance(1, in: 2) { text = random.spoiled(text) }
            guard let scanned = scan(text, table: row.table) else { continue }
            taken += 1
            let parsed = try #require(
                parse(text, table: row.table), "refused by the parser: \(text)")
            #expect(scanned.id == parsed.id)
            #expect(scanned.scope == parsed.scope)
            #expect(scanned.version == parsed.version)
            #expect(scanned.term == parsed.digestTerm, "\(text)")
        }
        #expect(taken > 20)
    }

    @Test func oneScannerReadsManyRowsOfAllSizes() throws {
        var scanner = RowScanner()
        for size in [1, 20_000, 3, 300_000, 5] {
            var row = Self.row
            row.fields["answer"] = .string(String(repeating: "a\n", count: size))
            let line = PullPage.RowLine(table: row.table, text: row.json.canonicalText)
            #expect(scanner.scan(line)?.term == row.digestTerm)
        }
    }
}

extension SplitMix64 {
    /// A JSON text of the value with members in any order and blanks between them.
    fileprivate mutating func shuffled(_ value: JSONValue) -> String {
        switch value {
        case .object(let members):
            let texts = members.shuffled(using: &self).map { key, value in
                JSONValue.string(key).canonicalText + blank() + ":" + blank() + shuffled(value)
            }
            return "{" + blank() + texts.joined(separator: blank() + "," + blank()) + blank() + "}"
        case .array(let elements):
            return "[" + elements.map { shuffled($0) }.joined(separator: "," + blank()) + "]"
        default:
            return value.canonicalText
        }
    }

    private mutating func blank() -> String { ["", "", " ", "\t", " \r"][below(5)] }

    /// The text with one character changed, taken out or doubled.
    fileprivate mutating func spoiled(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        let place = below(scalars.count)
        switch below(3) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(scalars[below(scalars.count)], at: place)
        default: scalars[place] = scalars[below(scalars.count)]
        }
        var spoiled = String.UnicodeScalarView()
        spoiled.append(contentsOf: scalars)
        return String(spoiled)
    }
}
