/// The canonical form: one byte string per value, the same on every machine.
///
/// Keys are sorted by their UTF-8 bytes, there is no white space, strings escape only what JSON
/// demands and numbers are written as they are kept. Hashes, digests and the op chain are taken
/// over this form, never over what happened to arrive.
extension JSONValue {
    package var canonicalBytes: [UInt8] {
        var bytes: [UInt8] = []
        writeCanonical(into: &bytes)
        return bytes
    }

    /// The canonical form as text.
    package var canonicalText: String {
        String(decoding: canonicalBytes, as: UTF8.self)
    }

    package func writeCanonical(into bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .decimal(let literal): bytes.append(contentsOf: literal.utf8)
        case .string(let text): Self.write(text, into: &bytes)
        case .array(let elements): Self.write(elements, into: &bytes)
        case .object(let members): Self.write(members, into: &bytes)
        }
    }

    /// How many bytes the canonical form has, without writing it.
    package var canonicalByteCount: Int {
        switch self {
        case .null: 4
        case .bool(let value): value ? 4 : 5
        case .integer(let value): String(value).utf8.count
        case .decimal(let literal): literal.utf8.count
        case .string(let text): Self.byteCount(of: text)
        case .array(let elements):
            elements.reduce(2 + max(0, elements.count - 1)) { $0 + $1.canonicalByteCount }
        case .object(let members):
            members.reduce(2 + max(0, members.count - 1)) {
                $0 + Self.byteCount(of: $1.key) + 1 + $1.value.canonicalByteCount
            }
        }
    }

    private static func write(_ elements: [JSONValue], into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, element) in elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            element.writeCanonical(into: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private static func write(_ members: [String: JSONValue], into bytes: inout [UInt8]) {
        writeObject(Array(members), into: &bytes)
    }

    /// Writes an object from its members, in whatever order they come. Each key stands once.
    package static func writeObject(
        _ members: [(key: String, value: JSONValue)], into bytes: inout [UInt8]
    ) {
        bytes.append(UInt8(ascii: "{"))
        let sorted =
            Mutant.hashOrder.isOn ? members : members.sorted { $0.key.precedesByBytes($1.key) }
        for (index, member) in sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            write(member.key, into: &bytes)
            bytes.append(UInt8(ascii: ":"))
            member.value.writeCanonical(into: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Texts are most of every row, and almost nothing in them has to be escaped, so what lies
    /// between two escapes is copied in one piece.
    private static func write(_ text: String, into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        // The buffer is read inside the closure only.
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where isEscaped(utf8[index]) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                writeEscape(of: utf8[index], into: &bytes)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func writeEscape(of byte: UInt8, into bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes.append(contentsOf: "\\n".utf8)
        case 0x0D: bytes.append(contentsOf: "\\r".utf8)
        case 0x09: bytes.append(contentsOf: "\\t".utf8)
        default:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(hexDigit(byte >> 4))
            bytes.append(hexDigit(byte & 0xF))
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    /// Of a text with its quotes and escapes.
    private static func byteCount(of text: String) -> Int {
        text.utf8.reduce(2) { count, byte in
            guard isEscaped(byte) else { return count + 1 }
            let isShort = byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
            return count + (isShort ? 2 : 6)
        }
    }
}

extension String {
    /// Whether the UTF-8 of this comes before that of `other`.
    fileprivate func precedesByBytes(_ other: String) -> Bool {
        // Both are stored as UTF-8 unless they came from Foundation, which has them bridged. The
        // buffers are read inside the closures only.
        let answer = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { own.precedes($0) }
        }
        return (answer ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func precedes(_ other: Self) -> Bool {
        for index in 0..<Swift.min(count, other.count) where self[index] != other[index] {
            return self[index] < other[index]
        }
        return count < other.count
    }
}
