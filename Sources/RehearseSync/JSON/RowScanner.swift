internal import CSodium
package import RehearseModel

/// What a store needs to know of a row that came in, beside its text.
package struct ScannedRow: Sendable, Equatable {
    /// A field that points to another row.
    package struct Link: Sendable, Equatable {
        package var field: String
        package var target: RowID

        package init(field: String, target: RowID) {
            self.field = field
            self.target = target
        }
    }

    package var id: RowID
    package var scope: ScopeID
    package var version: Int64
    /// What the row adds to its scope's digest, see `SyncRow.digestTerm`.
    package var term: UInt64
    package var links: [Link]

    package init(id: RowID, scope: ScopeID, version: Int64, term: UInt64, links: [Link]) {
        self.id = id
        self.scope = scope
        self.version = version
        self.term = term
        self.links = links
    }
}

/// Reads rows from the text that travels without building values.
///
/// A first sync brings tens of thousands of rows, and a tree of values for each of them, written
/// out again to be hashed, was most of its time. The scanner walks over the text once and writes
/// the canonical form beside it, sorting members where they are not sorted yet.
///
/// It takes only what it understands at a glance: what PostgreSQL writes. At anything else (an
/// error, a number that is no plain integer, a key that is not ASCII, an escape that has a shorter
/// form, more members than any row of ours has) it gives up, and `JSONParser` and `SyncRow` decide.
/// So there is one definition of a row, and this is a short cut to it; a test compares the two.
package struct RowScanner: ~Copyable {
    private struct Member {
        /// The key's bytes without quotes, then the whole member, as places in the output.
        var keyStart: Int
        var keyEnd: Int
        var start: Int
        var end: Int
    }

    /// More members of one object are left to the parser: sorting here is the kind for short lists.
    private static let membersMax = 64

    /// Both buffers belong to this value alone, which cannot be copied; `deinit` frees them.
    private var output: UnsafeMutablePointer<UInt8>
    private var sorting: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var written = 0
    private var members: [Member] = []
    private var input = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var position = 0
    private var envelope = Envelope()
    private var links: [ScannedRow.Link] = []

    package init() {
        capacity = 16 * 1024
        output = .allocate(capacity: capacity)
        sorting = .allocate(capacity: capacity)
    }

    deinit {
        output.deallocate()
        sorting.deallocate()
    }

    /// - Returns: nil if the row has to be read by the parser, which may or may not take it.
    package mutating func scan(_ line: PullPage.RowLine) -> ScannedRow? {
        var text = line.text
        return text.withUTF8 { bytes in
            begin(line.table, bytes)
            // Nothing keeps the bytes beyond this call.
            defer { input = UnsafeBufferPointer(start: nil, count: 0) }
            guard let fields = RowFields.of(table: line.table), row(fields) else { return nil }
            return envelope.row(term: hash(), links: links)
        }
    }

    /// The hash begins with the table's name and a zero; then comes the canonical row, which is
    /// never longer than its text, because what would become longer is not taken.
    private mutating func begin(_ table: String, _ bytes: UnsafeBufferPointer<UInt8>) {
        let needed = table.utf8.count + 1 + bytes.count
        if needed > capacity {
            output.deallocate()
            sorting.deallocate()
            capacity = needed * 2
            output = .allocate(capacity: capacity)
            sorting = .allocate(capacity: capacity)
        }
        written = 0
        for byte in table.utf8 { put(byte) }
        put(0)
        input = bytes
        position = 0
        members.removeAll(keepingCapacity: true)
        links.removeAll()
        envelope = Envelope()
    }

    private func hash() -> UInt64 {
        withUnsafeTemporaryAllocation(byteCount: SHA256Hash.byteCount, alignment: 8) { digest in
            let bytes = digest.bindMemory(to: UInt8.self)
            guard let start = bytes.baseAddress else {
                preconditionFailure("32 bytes have no place in memory")
            }
            // It cannot fail: the function has no error path for messages that fit in memory.
            _ = crypto_hash_sha256(start, output, UInt64(written))
            return bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        }
    }
}

// MARK: The row

extension RowScanner {
    private mutating func row(_ fields: RowFields) -> Bool {
        skipSpace()
        guard peek() == UInt8(ascii: "{"), object(depth: 0, fields) else { return false }
        skipSpace()
        return position == input.count
    }

    /// - Parameter fields: of the row, if it is the row; nil for an object inside it.
    private mutating func object(depth: Int, _ fields: RowFields?) -> Bool {
        guard depth < JSONParser.depthMax else { return false }
        let first = members.count
        var isSorted = true
        position += 1
        put(UInt8(ascii: "{"))
        let start = written
        skipSpace()
        if take(UInt8(ascii: "}")) {
            put(UInt8(ascii: "}"))
            return fields == nil
        }
        repeat {
            if members.count > first { put(UInt8(ascii: ",")) }
            guard let member = member(depth: depth, fields) else { return false }
            if isSorted, members.count > first, let last = members.last {
                isSorted = Self.isKey(of: last, before: member, in: output)
            }
            members.append(member)
            guard members.count - first <= Self.membersMax else { return false }
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")), isSorted || sort(from: first, start) else { return false }
        members.removeLast(members.count - first)
        put(UInt8(ascii: "}"))
        return true
    }

    private mutating func member(depth: Int, _ fields: RowFields?) -> Member? {
        skipSpace()
        let start = written
        guard key() else { return nil }
        let keyEnd = written - 1
        skipSpace()
        guard take(UInt8(ascii: ":")) else { return nil }
        put(UInt8(ascii: ":"))
        skipSpace()
        let valueStart = written
        guard value(depth: depth) else { return nil }
        let member = Member(keyStart: start + 1, keyEnd: keyEnd, start: start, end: written)
        if let fields {
            let key = bytes(member.keyStart, member.keyEnd)
            let value = bytes(valueStart, written)
            guard note(fields.meaning(of: key), value) else { return nil }
        }
        return member
    }

    private mutating func note(
        _ meaning: RowFields.Meaning, _ value: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch meaning {
        case .plain:
            // A null member is left out of the canonical row.
            return value.first != UInt8(ascii: "n")
        case .stamp(let stamp):
            return envelope.take(stamp, value)
        case .link(let field):
            guard value.first == UInt8(ascii: "\"") else { return false }
            guard let target = RowID(utf8: value.inside) else { return true }
            links.append(ScannedRow.Link(field: field, target: target))
            return true
        case .serversOwn:
            return false
        }
    }
}

// MARK: Values

extension RowScanner {
    private mutating func value(depth: Int) -> Bool {
        guard let byte = peek() else { return false }
        switch byte {
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "{"): return object(depth: depth + 1, nil)
        case UInt8(ascii: "["): return array(depth: depth + 1)
        case UInt8(ascii: "t"): return literal("true")
        case UInt8(ascii: "f"): return literal("false")
        case UInt8(ascii: "n"): return literal("null")
        default: return integer()
        }
    }

