package import RehearseModel
package import RehearseSync

/// Every op that a person has committed, and which of them nobody can be expected to have.
package struct Ledger: Sendable {
    package struct Entry: Sendable {
        package var op: Op
        package var user: UserID
        package var home: Int
    }

    package private(set) var entries: [OpID: Entry] = [:]
    /// Ops that a person has given up by putting an older copy of the home in place, and ops whose
    /// last copy was lost that way before the server lost its own.
    package private(set) var excused: Set<OpID> = []

    package init() {}

    package mutating func add(_ op: Op, by user: UserID, on home: Int) {
        guard entries[op.id] == nil else { return }
        entries[op.id] = Entry(op: op, user: user, home: home)
    }

    package mutating func excuse(_ ops: some Sequence<OpID>) {
        excused.formUnion(ops)
    }

    /// Sorted by id, which is the order in which they were made.
    package var expected: [Entry] {
        entries.values.filter { !excused.contains($0.op.id) }.sorted { $0.op.id < $1.op.id }
    }
}

/// The words by which texts are found again.
enum Marks {
    /// Words that only one action has written.
    static func words(in text: String) -> Set<String> {
        var found: Set<String> = []
        var current: [UInt8] = []
        func end() {
            if current.count > 2, current[0] == UInt8(ascii: "w"),
                current.contains(UInt8(ascii: "x"))
            {
                found.insert(String(decoding: current, as: UTF8.self))
            }
            current = []
        }
        for byte in text.utf8 {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if byte == UInt8(ascii: "w") {
                end()
                current = [byte]
            } else if !current.isEmpty, isDigit || byte == UInt8(ascii: "x") {
                current.append(byte)
            } else if !current.isEmpty {
                end()
            }
        }
        end()
        return found
    }

    static func words(in values: [String: JSONValue]) -> Set<String> {
        values.values.reduce(into: []) { $0.formUnion(words(in: $1.canonicalText)) }
    }
}
