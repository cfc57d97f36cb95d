/// The signs that the program draws, for the terminal at hand. Chosen once, where the program looks
/// at its surroundings; nothing else asks for the locale.
///
/// What people wrote is never changed by it: only the signs of the table are exchanged.
enum Glyphs: Sendable, Equatable {
    case unicode
    /// For a locale that is not UTF-8, where a terminal would show litter.
    case ascii

    /// By the rules of POSIX: the first variable that is set decides, and none is the C locale.
    init(environment: [String: String]) {
        let locale =
            ["LC_ALL", "LC_CTYPE", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty } ?? "C"
        let charset = locale.lowercased().filter { $0.isLetter || $0.isNumber }
        self = charset.contains("utf8") ? .unicode : .ascii
    }

    /// The text with the signs of this set.
    func shown(_ text: String) -> String {
        guard self == .ascii, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return text.reduce(into: "") { result, character in
            result += Self.table[character] ?? String(character)
        }
    }

    func shown(_ text: StyledText) -> StyledText {
        guard self == .ascii else { return text }
        return StyledText(
            pieces: text.pieces.map { .init(text: shown($0.text), role: $0.role) })
    }

    /// What stands for each sign where there is only ASCII.
    static let table: [Character: String] = {
        var table: [Character: String] = [
            "✓": "ok", "✗": "x", "⇅": "<->", "·": "|", "…": "...", "–": "-", "→": "->", "×": "x",
            "⏎": "\\n", "\u{2421}": "^?", "─": "-", "│": "|", "●": "*",
            "░": ".", "▒": ":", "▓": "#", "≤": "<=", "≥": ">=",
        ]
        // A row of bars becomes a row of numbers.
        for (height, bar) in "▁▂▃▄▅▆▇█".enumerated() { table[bar] = "\(height + 1)" }
        // The pictures of control characters, as people write them: ^[ for escape.
        for value in UInt32(0)..<0x20 {
            guard let picture = Unicode.Scalar(0x2400 + value),
                let letter = Unicode.Scalar(0x40 + value)
            else { continue }
            table[Character(picture)] = "^\(letter)"
        }
        return table
    }()
}
