/// One action that the server does not have: it waits, or it was refused.
public struct QueuedAction: Sendable, Hashable, Codable {
    public enum State: String, Sendable, Codable {
        case waiting, refused
    }

    public var id: String
    /// The beginning of the id's last group that people type.
    public var shortID: String
    public var state: State
    public var madeAt: Int64
    /// Nil while it waits.
    public var refusedAt: Int64?
    /// They take effect together or not at all.
    public var changes: [QueuedChange]

    /// The first reason that the server gave; nil while it waits.
    public var sentence: String? {
        (changes.first { $0.code != nil && $0.code != "group" } ?? changes.first)?.sentence
    }

    /// Words in everything a person wrote in it.
    public var wordCount: Int {
        changes.flatMap(\.fields).reduce(0) { $0 + ($1.isProse ? $1.wordCount : 0) }
    }
}

/// One row that an action makes or changes.
public struct QueuedChange: Sendable, Hashable, Codable {
    public var opID: String
    /// `create` or `update`.
    public var kind: String
    public var table: String
    public var rowID: String
    /// What people call the row.
    public var subject: String
    public var scopeLabel: String
    /// A stable word for the reason; nil while it waits.
    public var code: String?
    public var sentence: String?
    public var fields: [QueuedField]
}

/// One field of a change with its whole new value.
public struct QueuedField: Sendable, Hashable, Codable {
    public var name: String
    /// A text as it is; anything else as JSON.
    public var value: String
    /// It is a text that a person wrote.
    public var isProse: Bool
    public var wordCount: Int
}

/// What came of sending refused changes once more.
public struct RetriedAction: Sendable, Hashable, Codable {
    /// The new action that waits; nil if nothing of it was different from what stands.
    public var id: String?
    /// How many refused changes it was made from.
    public var changeCount: Int
}
