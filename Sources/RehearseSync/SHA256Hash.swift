internal import CSodium
package import RehearseModel

/// A SHA-256 value of an op, a text or the state of a scope, written as lower-case hexadecimal.
package struct SHA256Hash: Hashable, Sendable, LosslessStringConvertible, Codable {
    package static let byteCount = 32

    /// The value before anything has been hashed: 32 zero bytes.
    package static let zero = SHA256Hash(bytes: [UInt8](repeating: 0, count: byteCount))

    package let bytes: [UInt8]

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Takes stored bytes back; nil unless there are exactly 32.
    package init?(stored bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self.bytes = bytes
    }

    /// The hash of `message`.
    package init(of message: [UInt8]) {
        var output = [UInt8](repeating: 0, count: Self.byteCount)
        // It cannot fail: the function has no error path for messages that fit in memory.
        _ = crypto_hash_sha256(&output, message, UInt64(message.count))
        bytes = output
    }

    /// The hash of a text's UTF-8.
    package init(of text: String) {
        self.init(of: Array(text.utf8))
    }

    package init?(_ text: String) {
        let digits = text.utf8
        guard digits.count == Self.byteCount * 2 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        var high: UInt8?
        for digit in digits {
            // Capitals are refused: one value has one text.
            guard let value = Self.hexValue(digit) else { return nil }
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        self.bytes = bytes
    }

    package var description: String {
        String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[index * 2] = Self.hexDigit(byte >> 4)
                buffer[index * 2 + 1] = Self.hexDigit(byte & 0xF)
            }
            return bytes.count * 2
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let hash = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a hash is 64 lower-case hexadecimal digits")
        }
        self = hash
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The first eight bytes as a number, most significant first.
    package var leadingWord: UInt64 {
        bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// An id that follows from the hash alone: UUID version 8, RFC 9562. For rows of which the
    /// domain wants at most one.
    package func derivedID<Subject>(
        as subject: Subject.Type = Subject.self
    ) -> Identifier<Subject> {
        let low = bytes[8..<16].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Identifier(
            high: leadingWord & ~0xF000 | 0x8000,
            low: low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
    }
}
