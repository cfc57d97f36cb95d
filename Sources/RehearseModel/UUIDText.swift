/// The canonical text of 16 bytes: five groups of lower-case hexadecimal digits, RFC 9562.
enum UUIDText {
    /// Where the hyphens stand in the 36 characters.
    private static let hyphens: Set<Int> = [8, 13, 18, 23]

    static func format(high: UInt64, low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { buffer in
            var nibble = 0
            for index in 0..<36 {
                if hyphens.contains(index) {
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
        var words: (UInt64, UInt64) = (0, 0)
        var index = 0
        var nibble = 0
        for byte in text.utf8 {
            guard index < 36 else { return nil }
            if hyphens.contains(index) {
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
            index += 1
        }
        return index == 36 ? (words.0, words.1) : nil
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
