/// A text cut into words, runs of blanks and line ends, the units in which texts are compared.
///
/// It is cut between bytes of UTF-8: a blank is a space, tab, vertical tab or form feed; a line end
/// is LF, CR or both; everything else is part of a word, so no cut falls into a scalar. Joined
/// again the tokens are the text, byte for byte.
package struct TextTokens: Sendable {
    package enum Kind: UInt8, Sendable { case word, blanks, lineEnd }

    package struct Token: Sendable {
        /// Where it begins and ends in the text's bytes.
        package var start: Int32
        package var end: Int32
        /// The same for tokens that count as equal, see ``Vocabulary``.
        package var id: Int32
        package var kind: Kind
    }

    package let bytes: [UInt8]
    package let tokens: [Token]

    /// - Parameter vocabulary: shared by the texts that are to be compared.
    package init(_ text: String, _ vocabulary: inout Vocabulary) {
        let bytes = Array(text.utf8)
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 3)
        var start = 0
        while start < bytes.count {
            let kind = Self.kind(of: bytes[start])
            let end = Self.end(ofTokenAt: start, kind, in: bytes)
            tokens.append(
                Token(
                    start: Int32(start), end: Int32(end),
                    id: vocabulary.id(of: bytes[start..<end], kind), kind: kind))
            start = end
        }
        self.bytes = bytes
        self.tokens = tokens
    }

    /// Blanks and line ends keep words apart.
    static func isBlank(_ byte: UInt8) -> Bool { kind(of: byte) != .word }

    private static func kind(of byte: UInt8) -> Kind {
        switch byte {
        case 0x20, 0x09, 0x0B, 0x0C: .blanks
        case 0x0A, 0x0D: .lineEnd
        default: .word
        }
    }

    private static func end(ofTokenAt start: Int, _ kind: Kind, in bytes: [UInt8]) -> Int {
        var end = start + 1
        if case .lineEnd = kind {
            let isPair = bytes[start] == 0x0D && end < bytes.count && bytes[end] == 0x0A
            return isPair ? end + 1 : end
        }
        while end < bytes.count, Self.kind(of: bytes[end]) == kind { end += 1 }
        return end
    }

    /// The bytes of consecutive tokens.
    package func bytes(of range: Range<Int>) -> ArraySlice<UInt8> {
        guard !range.isEmpty else { return [] }
        return bytes[Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)]
    }

    package func text(of range: Range<Int>) -> String {
        String(decoding: bytes(of: range), as: UTF8.self)
    }
}

/// Numbers for tokens; tokens with one number count as equal, whatever their bytes.
///
/// Equal are words of canonically equivalent text (the same after NFC), such as an é of one scalar
/// and an é of two, and all line ends. Swift's strings compare so, and compare ASCII by its bytes.
/// Numbers follow the order of appearance, so nothing depends on how a dictionary hashes.
package struct Vocabulary {
    private static let space: Int32 = 0
    private static let lineEnd: Int32 = 1

    private var ids = [" ": space, "\n": lineEnd]

    package init() {}

    package var count: Int { ids.count }

    /// The number of a word or of a longer stretch, such as a line.
    package mutating func id(of text: ArraySlice<UInt8>) -> Int32 {
        let text = String(decoding: text, as: UTF8.self)
        if let known = ids[text] { return known }
        let next = Int32(ids.count)
        ids[text] = next
        return next
    }

    mutating func id(of token: ArraySlice<UInt8>, _ kind: TextTokens.Kind) -> Int32 {
        if case .lineEnd = kind { return Self.lineEnd }
        // Nearly every second token of a prose text.
        if token.count == 1, token[token.startIndex] == 0x20 { return Self.space }
        return id(of: token)
    }
}
