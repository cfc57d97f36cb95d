extension StyledText {
    /// Columns the text takes once it is sanitised.
    var width: Int {
        sanitised().pieces.reduce(0) { $0 + DisplayWidth.of($1.text) }
    }

    /// The text cut into lines of at most `columns`, between words where it can be, inside a word
    /// only if the word alone is too long. Nothing but the blanks at the cuts is left out.
    func wrapped(to columns: Int) -> [StyledText] {
        guard width > columns, columns > 0 else { return [self.sanitised()] }
        var wrapper = Wrapper(columns: columns)
        for piece in sanitised().pieces { wrapper.add(piece) }
        return wrapper.finished()
    }
}

/// Fills lines word by word.
private struct Wrapper {
    let columns: Int
    private var lines: [StyledText] = []
    private var line = StyledText()
    private var lineWidth = 0
    /// The blanks after the last word: written only if another word follows in the same line.
    private var blanks = StyledText()

    init(columns: Int) {
        self.columns = columns
    }

    mutating func add(_ piece: StyledText.Piece) {
        var word = ""
        for character in piece.text {
            if character == " " {
                put(word: word, role: piece.role)
                word = ""
                blanks += StyledText(" ", piece.role)
            } else {
                word.append(character)
            }
        }
        put(word: word, role: piece.role)
    }

    mutating func finished() -> [StyledText] {
        if lineWidth > 0 || lines.isEmpty { lines.append(line) }
        return lines
    }

    private mutating func put(word: String, role: Role) {
        guard !word.isEmpty else { return }
        let wordWidth = DisplayWidth.of(word)
        if lineWidth > 0, lineWidth + blanks.plain.utf8.count + wordWidth > columns { breakLine() }
        if !(lineWidth == 0 && !lines.isEmpty) {
            line += blanks
            lineWidth += blanks.plain.utf8.count
        }
        blanks = StyledText()
        guard lineWidth + wordWidth > columns else {
            line += StyledText(word, role)
            lineWidth += wordWidth
            return
        }
        for character in word {
            let step = DisplayWidth.of(character)
            if lineWidth + step > columns, lineWidth > 0 { breakLine() }
            line += StyledText(String(character), role)
            lineWidth += step
        }
    }

    private mutating func breakLine() {
        lines.append(line)
        line = StyledText()
        lineWidth = 0
    }
}
