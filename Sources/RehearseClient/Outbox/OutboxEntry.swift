internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// One change that waits to be sent.
public struct OutboxEntry: Sendable, Equatable {
    /// Its place in this device's order of changes.
    public var sequence: Int64
    public var opID: String
    /// Changes of one action have the same group; they take effect together or not at all.
    public var groupID: String
    public var table: String
    public var rowID: String
    /// `create` or `update`.
    public var kind: String
    /// The names of the fields that change.
    public var fields: [String]
    public var scopeLabel: String
    public var madeAt: Int64

    init(_ queued: QueuedOp, scopeLabel: String) {
        let op = queued.op
        sequence = op.sequence
        opID = op.id.description
        groupID = op.group.description
        table = op.table
        rowID = op.row.description
        kind = op.kind.rawValue
        fields = op.fields.keys.sorted()
        self.scopeLabel = scopeLabel
        madeAt = queued.madeAt.milliseconds
    }
}

/// One change that will not take effect, with the reason. It is kept until a person discards it.
public struct QuarantineEntry: Sendable, Equatable {
    public var change: OutboxEntry
    /// A stable word.
    public var code: String
    /// The reason, for people.
    public var sentence: String
    public var refusedAt: Int64

    init(_ row: Row) throws {
        change = OutboxEntry(try QueuedOp(row), scopeLabel: row["scope_label"])
        code = row["code"]
        sentence = row["sentence"]
        refusedAt = row["refused_at"]
    }
}
