import Foundation
import RehearseModel
import TestData
import Testing

@testable import RehearseCLI

@Suite struct OutputValueTests {
    @Test(arguments: [UInt64(7), 8, 9])
    func everyTextComesBackThroughJSON(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<300 {
            let scalars = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars)
            let json = OutputValue.object(["text": .text(text)]).json
            let back = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
            #expect(back?["text"]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
        }
    }

    @Test(arguments: [
        (2.0, "2"), (2.5, "2.5"), (2.25, "2.25"), (1.0 / 3, "0.33"), (-0.5, "-0.5"), (0.05, "0.05"),
        (Double.nan, "null"),
    ])
    func decimalsAreShort(_ value: Double, _ json: String) {
        #expect(OutputValue.decimal(value).json == json)
    }

    @Test func namesAreSortedSoThatOutputIsStable() {
        #expect(OutputValue.object(["b": .integer(2), "a": .null]).json == #"{"a":null,"b":2}"#)
    }

    @Test func timesAreISO8601InUTC() {
        #expect(
            OutputValue.time(milliseconds: 1_795_701_911_000).json == #""2026-11-26T14:05:11Z""#)
        #expect(OutputValue.time(milliseconds: nil).json == "null")
    }

    @Test func aCellHasNoTabAndNoLineBreak() {
        #expect(OutputValue.text("a\tb\r\nc").cell == "a b c")
        #expect(OutputValue.array([.text("x"), .integer(2)]).cell == "x,2")
        #expect(OutputValue.null.cell == "")
    }

    @Test func anUnknownFieldNamesTheKnownOnes() throws {
        let fields: [RecordField<Int>] = [
            .init("id") { .integer($0) }, .init("word") { _ in .null },
        ]
        #expect(try fields.chosen(["word", "id"]).map(\.name) == ["word", "id"])
        #expect(throws: UnknownField(name: "nope", known: ["id", "word"])) {
            _ = try fields.chosen(["nope"])
        }
    }
}
