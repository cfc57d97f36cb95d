internal import RehearseModel

/// The few forms of YAML in which banks are written: block maps and lists, words, numbers and
/// double-quoted text, so that no reader of any YAML version takes a text for something else.
struct YAMLText {
    private(set) var lines: [String] = []

    mutating func number(_ key: String, _ value: Int) {
        lines.append("\(key): \(value)")
    }

    mutating func text(_ key: String, _ value: String) {
        lines.append("\(key): \(Self.quoted(value))")
    }

    /// A value whose form was validated, such as a slug.
    mutating func word(_ key: String, _ value: String) {
        lines.append("\(key): \(Self.plain(value))")
    }

    mutating func words(_ key: String, _ values: [String]) {
        list(key, entries: values.map(Self.plain))
    }

    mutating func texts(_ key: String, _ values: [String]) {
        list(key, entries: values.map(Self.quoted))
    }

    mutating func map(_ key: String, _ write: (inout YAMLText) -> Void) {
        var inner = YAMLText()
        write(&inner)
        lines.append("\(key):")
        lines += inner.lines.map { "  " + $0 }
    }

    /// A list of maps.
    mutating func list<Element>(
        _ key: String, _ elements: [Element], _ write: (Element, inout YAMLText) -> Void
    ) {
        lines.append("\(key):")
        for element in elements {
            var inner = YAMLText()
            write(element, &inner)
            for (index, line) in inner.lines.enumerated() {
                lines.append((index == 0 ? "  - " : "    ") + line)
            }
        }
    }

    private mutating func list(_ key: String, entries: [String]) {
        guard !entries.isEmpty else {
            lines.append("\(key): []")
            return
        }
        lines.append("\(key):")
        lines += entries.map { "  - " + $0 }
    }

    /// Slugs may look like a number or a truth value to other programs; those are quoted.
    private static func plain(_ word: String) -> String {
        let isSafe =
            word.utf8.first.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } ?? false
        let taken: Set<String> = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]
        return isSafe && !taken.contains(word) ? word : quoted(word)
    }

    /// A double-quoted scalar, YAML 1.1 section 5.1: what is not printable is written as its
    /// number.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case " "..."~", "\u{A0}"..."\u{2027}", "\u{202A}"..."\u{D7FF}",
                "\u{E000}"..."\u{FEFE}", "\u{FF00}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                result.unicodeScalars.append(scalar)
            default:
                result += "\\u" + hexadecimal(scalar.value)
            }
        }
        return result + "\""
    }

    /// Four digits: everything above is printable.
    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
