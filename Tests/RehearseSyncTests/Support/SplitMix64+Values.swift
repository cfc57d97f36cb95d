import RehearseModel
import RehearseSync
import TestData

extension SplitMix64 {
    mutating func chance(_ one: Int, in count: Int) -> Bool {
        Int.random(in: 0..<count, using: &self) < one
    }

    mutating func id<Subject>() -> Identifier<Subject> {
        Identifier(high: next(), low: next())
    }

    mutating func hash() -> SHA256Hash {
        SHA256Hash(of: String(next()))
    }

    /// Texts that break careless code: escapes, controls, both spellings of é, emoji, bidi.
    mutating func text() -> String {
        let pieces = [
            "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\r", "\t", "\u{1}", "\u{1F}", "\u{7F}",
            "é", "e\u{301}", "\u{FFFF}", "𝄞", "👩‍🚀", "\u{202E}", "ﬁ", "{\"a\":1}", "null",
            "\u{2028}",
        ]
        return (0..<Int.random(in: 0...6, using: &self)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &self)]
        }.joined()
    }

    mutating func value(depth: Int = 4) -> JSONValue {
        switch Int.random(in: 0...(depth > 0 ? 7 : 5), using: &self) {
        case 0: .null
        case 1: .bool(chance(1, in: 2))
        case 2: .integer(Int64(truncatingIfNeeded: next()))
        case 3: .integer(Int64.random(in: -9...9, using: &self))
        case 4: decimal()
        case 5: .string(text())
        case 6: .array(elements(depth: depth - 1))
        default: .object(members(depth: depth - 1))
        }
    }

    private mutating func decimal() -> JSONValue {
        let literals = ["1.50", "-0.0", "1e400", "9223372036854775808", "2E-7"]
        return .decimal(literals[Int.random(in: 0..<literals.count, using: &self)])
    }

    private mutating func elements(depth: Int) -> [JSONValue] {
        var elements: [JSONValue] = []
        for _ in 0..<Int.random(in: 0...4, using: &self) { elements.append(value(depth: depth)) }
        return elements
    }

    mutating func members(depth: Int = 2) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        for _ in 0..<Int.random(in: 0...4, using: &self) {
            members[text()] = value(depth: depth)
        }
        return members
    }

    mutating func op() -> Op {
        var bases: [String: String] = [:]
        for _ in 0..<Int.random(in: 0...2, using: &self) { bases[text()] = text() }
        return Op(
            id: id(), group: id(), sequence: Int64(truncatingIfNeeded: next()), previous: hash(),
            table: text(), row: id(), scope: id(), kind: chance(1, in: 2) ? .create : .update,
            fields: members(), bases: bases, base: Int64.random(in: 0...99, using: &self),
            clock: HybridClock(packed: Int64(truncatingIfNeeded: next())))
    }
}
