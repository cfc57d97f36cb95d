/// Takes Markdown apart, line by line, in one pass.
///
/// The rules, all of them: three back ticks or tildes fence code; `#` makes a heading; `>` quotes a
/// line; `-`, `*`, `+`, `•` or a number with `.` or `)` starts a list item, which starts a
/// sentence; a blank line ends a paragraph. Within a paragraph `.`, `!`, `?` end a sentence if a
/// blank follows and, after a full stop, no small letter. Each byte is looked at a bounded number
/// of times.
struct TextReader {
    let bytes: [UInt8]
    let lexicon: Lexicon
    let classes = ByteClass.table

    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var runs: [Reading.Run] = []
    var atSigns: [Int] = []
    var wordCount = 0
    var knownWordCount = 0
    var steps = 0

    /// Traits that every token gets at the moment.
    var lineTraits: Token.Traits = []
    /// Traits that the next token gets.
    var pendingTraits: Token.Traits = []
    var quotes = OpenQuotes()
    private var sentenceStart = 0
    private var runStart = 0
    private var runWordCount = 0
    private var fence: UInt8?
    private var section = Section.none

    init(bytes: [UInt8], lexicon: Lexicon) {
        self.bytes = bytes
        self.lexicon = lexicon
        tokens.reserveCapacity(bytes.count / 5)
    }

    mutating func read() {
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count && bytes[end] != UInt8(ascii: "\n") { end += 1 }
            takeLine(start, end)
            steps += end - start + 1
            start = end + 1
        }
        endParagraph()
    }

    private mutating func takeLine(_ start: Int, _ end: Int) {
        var index = start
        while index < end && bytes[index] <= 0x20 { index += 1 }
        guard index < end else { return fence == nil ? endParagraph() : () }
        if let mark = fenceMark(index, end) {
            if fence == nil {
                endParagraph()
                fence = mark
            } else if fence == mark {
                fence = nil
                quotes = OpenQuotes()
                pendingTraits = []
            }
            return
        }
        if fence != nil {
            lineTraits = .code
            readWords(index, end)
            sentenceStart = tokens.count
            runStart = tokens.count
            lineTraits = []
            return
        }
        readProse(index, end)
    }

    private mutating func readProse(_ first: Int, _ end: Int) {
        if let title = headingStart(first, end) { return readHeading(title, end) }
        var index = first
        var isQuote = false
        while index < end && (bytes[index] == UInt8(ascii: ">") || isQuote && bytes[index] <= 0x20)
        {
            isQuote = true
            index += 1
        }
        if isQuote != lineTraits.contains(.quoted) { endSentence() }
        lineTraits = isQuote ? .quoted : []
        if let item = itemStart(index, end) {
            endParagraph(keepsLine: true)
            index = item
        }
        readWords(index, end)
    }

    private mutating func readHeading(_ start: Int, _ end: Int) {
        endParagraph()
        let first = tokens.count
        lineTraits = .heading
        readWords(start, end)
        lineTraits = []
        section = lexicon.section(of: tokens[first...])
        quotes = OpenQuotes()
        pendingTraits = []
        sentenceStart = tokens.count
        runStart = tokens.count
    }

    private func fenceMark(_ index: Int, _ end: Int) -> UInt8? {
        let mark = bytes[index]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"), index + 2 < end,
            bytes[index + 1] == mark, bytes[index + 2] == mark
        else { return nil }
        return mark
    }

    private func headingStart(_ index: Int, _ end: Int) -> Int? {
        var after = index
        while after < end && bytes[after] == UInt8(ascii: "#") { after += 1 }
        guard (1...6).contains(after - index), after < end, bytes[after] <= 0x20 else { return nil }
        return after
    }

    private func itemStart(_ index: Int, _ end: Int) -> Int? {
        guard index < end else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return index + 1 < end && bytes[index + 1] <= 0x20 ? index + 1 : nil
        case 0xE2:
            // The bullet U+2022.
            guard index + 3 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA2 else {
                return nil
            }
            return index + 3
        default:
            var after = index
            while after < end && after - index < 3 && classes[Int(bytes[after])] == .digit {
                after += 1
            }
            guard after > index, after + 1 < end, bytes[after + 1] <= 0x20,
                bytes[after] == UInt8(ascii: ".") || bytes[after] == UInt8(ascii: ")")
            else { return nil }
            return after + 1
        }
    }

    // MARK: Sentences

    mutating func endSentence(isQuestion: Bool = false) {
        defer { sentenceStart = tokens.count }
        quotes.singleStart = nil
        guard sentenceStart < tokens.count else { return }
        var sentence = Sentence(tokens: sentenceStart..<tokens.count)
        sentence.isQuestion = isQuestion
        sentence.section = section
        for index in sentence.tokens where tokens[index].isWord {
            sentence.wordCount += 1
            if tokens[index].word != 0 || tokens[index].traits.contains(.number) {
                knownWordCount += 1
            }
        }
        guard sentence.wordCount > 0 else { return }
        wordCount += sentence.wordCount
        runWordCount += sentence.wordCount
        sentences.append(sentence)
    }

    private mutating func endParagraph(keepsLine: Bool = false) {
        endSentence()
        quotes = OpenQuotes()
        pendingTraits = []
        if !keepsLine { lineTraits = [] }
        if runWordCount > 0 {
            runs.append(Reading.Run(tokens: runStart..<tokens.count, wordCount: runWordCount))
        }
        runStart = tokens.count
        runWordCount = 0
    }
}
