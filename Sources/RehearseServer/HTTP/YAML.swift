/// As much of YAML as the API's description needs. Order is kept; all texts are in double quotes,
/// which spares every rule about what a plain text might mean, and so are keys that are no words.
enum YAML {
    case text(String)
    case flag(Bool)
    case list([YAML])
    case map([(String, YAML)])

    var text: String { lines.joined(separator: "\n") + "\n" }

    private var lines: [String] {
        switch self {
        case .text(let text): [Self.quoted(text)]
        case .flag(let flag): [flag ? "true" : "false"]
        case .list(let elements):
            elements.isEmpty ? ["[]"] : elements.flatMap { $0.indented(after: "- ", "  ") }
        case .map(let members):
            members.isEmpty ? ["{}"] : members.flatMap { $0.1.member(named: $0.0) }
        }
    }

    private func member(named name: String) -> [String] {
        let isWord = name.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "z") }
        let key = isWord || name.hasPrefix("/") && !name.contains("{") ? name : Self.quoted(name)
        return isBlock ? ["\(key):"] + lines.map { "  " + $0 } : ["\(key): \(lines[0])"]
    }

    private func indented(after first: String, _ rest: String) -> [String] {
        lines.enumerated().map { ($0.offset == 0 ? first : rest) + $0.element }
    }

    private var isBlock: Bool {
        switch self {
        case .text, .flag: false
        case .list(let elements): !elements.isEmpty
        case .map(let members): !members.isEmpty
        }
    }

    /// The texts are the program's own: sentences without control characters.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text {
            if character == "\"" || character == "\\" { result.append("\\") }
            result.append(character)
        }
        return result + "\""
    }
}
