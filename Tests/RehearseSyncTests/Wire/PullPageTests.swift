import RehearseModel
import RehearseSync
import TestData
import Testing

@Suite struct PullPageTests {
    private static let rowTexts = [
        #"{"id":"1","ver":2}"#, #"{ "spaced" : 1.50,  "big":9223372036854775808 }"#,
        #"{"body":"\",\"row\":{}}\n\u00e9"}"#, "{\"é\":\"e\u{301}\"}", "{}",
    ]

    private static let page = PullPage(
        header: header(rowCount: rowTexts.count),
        rows: rowTexts.enumerated().map { .init(table: "table_\($0)", text: $1) })

    private static func header(rowCount: Int) -> PullHeader {
        var header = Message.header
        header.rowCount = rowCount
        return header
    }

    @Test func aPageComesBackFromItsBytes() throws {
        let read = try PullPage(bytes: Self.page.bytes)
        #expect(read.header == Self.page.header)
        #expect(read.rows.map(\.table) == Self.page.rows.map(\.table))
        #expect(read.bytes == Self.page.bytes)
    }

    @Test func rowTextsComeThroughByteForByte() throws {
        let read = try PullPage(bytes: Self.page.bytes)
        for (row, text) in zip(read.rows, Self.rowTexts) {
            #expect(row.text.hasSameBytes(as: text))
        }
    }

    @Test func aPageCutOffAtAnyByteIsRefused() {
        let bytes = Self.page.bytes
        for end in bytes.indices {
            #expect(throws: WireError.self, "cut at \(end)") {
                try PullPage(bytes: Array(bytes[..<end]))
            }
        }
    }

    @Test func anEmptyPageCutOffAtAnyByteIsRefused() throws {
        let bytes = PullPage(header: Self.header(rowCount: 0), rows: []).bytes
        #expect(try PullPage(bytes: bytes).rows.isEmpty)
        for end in bytes.indices {
            #expect(throws: WireError.self, "cut at \(end)") {
                try PullPage(bytes: Array(bytes[..<end]))
            }
        }
    }

    @Test(arguments: [-1, 0, 4, 6, Int.max])
    func anotherNumberOfRowsThanAnnouncedIsRefused(rowCount: Int) {
        let page = PullPage(header: Self.header(rowCount: rowCount), rows: Self.page.rows)
        #expect(throws: WireError("pull answer was cut off")) { try PullPage(bytes: page.bytes) }
    }

    @Test(arguments: [
        "", "x", "{}", #"{"row":{},"table":"t"}"#, #"{"table":"t"}"#,
        #"{"table": "t","row":{}}"#, #"{"table":"t,"row":{}}"#, #"{"table":1,"row":{}}"#,
        #" {"table":"t","row":{}}"#, #"{"table":"t","row":{}} "#,
    ])
    func aMalformedRowLineIsRefused(line: String) {
        let header = PullPage(header: Self.header(rowCount: 1), rows: []).bytes
        #expect(throws: WireError.self) {
            try PullPage(bytes: header + Array((line + "\n").utf8))
        }
    }

    @Test(arguments: ["{", "{\"a\":}", "1", "", "null", "{}}"])
    func aRowThatCannotBeReadIsHandedOnForTheStoreToPark(text: String) throws {
        let page = PullPage(
            header: Self.header(rowCount: 1), rows: [.init(table: "t", text: text)])
        #expect(try PullPage(bytes: page.bytes).rows.map(\.text) == [text])
    }

    @Test func aRowThatIsNotUTF8IsRefused() {
        var bytes = PullPage(
            header: Self.header(rowCount: 1), rows: [.init(table: "t", text: #"{"a":"?"}"#)]
        ).bytes
        let place = bytes.lastIndex(of: UInt8(ascii: "?")) ?? 0
        bytes[place] = 0xFF
        #expect(throws: WireError("pull answer is not UTF-8")) { try PullPage(bytes: bytes) }
    }

    @Test(arguments: ["<html>", "{}", "[]", "null", "\u{FEFF}{}"])
    func anAnswerOfSomebodyElseIsRefused(text: String) {
        #expect(throws: WireError.self) { try PullPage(bytes: Array((text + "\n").utf8)) }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func damagedPagesNeverTrap(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<500 {
            var bytes = Self.page.bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes[place] = UInt8.random(in: 0...255, using: &random)
            if random.chance(1, in: 2) { bytes.remove(at: bytes.count / 2) }
            _ = try? PullPage(bytes: bytes)  // Any answer will do.
        }
    }
}
