internal import RehearseModel

/// A value for programs: what `--json` and `--plain` write.
enum OutputValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A share or a median, written with at most two decimals.
    case decimal(Double)
    case text(String)
    case array([OutputValue])
    case object([String: OutputValue])

    static func integer(_ value: Int) -> OutputValue { .integer(Int64(value)) }

    /// ISO 8601 in UTC, or null.
    static func time(_ instant: Instant?) -> OutputValue {
        instant.map { .text($0.iso8601) } ?? .null
    }

    static func optional(_ text: String?) -> OutputValue {
        text.map(OutputValue.text) ?? .null
    }

    static func optional(_ number: Int?) -> OutputValue {
        number.map { OutputValue.integer($0) } ?? .null
    }

    static func texts(_ values: [String]) -> OutputValue {
        .array(values.map(OutputValue.text))
    }

    /// JSON in one line with sorted names.
    var json: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .decimal(let value): Self.decimal(value)
        case .text(let value): Self.quoted(value)
        case .array(let values): "[" + values.map(\.json).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.sorted { $0.key < $1.key }
                .map { "\(Self.quoted($0.key)):\($0.value.json)" }.joined(separator: ",") + "}"
        }
    }

    /// One cell of tab-separated output: no tab and no line break is left in it.
    var cell: String {
        switch self {
        case .null: ""
        case .text(let value):
            Sanitiser.line(value.split(whereSeparator: \.isNewline).joined(separator: " "))
        case .array(let values): values.map(\.cell).joined(separator: ",")
        case .bool, .integer, .decimal: json
        case .object: Sanitiser.line(json)
        }
    }

    private static func decimal(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        let hundredths = Int64((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(sign)\(whole)" }
        let digits = Int(rest).padded(2)
        return "\(sign)\(whole)." + (rest.isMultiple(of: 10) ? String(digits.dropLast()) : digits)
    }

    /// A JSON string. Everything the sanitiser would show as a sign is written as `\uXXXX`: the
    /// value survives exactly and a terminal that prints it is not driven by it.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if isSafe(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
                        let digits = String(unit, radix: 16)
                        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                    }
                }
            }
        }
        return result + "\""
    }

    private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
        if (0x20..<0x7F).contains(scalar.value) { return true }
        let properties = scalar.properties
        if properties.isDefaultIgnorableCodePoint { return false }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            return false
        default: return true
        }
    }
}

extension OutputValue {
    /// A time in milliseconds since 1970, as ISO 8601 in UTC.
    static func time(milliseconds: Int64?) -> OutputValue {
        time(milliseconds.map { Instant(milliseconds: $0) })
    }
}
