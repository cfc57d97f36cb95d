package import RehearseModel
package import RehearseSync

/// A device token or an invitation code: its kind, the org it belongs to, and 160 random bits.
///
/// It names its org, so that finding it needs no table across orgs. The claim proves nothing: it
/// only chooses the tenant in which the hash of the whole text is looked up.
package struct OpaqueSecret: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case deviceToken = "rht_"
        case invitationCode = "rhi_"
    }

    /// 160 bits: beyond any search, also for all tokens of the world together.
    private static let randomByteCount = 20
    private static let idByteCount = 16

    package let org: OrgID
    /// What the holder keeps. It is shown once and never stored.
    package let text: String

    /// What the server keeps.
    package var hash: SHA256Hash { SHA256Hash(of: text) }

    /// Makes a new one.
    package init(_ kind: Kind, org: OrgID, environment: ServerEnvironment) {
        self.org = org
        let words = [org.high, org.low].flatMap { word in
            (0..<8).reversed().map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
        }
        text = kind.rawValue + Base32.encode(words + environment.randomBytes(Self.randomByteCount))
    }

    /// Reads one that came from outside; nil if it cannot be one of this kind.
    package init?(_ text: String, kind: Kind) {
        guard text.utf8.starts(with: kind.rawValue.utf8),
            let bytes = Base32.decode(text.utf8.dropFirst(kind.rawValue.utf8.count)),
            bytes.count == Self.idByteCount + Self.randomByteCount
        else { return nil }
        let words = [bytes[0..<8], bytes[8..<16]].map {
            $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        }
        org = OrgID(high: words[0], low: words[1])
        self.text = text
    }
}

/// Crockford's base 32 in lower case: digits and letters without i, l, o and u.
enum Base32 {
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    /// Five bits for each character; the last one is filled up with zeros.
    static func encode(_ bytes: [UInt8]) -> String {
        var characters: [UInt8] = []
        var pending: UInt32 = 0
        var bitCount = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            bitCount += 8
            while bitCount >= 5 {
                bitCount -= 5
                characters.append(alphabet[Int(pending >> UInt32(bitCount) & 31)])
            }
        }
        if bitCount > 0 { characters.append(alphabet[Int(pending << UInt32(5 - bitCount) & 31)]) }
        return String(decoding: characters, as: UTF8.self)
    }

    /// Refuses other characters, and filling bits that are not zero: one value has one text.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var pending: UInt32 = 0
        var bitCount = 0
        for character in text {
            guard let value = alphabet.firstIndex(of: character) else { return nil }
            pending = (pending << 5 | UInt32(value)) & 0xFFFF
            bitCount += 5
            guard bitCount >= 8 else { continue }
            bitCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bitCount)))
        }
        guard bitCount < 5, pending & (1 << UInt32(bitCount) - 1) == 0 else { return nil }
        return bytes
    }
}
