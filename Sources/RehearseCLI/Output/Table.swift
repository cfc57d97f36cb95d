/// Rows of cells in columns, laid out for the width at hand without losing a character.
///
/// With room, columns stand side by side. With less, the columns that may wrap share what is left.
/// When even that is too narrow for reading, each row becomes a small block of lines.
struct Table {
    /// How one column behaves.
    struct Column {
        let title: String
        var alignment = Alignment.left
        /// Whether long text in it may go on in the next line.
        var wraps = false

        enum Alignment { case left, right }

        static func text(_ title: String) -> Column { Column(title: title) }
        static func number(_ title: String) -> Column { Column(title: title, alignment: .right) }
        static func prose(_ title: String) -> Column { Column(title: title, wraps: true) }
    }

    /// A column that wraps gets at least this much, or the table becomes blocks.
    static let proseWidthMin = 14

    let columns: [Column]
    var rows: [[StyledText]] = []
    /// Whether the titles stand above; a list of one kind of thing can do without.
    var showsTitles = true

    init(_ columns: [Column], showsTitles: Bool = true) {
        self.columns = columns
        self.showsTitles = showsTitles
    }

    mutating func add(_ cells: StyledText...) {
        rows.append(cells)
    }

    /// The lines of the table; `width` nil means as wide as it needs, as for a file or a pipe.
    func lines(width: Int?) -> [StyledText] {
        guard !rows.isEmpty else { return [] }
        let natural = naturalWidths()
        guard let width, natural.reduce(0, +) + gaps > width else { return grid(natural) }
        if let fitted = fit(natural, into: width) { return grid(fitted) }
        return blocks(width: width)
    }

    private var gaps: Int { 2 * max(0, columns.count - 1) }

    private func naturalWidths() -> [Int] {
        columns.indices.map { index in
            let title = showsTitles ? DisplayWidth.of(columns[index].title) : 0
            return rows.reduce(title) { max($0, $1[index].width) }
        }
    }

    /// Takes the missing room from the widest columns that wrap, a column at a time.
    private func fit(_ natural: [Int], into width: Int) -> [Int]? {
        var widths = natural
        var excess = natural.reduce(0, +) + gaps - width
        while excess > 0 {
            let candidates = columns.indices.filter {
                columns[$0].wraps && widths[$0] > Self.proseWidthMin
            }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func grid(_ widths: [Int]) -> [StyledText] {
        var lines: [StyledText] = []
        if showsTitles {
            let titles = columns.map { StyledText($0.title.uppercased(), .quiet) }
            lines += gridRow(titles, widths)
        }
        for row in rows { lines += gridRow(row, widths) }
        return lines
    }

    private func gridRow(_ cells: [StyledText], _ widths: [Int]) -> [StyledText] {
        let wrapped = zip(cells, widths).map { $0.wrapped(to: max(1, $1)) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { level in
            var line = StyledText()
            for index in columns.indices {
                let cell = level < wrapped[index].count ? wrapped[index][level] : StyledText()
                let isLast = index == columns.count - 1
                line += padded(cell, to: widths[index], columns[index].alignment, isLast: isLast)
                if !isLast { line += "  " }
            }
            return line.withoutTrailingBlanks()
        }
    }

    private func padded(
        _ cell: StyledText, to width: Int, _ alignment: Column.Alignment, isLast: Bool
    ) -> StyledText {
        let missing = StyledText(String(repeating: " ", count: max(0, width - cell.width)))
        switch alignment {
        case .right: return missing + cell
        case .left: return isLast ? cell : cell + missing
        }
    }

    private func blocks(width: Int) -> [StyledText] {
        var lines: [StyledText] = []
        for (position, row) in rows.enumerated() {
            if position > 0 { lines.append(StyledText()) }
            for (column, cell) in zip(columns, row) where cell.width > 0 {
                let label =
                    column.title.isEmpty ? StyledText() : StyledText(column.title + ": ", .quiet)
                let indented = (label + cell).wrapped(to: max(8, width - 2))
                for (level, line) in indented.enumerated() {
                    lines.append((level == 0 ? "" : "  ") + line)
                }
            }
        }
        return lines
    }
}

extension StyledText {
    /// The same line without the blanks at its end.
    func withoutTrailingBlanks() -> StyledText {
        var kept = pieces
        while let last = kept.last {
            var text = last.text
            while text.last == " " { text.removeLast() }
            guard text.isEmpty else {
                kept[kept.count - 1].text = text
                break
            }
            kept.removeLast()
        }
        return StyledText(pieces: kept)
    }
}
