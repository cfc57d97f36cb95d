/// How the word lists are written, and what a line of them stands for.
///
/// Patterns are separated by commas. In a pattern, words are separated by blanks, line breaks or
/// hyphens, and a line may end after a `/`; `a/b` is either word, `(a b/c)` either sequence, `[a
/// b/c]` either or none. `word~` is a verb with its regular forms (test, tests, tested, testing),
/// `word*` one that doubles its last letter (stop, stopped), `word+` a noun with its plural. A
/// pattern after `!` is an exception: what lies within it does not count.
struct PhrasePattern {
    var isException: Bool
    /// For each place the sequences of words that may stand there; an empty one if none has to.
    var places: [[[String]]]

    static func all(in list: String) -> [PhrasePattern] {
        list.split(separator: ",").compactMap { PhrasePattern(joined($0)) }
    }

    /// The pattern on one line, with one blank between words and none after a `/`.
    private static func joined(_ lines: Substring) -> String {
        lines.split(whereSeparator: \.isWhitespace).reduce(into: "") { text, word in
            if !text.isEmpty && text.last != "/" { text += " " }
            text += word
        }
    }

    private init?(_ text: String) {
        var rest = text[...].drop { $0 == " " }
        isException = rest.first == "!"
        if isException { rest = rest.dropFirst() }
        places = Self.parts(of: rest).map(Self.choices)
        guard !places.isEmpty else { return nil }
    }

    /// Words and bracketed groups.
    private static func parts(of text: Substring) -> [Substring] {
        var parts: [Substring] = []
        var rest = text.drop { $0 == " " || $0 == "-" }
        while let first = rest.first {
            let end: Substring.Index
            if first == "[" || first == "(" {
                let closing: Character = first == "[" ? "]" : ")"
                end = rest.firstIndex(of: closing).map { rest.index(after: $0) } ?? rest.endIndex
            } else {
                end = rest.firstIndex { $0 == " " || $0 == "-" } ?? rest.endIndex
            }
            parts.append(rest[..<end])
            rest = rest[end...].drop { $0 == " " || $0 == "-" }
        }
        return parts
    }

    private static func choices(_ part: Substring) -> [[String]] {
        let isOptional = part.first == "["
        let body = isOptional || part.first == "(" ? part.dropFirst().dropLast() : part
        let words = body.split(separator: "/").flatMap { alternative in
            alternative.split { $0 == " " || $0 == "-" }.map { forms(of: String($0)) }
                .reduce([[]]) { sequences, forms in
                    sequences.flatMap { sequence in forms.map { sequence + [$0] } }
                }
        }
        return (isOptional ? [[]] : []) + words
    }

    private static func forms(of word: String) -> [String] {
        let stem = String(word.dropLast())
        switch word.last {
        case "~": return verbForms(of: stem)
        case "*":
            let doubled = stem + String(stem.suffix(1))
            return [stem, stem + "s", doubled + "ed", doubled + "ing"]
        case "+": return [stem, withS(stem)]
        default: return [word]
        }
    }

    private static func verbForms(of stem: String) -> [String] {
        if stem.hasSuffix("e") {
            let short = stem.hasSuffix("ee") ? stem : String(stem.dropLast())
            return [stem, stem + "s", stem + "d", short + "ing"]
        }
        let past = isConsonantY(stem) ? String(stem.dropLast()) + "ied" : stem + "ed"
        return [stem, withS(stem), past, stem + "ing"]
    }

    private static func withS(_ stem: String) -> String {
        if isConsonantY(stem) { return String(stem.dropLast()) + "ies" }
        let isSibilant = ["s", "x", "z", "ch", "sh"].contains(where: stem.hasSuffix)
        return stem + (isSibilant ? "es" : "s")
    }

    private static func isConsonantY(_ stem: String) -> Bool {
        guard stem.hasSuffix("y"), let before = stem.dropLast().last else { return false }
        return !"aeiou".contains(before)
    }
}
