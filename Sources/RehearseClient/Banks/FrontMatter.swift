/// A file cut into its YAML front matter and its Markdown body.
struct FrontMatter {
    /// The YAML between the two fences, without them.
    var yaml: String
    /// The line of the file on which `yaml` starts, counted from 1.
    var yamlLine: Int
    /// The text after the closing fence, without blank lines at either end.
    var body: Markdown

    /// A piece of Markdown and the line of the file on which it starts.
    struct Markdown {
        var text: String
        var line: Int
    }

    private static let fence = "---"

    /// Cuts `text`, whose line ends are `\n`; nil after logging why not.
    init?(of text: String, file: String, log: BankProblemLog) {
        let lines = text.splitIntoLines()
        guard Self.isFence(lines[0]) else {
            log.add(
                file, line: 1, "does not start with a line \"---\"",
                "put the front matter between two lines of three hyphens")
            return nil
        }
        guard let end = lines.dropFirst().firstIndex(where: Self.isFence) else {
            log.add(
                file, line: 1, "opens a front matter that is never closed",
                "add a line \"---\" after the last key")
            return nil
        }
        yaml = lines[1..<end].joined(separator: "\n")
        yamlLine = 2
        body = Self.trimmed(lines[(end + 1)...])
    }

    private static func isFence(_ line: Substring) -> Bool {
        line.hasPrefix(fence) && line.dropFirst(fence.count).allSatisfy { $0 == " " || $0 == "\t" }
    }

    /// Joins `lines`, whose indices are line numbers minus one, without blank ones at the ends.
    static func trimmed(_ lines: ArraySlice<Substring>) -> Markdown {
        let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
        let start = lines.firstIndex { !isBlank($0) } ?? lines.endIndex
        let end = lines.lastIndex { !isBlank($0) } ?? start - 1
        guard start <= end else { return Markdown(text: "", line: lines.startIndex + 1) }
        return Markdown(text: lines[start...end].joined(separator: "\n"), line: start + 1)
    }
}

extension String {
    /// The lines without their `\n`; a text without any has one line. Works on bytes: cutting a
    /// bank of 16 MiB by characters takes seconds.
    func splitIntoLines() -> [Substring] {
        utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map(Substring.init)
    }
}
