/// The canonical text of 16 bytes: five groups of lower-case hexadecimal digits, RFC 9562.
enum UUIDText {
    static let byteCount = 36

    /// Whether a hyphen stands at this place of the 36 characters.
    private static func isHyphen(at index: Int) -> Bool {
        index == 8 || index == 13 || index == 18 || index == 23
    }

    static func format(high: UInt64, low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var nibble = 0
            for index in 0..<36 {
                if isHyphen(at: index) {
                    buffer[index] = UInt8(ascii: "-")
                    continue
                }
                let word = nibble < 16 ? high : low
                let shift = UInt64(60 - nibble % 16 * 4)
                buffer[index] = hexDigit(UInt8(word >> shift & 0xF))
                nibble += 1
            }
            return 36
        }
    }

    static func parse(_ text: String) -> (high: UInt64, low: UInt64)? {
        var text = text
        return text.withUTF8 { parse($0) }
    }

    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> (high: UInt64, low: UInt64)? {
        guard text.count == byteCount else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        var nibble = 0
        for (index, byte) in text.enumerated() {
            if isHyphen(at: index) {
                guard byte == UInt8(ascii: "-") else { return nil }
            } else {
                guard let value = hexValue(byte) else { return nil }
                if nibble < 16 {
                    words.0 = words.0 << 4 | UInt64(value)
                } else {
                    words.1 = words.1 << 4 | UInt64(value)
                }
                nibble += 1
            }
        }
        return (words.0, words.1)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
