package import RehearseModel

/// One change of one row, as its author made it. It is never altered afterwards.
package struct Op: Sendable, Equatable {
    package enum Kind: String, Sendable {
        case create, update
    }

    package var id: OpID
    /// The user action it belongs to; ops of one group are applied together or not at all.
    package var group: GroupID
    /// Dense per device and epoch, from 1.
    package var sequence: Int64
    /// The hash of the op before it on this device; zeros for the first.
    package var previous: SHA256Hash
    package var table: String
    package var row: RowID
    package var scope: ScopeID
    package var kind: Kind
    /// The fields that changed, with their new values.
    package var fields: [String: JSONValue]
    /// For each changed text field, the text that the author started from.
    package var bases: [String: String]
    /// The version of the row that the author saw; 0 if the server had not confirmed the row yet.
    package var base: Int64
    package var clock: HybridClock

    package init(
        id: OpID, group: GroupID, sequence: Int64, previous: SHA256Hash, table: String,
        row: RowID, scope: ScopeID, kind: Kind, fields: [String: JSONValue],
        bases: [String: String], base: Int64, clock: HybridClock
    ) {
        self.id = id
        self.group = group
        self.sequence = sequence
        self.previous = previous
        self.table = table
        self.row = row
        self.scope = scope
        self.kind = kind
        self.fields = fields
        self.bases = bases
        self.base = base
        self.clock = clock
    }
}

/// The op chain: each hash covers the op and, through `previous`, all ops before it.
///
/// A device that was restored from a backup or cloned goes on from an old place in its own chain,
/// and the server sees that at the first op, before anything is acknowledged and lost.
extension Op {
    package var hash: SHA256Hash {
        var bytes = previous.bytes
        writeCanonical(into: &bytes, withPlace: true)
        return SHA256Hash(of: bytes)
    }

    /// The hash of what the op says, without its place in a chain. It stays the same when a forked
    /// device puts unacknowledged ops into the chain of a new identity.
    package var contentHash: SHA256Hash {
        var bytes: [UInt8] = []
        writeCanonical(into: &bytes, withPlace: false)
        return SHA256Hash(of: bytes)
    }

    /// Writes `json` in the canonical form without building it: the members stand here in the order
    /// of their names. Without its place in a chain it lacks `prev` and `seq`.
    private func writeCanonical(into bytes: inout [UInt8], withPlace: Bool) {
        func write(_ name: StaticString, _ value: JSONValue) {
            // The bytes of a literal, which is always there.
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            value.writeCanonical(into: &bytes)
        }
        write("{\"base\":", .integer(base))
        write(",\"bases\":", .object(bases.mapValues(JSONValue.string)))
        write(",\"fields\":", .object(fields))
        write(",\"group\":", .string(group.description))
        write(",\"hlc\":", .integer(clock.packed))
        write(",\"kind\":", .string(kind.rawValue))
        write(",\"op\":", .string(id.description))
        if withPlace { write(",\"prev\":", .string(previous.description)) }
        write(",\"row\":", .string(row.description))
        write(",\"scope\":", .string(scope.description))
        if withPlace { write(",\"seq\":", .integer(sequence)) }
        write(",\"table\":", .string(table))
        bytes.append(UInt8(ascii: "}"))
    }
}

extension Op {
    package var json: JSONValue {
        .object([
            "op": .string(id.description),
            "group": .string(group.description),
            "seq": .integer(sequence),
            "prev": .string(previous.description),
            "table": .string(table),
            "row": .string(row.description),
            "scope": .string(scope.description),
            "kind": .string(kind.rawValue),
            "fields": .object(fields),
            "bases": .object(bases.mapValues(JSONValue.string)),
            "base": .integer(base),
            "hlc": .integer(clock.packed),
        ])
    }

    package init(json: JSONValue) throws(WireError) {
        let reader = try WireReader(json, of: "op")
        self.init(
            id: try reader.id("op"), group: try reader.id("group"),
            sequence: try reader.integer("seq"), previous: try reader.hash("prev"),
            table: try reader.text("table"), row: try reader.id("row"),
            scope: try reader.id("scope"), kind: try reader.word("kind"),
            fields: try reader.object("fields"),
            bases: try reader.texts("bases"), base: try reader.integer("base"),
            clock: HybridClock(packed: try reader.integer("hlc")))
        try reader.refuseOtherKeys()
    }
}
