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
        let digits = Array(text.utf8)
        guard digits.count == Self.byteCount * 2 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[index...index + 1], as: UTF8.self)
            // Reading a number takes a sign and capitals as well; writing it back does not.
            guard let byte = UInt8(pair, radix: 16), pair == Self.hexadecimal(byte) else {
                return nil
            }
            bytes.append(byte)
        }
        self.bytes = bytes
    }

    package var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
            for (index, byte) in bytes.enumerated() {
                buffer[index * 2] = digits[Int(byte >> 4)]
                buffer[index * 2 + 1] = digits[Int(byte & 0xF)]
            }
            return bytes.count * 2
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
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
