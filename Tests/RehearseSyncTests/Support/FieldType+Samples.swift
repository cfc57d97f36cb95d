import RehearseModel
import RehearseSync

extension FieldType {
    /// A value that the field takes.
    var sample: JSONValue {
        switch self {
        case .text: "text"
        case .word(let words): .string(words.first ?? "")
        case .integer(let range): .integer(range.lowerBound)
        case .instant: 0
        case .identifier: .string(RowID(high: 1, low: 1).description)
        case .structure: [:]
        }
    }

    /// Another value that the field takes; for one-word fields there is none.
    var otherSample: JSONValue {
        switch self {
        case .text: "other"
        case .word(let words): .string(words.last ?? "")
        case .integer(let range): .integer(range.upperBound)
        case .instant: 1
        case .identifier: .string(RowID(high: 1, low: 2).description)
        case .structure: ["a": 1]
        }
    }

    /// Values that the field just takes.
    var edges: [JSONValue] {
        switch self {
        case .text(let bytesMax):
            ["", .string(.filling(bytesMax)), .string(.filling(bytesMax / 2, with: "é"))]
        case .word(let words): words.map(JSONValue.string)
        case .integer(let range): [.integer(range.lowerBound), .integer(range.upperBound)]
        case .instant:
            [.integer(Instant.earliest.milliseconds), .integer(Instant.latest.milliseconds)]
        case .identifier:
            ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"]
        case .structure(let bytesMax): [[], [:], ["k": .string(.filling(bytesMax - 8))]]
        }
    }

    /// Values just past them, with the reason for which they are refused.
    var pastEdges: [(JSONValue, RefusalCode)] {
        switch self {
        case .text(let bytesMax):
            [
                (.string(.filling(bytesMax + 1)), .tooLarge),
                (.string(.filling(bytesMax / 2, with: "é") + "a"), .tooLarge), (1, .badValue),
                ([], .badValue),
            ]
        case .word(let words):
            [
                ("", .badValue), (.string((words.first ?? "").uppercased()), .badValue),
                (0, .badValue),
            ]
        case .integer(let range):
            [
                (JSONValue.after(range.upperBound), .badValue),
                (.integer(range.lowerBound - 1), .badValue), ("1", .badValue),
                (.decimal("1.0"), .badValue),
            ]
        case .instant:
            [
                (.integer(Instant.earliest.milliseconds - 1), .badValue),
                (.integer(Instant.latest.milliseconds + 1), .badValue),
                ("1970-01-01T00:00:00Z", .badValue),
            ]
        case .identifier:
            [
                ("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", .badValue), ("", .badValue),
                ("mara", .badValue), (1, .badValue),
            ]
        case .structure(let bytesMax):
            [
                (["k": .string(.filling(bytesMax - 7))], .tooLarge), ("{}", .badValue),
                ([.decimal("0.5")], .badValue), (["a": [["b": .decimal("1e2")]]], .badValue),
            ]
        }
    }
}

extension JSONValue {
    /// The next whole number, which is no 64-bit integer any more after the last one.
    fileprivate static func after(_ number: Int64) -> JSONValue {
        number < .max ? .integer(number + 1) : .decimal("9223372036854775808")
    }
}

extension String {
    static func filling(_ count: Int, with character: Character = "a") -> String {
        String(repeating: character, count: count)
    }
}

extension SyncTable {
    /// The fields of a row that the server takes, optional ones included.
    var sampleFields: [String: JSONValue] {
        Dictionary(uniqueKeysWithValues: fields.map { ($0.name, $0.type.sample) })
    }
}
