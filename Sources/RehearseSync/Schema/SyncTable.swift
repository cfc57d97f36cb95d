package import RehearseModel

/// A table whose rows travel between devices: what it holds, where it lives and who may write it.
package struct SyncTable: Sendable {
    package enum Kind: Sendable {
        /// Written once by one author and never changed.
        case fact
        /// Edited in place, field by field.
        case document
    }

    package let name: String
    package let kind: Kind
    /// Where rows of this table may live.
    package let scopes: Set<ScopeKind>
    package let fields: [SyncField]
    /// Who may create a row.
    package let creators: Set<GrantRole>
    /// Who may change a field; a field that is not named is changed by no client.
    package let editors: [String: Set<GrantRole>]

    package init(
        _ name: String, _ kind: Kind, in scopes: Set<ScopeKind>, created creators: Set<GrantRole>,
        edited editors: [String: Set<GrantRole>] = [:], _ fields: [SyncField]
    ) {
        self.name = name
        self.kind = kind
        self.scopes = scopes
        self.fields = fields
        self.creators = creators
        self.editors = editors
    }

    package func field(named name: String) -> SyncField? {
        fields.first { $0.name == name }
    }

    /// Bytes of the longest text that the field can hold; no limit for what is no text.
    package func bytesMax(of field: String) -> Int {
        guard case .text(let bytesMax) = self.field(named: field)?.type else { return .max }
        return bytesMax
    }
}

/// One field of a synced table: its type, its limit and how two writers meet.
package struct SyncField: Sendable {
    package let name: String
    package let type: FieldType
    package let policy: MergePolicy
    package let isRequired: Bool

    package init(_ name: String, _ type: FieldType, _ policy: MergePolicy, optional: Bool = false) {
        self.name = name
        self.type = type
        self.policy = policy
        isRequired = !optional
    }
}

package enum FieldType: Sendable {
    /// UTF-8 text of at most this many bytes.
    case text(bytesMax: Int)
    case word([String])
    case integer(ClosedRange<Int64>)
    case instant
    case identifier
    /// An object or array whose canonical form has at most this many bytes.
    case structure(bytesMax: Int)
}

/// How two concurrent writes of one field meet. Declared once per field, read by both sides.
package enum MergePolicy: Sendable {
    /// Written when the row is made, never again.
    case frozen
    /// The later op in the scope's order wins; the other value goes to history.
    case latest
    /// Three-way merge; texts that collide are both kept in a conflict.
    case text
    /// The smaller value wins.
    case min
    /// The greater value wins.
    case max
}
