/// Words, numbers and signs of one line.
extension TextReader {
    mutating func readWords(_ start: Int, _ end: Int) {
        var index = start
        while index < end {
            let byte = bytes[index]
            switch classes[Int(byte)] {
            case .letter: index = readWord(index, end)
            case .digit: index = readNumber(index, end)
            case .high: index = readHigh(index, end)
            case .terminator: index = readTerminator(index, end)
            case .quote: index = readQuote(index)
            case .apostrophe: index = readSingleQuote(index, next: index + 1, end)
            case .backTick: index = readBackTick(index)
            case .sign: index = readSign(index, next: index + 1)
            case .bracket: index = readBracket(index)
            case .comma:
                pendingTraits.insert(.afterComma)
                index += 1
            case .clause:
                pendingTraits.insert(.clauseStart)
                index += 1
            case .at:
                if index > start, index + 1 < end, bytes[index - 1] > 0x20, bytes[index + 1] > 0x20
                {
                    atSigns.append(index)
                }
                index += 1
            case .hyphen:
                // Two of them, or one between blanks, are a dash.
                let isDash =
                    index + 1 >= end || bytes[index + 1] <= 0x20 || bytes[index + 1] == byte
                if isDash { pendingTraits.insert(.clauseStart) }
                index += 1
            case .blank, .other: index += 1
            }
        }
        quotes.tickStart = nil
    }

    /// A word begins at `start`, whose first character is known to be part of one.
    mutating func readWord(_ start: Int, _ end: Int) -> Int {
        var index = start
        var hash = WordHash()
        var hashBeforeApostrophe = hash
        var lastApostrophe = -1
        var digits = 0
        var letters = 0
        var capitals = 0
        loop: while index < end {
            let byte = bytes[index]
            switch classes[Int(byte)] {
            case .letter:
                if byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") { capitals += 1 }
                letters += 1
                hash.add(byte)
                index += 1
            case .digit:
                digits += 1
                hash.add(byte)
                index += 1
            case .apostrophe:
                guard index > start, index + 1 < end, classes[Int(bytes[index + 1])] == .letter
                else { break loop }
                hashBeforeApostrophe = hash
                lastApostrophe = index
                hash.add(UInt8(ascii: "'"))
                index += 1
            case .high:
                let (scalar, next) = bytes.scalar(at: index)
                switch ScalarClass(scalar) {
                case .letter, .extender:
                    letters += 1
                    for position in index..<next { hash.add(bytes[position]) }
                    index = next
                case .prepended: index = endOfPrepended(index, end)
                case .apostrophe:
                    guard index > start, next < end, classes[Int(bytes[next])] == .letter else {
                        break loop
                    }
                    hashBeforeApostrophe = hash
                    lastApostrophe = index
                    hash.add(UInt8(ascii: "'"))
                    index = next
                default: break loop
                }
            default: break loop
            }
        }
        let isPossessive =
            lastApostrophe > start && bytes[index - 1] | 0x20 == UInt8(ascii: "s")
            && index - 1 == lastApostrophe + (bytes[lastApostrophe] < 0x80 ? 1 : 3)
        var traits: Token.Traits = []
        if capitals >= 2 && capitals == letters { traits.insert(.capitals) }
        if digits > 0 && letters > 0 { traits.insert(.mixed) }
        if bytes[start] >= UInt8(ascii: "A") && bytes[start] <= UInt8(ascii: "Z") {
            traits.insert(.initialCapital)
        }
        add(
            start, index, hash: isPossessive ? hashBeforeApostrophe.value : hash.value,
            wordEnd: isPossessive ? lastApostrophe : index, traits)
        return index
    }

    /// A prepended character belongs to what follows; the word runs on to the next ASCII character
    /// that has none right before it, so that no character is cut.
    private func endOfPrepended(_ start: Int, _ end: Int) -> Int {
        var index = start
        var isPrepended = false
        while index < end && (bytes[index] >= 0x80 || isPrepended) {
            let (scalar, next) = bytes.scalar(at: index)
            isPrepended = scalar.value >= 0x80 && ScalarClass(scalar) == .prepended
            index = next
        }
        return index
    }