    private mutating func array(depth: Int) -> Bool {
        guard depth < JSONParser.depthMax else { return false }
        position += 1
        put(UInt8(ascii: "["))
        skipSpace()
        if take(UInt8(ascii: "]")) {
            put(UInt8(ascii: "]"))
            return true
        }
        var isFirst = true
        repeat {
            if !isFirst { put(UInt8(ascii: ",")) }
            isFirst = false
            skipSpace()
            guard value(depth: depth) else { return false }
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { return false }
        put(UInt8(ascii: "]"))
        return true
    }

    private mutating func literal(_ word: StaticString) -> Bool {
        for index in 0..<word.utf8CodeUnitCount {
            guard take(word.utf8Start[index]) else { return false }
            put(word.utf8Start[index])
        }
        return true
    }

    /// At most 18 digits, which always fit; a zero has no sign and begins no longer number.
    private mutating func integer() -> Bool {
        let start = position
        let isNegative = take(UInt8(ascii: "-"))
        let digits = position
        while let byte = peek(), byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
            position += 1
        }
        let count = position - digits
        guard count > 0, count <= 18 else { return false }
        if input[digits] == UInt8(ascii: "0"), count > 1 || isNegative { return false }
        switch peek() {
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): return false
        default:
            copy(from: start)
            return true
        }
    }

    /// ASCII without escapes. Others are compared by more than their bytes.
    private mutating func key() -> Bool {
        guard peek() == UInt8(ascii: "\"") else { return false }
        let start = position
        position += 1
        while let byte = peek(), byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\\") {
            position += 1
            guard byte == UInt8(ascii: "\"") else { continue }
            copy(from: start)
            return true
        }
        return false
    }

    /// The text is valid UTF-8 already, because a `String` holds it.
    private mutating func string() -> Bool {
        let start = position
        position += 1
        while let byte = peek(), byte >= 0x20 {
            position += 1
            if byte == UInt8(ascii: "\"") {
                copy(from: start)
                return true
            }
            if byte == UInt8(ascii: "\\"), !isCanonicalEscape() { return false }
        }
        return false
    }

    /// Whether the escape whose backslash was just read stands in the canonical form as well.
    private mutating func isCanonicalEscape() -> Bool {
        guard let byte = peek() else { return false }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n"), UInt8(ascii: "r"),
            UInt8(ascii: "t"):
            return true
        default:
            return false
        }
    }
}

// MARK: Bytes

extension RowScanner {
    private func peek() -> UInt8? {
        position < input.count ? input[position] : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < input.count, input[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
        }
    }

    /// There is room: each byte of the text is written at most once, see `begin`.
    private mutating func put(_ byte: UInt8) {
        output[written] = byte
        written += 1
    }

    /// Writes what was read since `start` as it stands there.
    private mutating func copy(from start: Int) {
        guard let base = input.baseAddress else { return }
        (output + written).update(from: base + start, count: position - start)
        written += position - start
    }

    private func bytes(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: output + start, count: end - start)
    }

    /// Puts the members of an object, which begins at `start`, into the order of their keys.
    ///
    /// - Returns: false if a key is there twice.
    private mutating func sort(from first: Int, _ start: Int) -> Bool {
        (sorting + start).update(from: output + start, count: written - start)
        for index in (first + 1)..<members.count {
            var place = index
            while place > first,
                Self.isKey(of: members[place], before: members[place - 1], in: sorting)
            {
                members.swapAt(place, place - 1)
                place -= 1
            }
        }
        written = start
        for index in first..<members.count {
            let member = members[index]
            if index > first {
                guard Self.isKey(of: members[index - 1], before: member, in: sorting) else {
                    return false
                }
                put(UInt8(ascii: ","))
            }
            let count = member.end - member.start
            (output + written).update(from: sorting + member.start, count: count)
            written += count
        }
        return true
    }

    private static func isKey(
        of left: Member, before right: Member, in buffer: UnsafeMutablePointer<UInt8>
    ) -> Bool {
        let (leftCount, rightCount) = (left.keyEnd - left.keyStart, right.keyEnd - right.keyStart)
        for index in 0..<min(leftCount, rightCount) {
            let (leftByte, rightByte) = (
                buffer[left.keyStart + index], buffer[right.keyStart + index]
            )
            if leftByte != rightByte { return leftByte < rightByte }
        }
        return leftCount < rightCount
    }
}
