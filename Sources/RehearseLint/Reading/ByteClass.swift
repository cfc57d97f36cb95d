/// What one byte means to the reader.
enum ByteClass: UInt8, Sendable {
    case blank, letter, digit, high, terminator, quote, apostrophe, hyphen, backTick, sign, bracket
    case comma, clause, at, other

    /// By byte.
    static let table: [ByteClass] = (0...255).map { ByteClass(UInt8($0)) }

    private init(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "_"):
            self = .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case 0x80...: self = .high
        case 0...0x20: self = .blank
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = .terminator
        case UInt8(ascii: "\""): self = .quote
        case UInt8(ascii: "'"): self = .apostrophe
        case UInt8(ascii: "-"): self = .hyphen
        case UInt8(ascii: "`"): self = .backTick
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "="),
            UInt8(ascii: "+"):
            self = .sign
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
            self = .bracket
        case UInt8(ascii: ","): self = .comma
        case UInt8(ascii: ";"), UInt8(ascii: ":"): self = .clause
        case UInt8(ascii: "@"): self = .at
        default: self = .other
        }
    }
}

/// What a character outside ASCII means to the reader.
enum ScalarClass: Sendable {
    case letter
    /// Belongs to the character before it, such as an accent or an emoji's colour.
    case extender
    /// Belongs to the character after it (`Prepend` in Unicode's grapheme rules).
    case prepended
    case apostrophe, singleQuoteOpening, quoteOpening, quoteClosing, dash, sign, other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0xC0...0x24F: self = scalar.value == 0xD7 || scalar.value == 0xF7 ? .other : .letter
        case 0x2019: self = .apostrophe
        case 0x2018: self = .singleQuoteOpening
        case 0x201C, 0xAB: self = .quoteOpening
        case 0x201D, 0xBB: self = .quoteClosing
        case 0x2013, 0x2014: self = .dash
        case 0x2264, 0x2265: self = .sign
        case 0x200C, 0x200D, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: self = .extender
        default: self = Self.byCategory(scalar)
        }
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> ScalarClass {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: .extender
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .letterNumber, .decimalNumber:
            isPrepended(scalar.value) ? .prepended : .letter
        case .format: isPrepended(scalar.value) ? .prepended : .other
        default: .other
        }
    }

    /// `Grapheme_Cluster_Break=Prepend` of Unicode 16, with some room around it: to take one more
    /// character into a word does no harm, to cut one in two would.
    private static func isPrepended(_ value: UInt32) -> Bool {
        switch value {
        case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0xD4E, 0x110BD, 0x110CD,
            0x111C2...0x111C3, 0x113D1, 0x1193F, 0x11941, 0x11A3A, 0x11A84...0x11A89, 0x11D46,
            0x11F02:
            true
        default: false
        }
    }
}

extension [UInt8] {
    /// The character that starts at `index` of valid UTF-8, and where the next one starts.
    func scalar(at index: Int) -> (scalar: Unicode.Scalar, next: Int) {
        let lead = UInt32(self[index])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= count, length > 1 else {
            return (Unicode.Scalar(UInt8(lead & 0x7F)), index + 1)
        }
        var value = lead & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(self[index + offset]) & 0x3F }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", index + length)
    }
}
