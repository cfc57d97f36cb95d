/// A finding before it is given line, column and quotation.
struct Mark {
    var rule: RuleID
    var severity: Severity
    var bytes: Range<Int>
    var detail = ""
}

extension RuleContext {
    func mark(_ rule: RuleID, _ tokens: Range<Int>, detail: String = "") -> Mark {
        mark(rule, bytes: reading.range(tokens), detail: detail)
    }

    func mark(_ rule: RuleID, bytes: Range<Int>, detail: String = "") -> Mark {
        Mark(rule: rule, severity: Rule.of(rule).severity, bytes: bytes, detail: detail)
    }

    /// For what an answer lacks there is no place: the first or the last sentence stands for it.
    func mark(_ rule: RuleID, at place: Absence.Place, of sentences: [Int]) -> [Mark] {
        let index = place == .first ? sentences.first : sentences.last
        return index.map { [mark(rule, reading.sentences[$0].tokens)] } ?? []
    }
}

/// Gives marks their lines and columns in one walk over the text.
struct Placement {
    let bytes: [UInt8]

    func findings(_ marks: [Mark]) -> [Finding] {
        let ordered = marks.sorted {
            ($0.bytes.lowerBound, $0.rule, $0.bytes.upperBound)
                < ($1.bytes.lowerBound, $1.rule, $1.bytes.upperBound)
        }
        let offsets = ordered.flatMap { [$0.bytes.lowerBound, $0.bytes.upperBound] }.sorted()
        let places = places(of: offsets)
        return ordered.map { mark in
            let start = places[mark.bytes.lowerBound] ?? (1, 1)
            let end = places[mark.bytes.upperBound] ?? (1, 1)
            return Finding(
                rule: mark.rule, severity: mark.severity,
                span: SourceSpan(
                    bytes: mark.bytes, line: start.0, column: start.1, endLine: end.0,
                    endColumn: end.1),
                quote: quote(mark.bytes), detail: mark.detail)
        }
    }

    /// Line and column of each offset; the offsets are in order.
    private func places(of offsets: [Int]) -> [Int: (Int, Int)] {
        var places: [Int: (Int, Int)] = [:]
        var line = 1
        var column = 1
        var next = offsets.startIndex
        for index in 0...bytes.count {
            while next < offsets.endIndex && offsets[next] == index {
                places[index] = (line, column)
                next += 1
            }
            guard next < offsets.endIndex, index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if index + 1 >= bytes.count || bytes[index + 1] & 0xC0 != 0x80 {
                column += 1
            }
        }
        return places
    }

    private func quote(_ range: Range<Int>) -> String {
        // Enough for the longest characters that people write; a longer one is cut.
        let room = LintLimits.quoteBytesMax + 64
        let text = String(decoding: bytes[range].prefix(room), as: UTF8.self)
        guard range.count > LintLimits.quoteBytesMax else { return text }
        var quote = ""
        for character in text {
            guard quote.utf8.count + character.utf8.count <= LintLimits.quoteBytesMax else { break }
            quote.append(character)
        }
        return quote + "…"
    }
}
