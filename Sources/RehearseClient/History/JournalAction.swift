package import RehearseModel
internal import RehearseSync

/// Why a group of ops is written.
package enum ActionPurpose: Sendable, Equatable {
    /// A person did something.
    case edit
    /// A person took an earlier action back.
    case undo(GroupID)
    /// A person sent refused changes once more.
    case retry
    /// A person let refused changes go; it has no ops.
    case discard
}

/// One entry of the journal.
struct JournalAction {
    enum Kind: String {
        case edit, undo, retry, discard
    }

    /// Its place in this device's order of actions.
    var position: Int64
    var group: GroupID
    var kind: Kind
    /// The action that this one took back.
    var undoes: GroupID?
    var madeAt: Instant
}

/// One thing that an action changed.
struct JournalChange {
    var scope: ScopeID
    var key: RowKey
    /// Nil: the action made the row.
    var field: String?
    var before: JSONValue
    var after: JSONValue
}

extension ActionPurpose {
    var kind: JournalAction.Kind {
        switch self {
        case .edit: .edit
        case .undo: .undo
        case .retry: .retry
        case .discard: .discard
        }
    }

    var undone: GroupID? {
        if case .undo(let group) = self { group } else { nil }
    }
}
