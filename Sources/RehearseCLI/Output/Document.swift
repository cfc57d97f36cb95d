/// A page for people under construction: lines, tables and wrapped prose for one width.
struct Document {
    let columns: Int?
    /// Applied before anything is laid out: a sign may be wider in another set.
    private let glyphs: Glyphs
    private(set) var lines: [StyledText] = []

    /// Prose is not wrapped wider than this: longer lines are hard to read.
    static let proseWidthMax = 100

    init(columns: Int?, glyphs: Glyphs = .unicode) {
        self.columns = columns
        self.glyphs = glyphs
    }

    /// A page for one stream.
    init(for printer: Printer) {
        self.init(columns: printer.columns, glyphs: printer.glyphs)
    }

    mutating func add(_ text: StyledText = "") {
        let text = glyphs.shown(text)
        guard let columns else { return lines.append(text) }
        let indent = text.plain.prefix { $0 == " " }.count
        let blank = StyledText(String(repeating: " ", count: min(indent, columns / 4)))
        let body = text.dropping(first: indent).wrapped(to: columns - min(indent, columns / 4))
        lines += body.map { $0.isEmpty ? $0 : blank + $0 }
    }

    mutating func add(_ table: Table, indent: Int = 0) {
        let blank = StyledText(String(repeating: " ", count: indent))
        var table = table
        table.rows = table.rows.map { $0.map(glyphs.shown) }
        lines += table.lines(width: columns.map { max(10, $0 - indent) }).map {
            $0.isEmpty ? $0 : blank + $0
        }
    }

    /// Somebody's text of several lines, wrapped and indented, without blank lines at its end.
    mutating func add(prose: String, indent: Int = 2, role: Role = .plain) {
        let blank = StyledText(String(repeating: " ", count: indent))
        let width = columns.map { max(10, min($0, Self.proseWidthMax) - indent) }
        var all = Sanitiser.lines(prose)[...]
        while all.count > 1, all.last?.isEmpty == true { all.removeLast() }
        for line in all {
            let text = StyledText(line, role)
            let parts = width.map { text.wrapped(to: $0) } ?? [text]
            lines += parts.map { ($0.isEmpty ? StyledText() : blank) + $0 }
        }
    }
}
