/// Quotation marks that are open, as positions of tokens. What is never closed quotes nothing.
struct OpenQuotes {
    var doubleStart: Int?
    var doubleDepth = 0
    var singleStart: Int?
    var tickStart: Int?

    mutating func open(at token: Int) {
        if doubleDepth == 0 { doubleStart = token }
        doubleDepth += 1
    }
}

/// Ends of sentences and quotation marks.
extension TextReader {
    mutating func readTerminator(_ start: Int, _ end: Int) -> Int {
        var index = start
        var isQuestion = false
        while index < end && classes[Int(bytes[index])] == .terminator {
            isQuestion = isQuestion || bytes[index] == UInt8(ascii: "?")
            index += 1
        }
        let isStop = bytes[start] == UInt8(ascii: ".") && index == start + 1
        var after = index
        while after < end && isClosing(bytes[after]) { after += 1 }
        guard after >= end || bytes[after] <= 0x20 || bytes[after] >= 0x80 else {
            pendingTraits.insert(.clauseStart)
            return index
        }
        if isStop && (isAbbreviation(dot: start) || isSmallLetter(after: after)) { return index }
        // What closes right after the full stop belongs to the sentence.
        while index < after {
            if bytes[index] == UInt8(ascii: "\"") { _ = readQuote(index) }
            index += 1
        }
        endSentence(isQuestion: isQuestion)
        return index
    }

    private func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
    }

    /// `e.g.` and `i.e.`, initials, and a few words.
    private func isAbbreviation(dot: Int) -> Bool {
        guard let last = tokens.last, Int(last.end) == dot else { return false }
        let length = last.end - last.start
        if length == 1 && last.start > 0 && bytes[Int(last.start) - 1] == UInt8(ascii: ".") {
            return true
        }
        return lexicon.isAbbreviation(last.word)
    }

    /// Whether the text goes on with a small letter, on this line or the next: no sentence does.
    private func isSmallLetter(after start: Int) -> Bool {
        var index = start
        var lines = 0
        while index < bytes.count && bytes[index] <= 0x20 && lines < 2 {
            if bytes[index] == UInt8(ascii: "\n") { lines += 1 }
            index += 1
        }
        guard index < bytes.count, lines < 2 else { return false }
        return bytes[index] >= UInt8(ascii: "a") && bytes[index] <= UInt8(ascii: "z")
    }

    mutating func readQuote(_ index: Int) -> Int {
        if quotes.doubleDepth == 0 {
            quotes.open(at: tokens.count)
        } else {
            closeQuotes()
        }
        return index + 1
    }

    mutating func closeQuotes() {
        guard quotes.doubleDepth > 0 else { return }
        quotes.doubleDepth -= 1
        guard quotes.doubleDepth == 0, let start = quotes.doubleStart else { return }
        markQuoted(from: start)
        quotes.doubleStart = nil
    }

    /// An apostrophe that stands before a word opens, one that stands after a word closes.
    mutating func readSingleQuote(_ index: Int, next: Int, _ end: Int) -> Int {
        let isAfterWord =
            index > 0 && bytes[index - 1] > 0x20 && bytes[index - 1] != UInt8(ascii: "(")
        let isBeforeWord = next < end && bytes[next] > 0x20
        if !isAfterWord && isBeforeWord {
            if quotes.singleStart == nil && quotes.doubleDepth == 0 {
                quotes.singleStart = tokens.count
            }
        } else if let start = quotes.singleStart, isAfterWord {
            markQuoted(from: start)
            quotes.singleStart = nil
        }
        return next
    }

    mutating func readBackTick(_ index: Int) -> Int {
        if let start = quotes.tickStart {
            markQuoted(from: start)
            quotes.tickStart = nil
        } else {
            quotes.tickStart = tokens.count
        }
        return index + 1
    }

    private mutating func markQuoted(from start: Int) {
        guard tokens.count - start <= LintLimits.quotationWordsMax else { return }
        for index in start..<tokens.count { tokens[index].traits.insert(.quoted) }
    }
}
