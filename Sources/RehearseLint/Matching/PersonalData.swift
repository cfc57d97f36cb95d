/// Addresses, telephone numbers and secrets in a text, code included.
struct PersonalData {
    let reading: Reading

    /// In the order of the text, without overlaps.
    var ranges: [Range<Int>] {
        let all = (addresses + telephones + secrets).sorted { $0.lowerBound < $1.lowerBound }
        return all.reduce(into: []) { kept, range in
            if range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
        }
    }

    // MARK: Addresses

    /// The limits of RFC 5321, which also keep the search at each `@` short.
    private static let localBytesMax = 64
    private static let domainBytesMax = 255

    private var addresses: [Range<Int>] {
        reading.atSigns.compactMap(address)
    }

    private func address(at sign: Int) -> Range<Int>? {
        let bytes = reading.bytes
        var start = sign
        while start > 0, sign - start < Self.localBytesMax, isLocal(bytes[start - 1]) { start -= 1 }
        while start < sign && !isAlphanumeric(bytes[start]) { start += 1 }
        var end = sign + 1
        while end < bytes.count, end - sign < Self.domainBytesMax, isDomain(bytes[end]) { end += 1 }
        while end > sign + 1 && !isAlphanumeric(bytes[end - 1]) { end -= 1 }
        let domain = bytes[(sign + 1)..<end]
        guard start < sign, let dot = domain.lastIndex(of: UInt8(ascii: ".")),
            dot > sign + 1, end - dot > 2, domain[(dot + 1)...].allSatisfy(isLetter)
        else { return nil }
        return isReserved(domain) ? nil : wholeWords(start..<end)
    }

    /// The range with the words at both its ends made whole: an accent may stand on the last
    /// letter.
    private func wholeWords(_ range: Range<Int>) -> Range<Int> {
        let first = token(after: range.lowerBound)
        let last = token(after: range.upperBound - 1)
        return min(first.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
    }

    /// The first token that ends after an offset, by halving.
    private func token(after offset: Int) -> Range<Int> {
        var low = 0
        var high = reading.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if reading.tokens[middle].end > UInt32(truncatingIfNeeded: offset) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        guard low < reading.tokens.count, reading.tokens[low].bytes.contains(offset) else {
            return offset..<offset
        }
        return reading.tokens[low].bytes
    }

    /// Domains that RFC 2606 keeps for examples.
    private func isReserved(_ domain: ArraySlice<UInt8>) -> Bool {
        let name = String(decoding: domain, as: UTF8.self).lowercased()
        let labels = name.split(separator: ".")
        if ["example", "test", "invalid", "localhost"].contains(labels.last) { return true }
        return labels.count >= 2 && labels[labels.count - 2] == "example"
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private func isLocal(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || ".-_+%".utf8.contains(byte)
    }

    private func isDomain(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    // MARK: Telephones

    /// Groups of digits with one sign between them: with a country code 9 to 15 digits, as E.164
    /// allows, without one 10 or 11 in groups that hyphens or brackets join. Groups that only
    /// blanks part are long numbers.
    private var telephones: [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < reading.tokens.count {
            guard isDigits(index) else {
                index += 1
                continue
            }
            var last = index
            while last + 1 < reading.tokens.count, isDigits(last + 1), isOneCall(last, last + 1) {
                last += 1
            }
            if isTelephone(index...last) { found.append(reading.range(index..<last + 1)) }
            index = last + 1
        }
        return found
    }

    private func isDigits(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.traits.contains(.number), token.end - token.start <= 15 else { return false }
        return token.bytes.allSatisfy { (0x30...0x39).contains(reading.bytes[$0]) }
    }

    /// Whether only a blank, a hyphen or a bracket stands between two groups.
    private func isOneCall(_ left: Int, _ right: Int) -> Bool {
        let gap = Int(reading.tokens[left].end)..<Int(reading.tokens[right].start)
        return gap.count <= 2 && gap.allSatisfy { " -)(/".utf8.contains(reading.bytes[$0]) }
    }

    private func isTelephone(_ groups: ClosedRange<Int>) -> Bool {
        let digits = groups.reduce(0) { $0 + reading.tokens[$1].bytes.count }
        let start = Int(reading.tokens[groups.lowerBound].start)
        let before = start > 0 ? reading.bytes[start - 1] : 0
        if before == UInt8(ascii: "+") { return (9...15).contains(digits) }
        guard (10...11).contains(digits), groups.count >= 3 else { return false }
        return before == UInt8(ascii: "(")
            || groups.dropFirst().allSatisfy { reading.tokens[$0].traits.contains(.joined) }
    }

    // MARK: Secrets

    private var secrets: [Range<Int>] {
        reading.tokens.indices.compactMap { index in
            let token = reading.tokens[index]
            guard token.traits.contains(.mixed), token.end - token.start >= 8 else { return nil }
            let isSecret =
                hasKnownPrefix(index) || isRandom(token) || isAssigned(index)
            return isSecret ? token.bytes : nil
        }
    }

    /// How providers begin their keys.
    private static let prefixes = ["akia", "asia", "ghp_", "gho_", "ghs_", "github_pat_", "aiza"]
        .map { Array($0.utf8) }

    private func hasKnownPrefix(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        guard token.end - token.start >= 16 else { return false }
        let begin = reading.bytes[token.bytes].prefix(12).map { $0 | 0x20 }
        // An underscore has the bit of small letters set already or not; both sides get it.
        if Self.prefixes.contains(where: { begin.starts(with: $0.map { $0 | 0x20 }) }) {
            return true
        }
        return token.traits.contains(.joined) && isAfterKeyMark(index)
    }

    /// `sk-…`, `pk-…`, `xoxb-…`, up to three groups before.
    private func isAfterKeyMark(_ index: Int) -> Bool {
        var position = index
        for _ in 0..<3 where position > 0 && reading.tokens[position].traits.contains(.joined) {
            position -= 1
            let word = String(
                decoding: reading.bytes[reading.tokens[position].bytes].prefix(8), as: UTF8.self)
            if ["sk", "pk", "rk", "xoxb", "xoxp", "glpat"].contains(word) { return true }
        }
        return false
    }

    /// Twenty letters and more with both cases and three digits are nobody's word.
    private func isRandom(_ token: Token) -> Bool {
        guard token.end - token.start >= 20 else { return false }
        var hasSmall = false
        var hasCapital = false
        var digits = 0
        for byte in reading.bytes[token.bytes] {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): hasSmall = true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapital = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "_"): break
            default: return false
            }
        }
        return hasSmall && hasCapital && digits >= 3
    }

    /// `password: …`, `token = …`.
    private func isAssigned(_ index: Int) -> Bool {
        var name = index - 1
        if name >= 0, reading.tokens[name].traits.contains(.sign) { name -= 1 }
        guard name >= 0 else { return false }
        let gap = reading.bytes[Int(reading.tokens[name].end)..<Int(reading.tokens[index].start)]
        guard gap.count <= 6,
            gap.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
        else { return false }
        let word = String(
            decoding: reading.bytes[reading.tokens[name].bytes].suffix(12), as: UTF8.self
        )
        .lowercased()
        return ["password", "passwd", "secret", "token", "key"].contains(where: word.hasSuffix)
    }
}