    /// Digits with inner `.`, `,` or `:`, and a unit that is joined to them, as in `300ms`.
    private mutating func readNumber(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            if classes[Int(byte)] == .digit {
                index += 1
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
                || byte == UInt8(ascii: ":"), index + 1 < end,
                classes[Int(bytes[index + 1])] == .digit
            {
                index += 2
            } else {
                break
            }
        }
        let unitStart = index
        while index < end && classes[Int(bytes[index])] == .letter { index += 1 }
        let goesOn = index < end && (classes[Int(bytes[index])] == .digit || isLetter(at: index))
        if goesOn || index - unitStart > Self.unitBytesMax { return readWord(start, end) }
        var hash = WordHash()
        for position in start..<index { hash.add(bytes[position]) }
        var traits: Token.Traits = .number
        if isOrdinal(unitStart, index) { traits.insert(.mixed) }
        let trailing = endOfExtenders(index, end)
        add(start, trailing, hash: hash.value, wordEnd: index, traits)
        return trailing
    }

    /// `300ms` is a number with its unit, `4everyone` is a word.
    private static let unitBytesMax = 5

    private func isLetter(at index: Int) -> Bool {
        bytes[index] >= 0x80 && ScalarClass(bytes.scalar(at: index).scalar) == .letter
    }

    private func isOrdinal(_ start: Int, _ end: Int) -> Bool {
        guard end - start == 2 else { return false }
        let pair = (bytes[start] | 0x20, bytes[start + 1] | 0x20)
        let s = (UInt8(ascii: "s"), UInt8(ascii: "t"))
        let n = (UInt8(ascii: "n"), UInt8(ascii: "d"))
        let r = (UInt8(ascii: "r"), UInt8(ascii: "d"))
        let t = (UInt8(ascii: "t"), UInt8(ascii: "h"))
        return pair == s || pair == n || pair == r || pair == t
    }

    private func endOfExtenders(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end && bytes[index] >= 0x80 {
            let (scalar, next) = bytes.scalar(at: index)
            guard ScalarClass(scalar) == .extender else { break }
            index = next
        }
        return index
    }

    private mutating func readHigh(_ start: Int, _ end: Int) -> Int {
        let (scalar, next) = bytes.scalar(at: start)
        switch ScalarClass(scalar) {
        case .letter, .prepended: return readWord(start, end)
        case .apostrophe, .singleQuoteOpening: return readSingleQuote(start, next: next, end)
        case .quoteOpening: quotes.open(at: tokens.count)
        case .quoteClosing: closeQuotes()
        case .dash: pendingTraits.insert(.clauseStart)
        case .sign: return readSign(start, next: next)
        case .extender, .other: break
        }
        return next
    }

    private mutating func readSign(_ start: Int, next: Int) -> Int {
        var hash = WordHash()
        for index in start..<next { hash.add(bytes[index]) }
        let isPercent = bytes[start] == UInt8(ascii: "%")
        if isPercent, let last = tokens.indices.last, tokens[last].traits.contains(.number) {
            tokens[last].traits.insert(.percent)
        }
        let end = endOfExtenders(next, bytes.count)
        add(start, end, hash: hash.value, wordEnd: next, .sign)
        return end
    }

    private mutating func readBracket(_ index: Int) -> Int {
        if bytes[index] == UInt8(ascii: "(") {
            pendingTraits.formUnion([.opensBracket, .clauseStart])
        } else if bytes[index] == UInt8(ascii: ")") {
            if let last = tokens.indices.last { tokens[last].traits.insert(.closesBracket) }
            pendingTraits.insert(.clauseStart)
        }
        return index + 1
    }

    private mutating func add(
        _ start: Int, _ end: Int, hash: UInt64, wordEnd: Int, _ traits: Token.Traits
    ) {
        var all = traits.union(lineTraits).union(pendingTraits)
        if start > 0, bytes[start - 1] == UInt8(ascii: "-"), let last = tokens.last,
            Int(last.end) == start - 1
        {
            all.insert(.joined)
        }
        pendingTraits = []
        let word = lexicon.words.number(hash: hash, of: bytes, start, wordEnd)
        tokens.append(
            Token(
                start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                hash: hash, word: word, traits: all))
    }
}

/// FNV-1a over a word in lower case: cheap for each byte, and every use of it looks at the letters
/// as well or can live with a collision.
struct WordHash: Sendable {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
        value = (value ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
}
