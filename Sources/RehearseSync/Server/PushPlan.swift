package import RehearseModel

/// The address of a row.
package struct RowKey: Hashable, Sendable {
    package var table: String
    package var id: RowID

    package init(table: String, id: RowID) {
        self.table = table
        self.id = id
    }
}

/// What the user who pushes may do in one scope, and where the scope stands.
package struct PushGrant: Sendable, Equatable {
    package var kind: ScopeKind
    package var role: GrantRole
    /// The scope's current version; what is written now gets the next one.
    package var version: Int64

    package init(kind: ScopeKind, role: GrantRole, version: Int64) {
        self.kind = kind
        self.role = role
        self.version = version
    }
}

/// Everything that the decision about a push depends on. Equal contexts give equal plans.
package struct PushContext: Sendable, Equatable {
    package var user: UserID
    package var device: DeviceID
    package var now: Instant
    /// Live grants of the user. A scope that is missing here does not exist for the user.
    package var grants: [ScopeID: PushGrant]
    /// The rows that the ops name, as far as they exist, and the open conflicts about those rows.
    package var rows: [RowKey: SyncRow]
    /// Ops up to this sequence were made before the server was restored. What their author saw
    /// cannot be told from versions, so every other value counts as one that he had not seen.
    package var earlierThrough: Int64

    package init(
        user: UserID, device: DeviceID, now: Instant, grants: [ScopeID: PushGrant],
        rows: [RowKey: SyncRow], earlierThrough: Int64 = 0
    ) {
        self.earlierThrough = earlierThrough
        self.user = user
        self.device = device
        self.now = now
        self.grants = grants
        self.rows = rows
    }
}

/// A value that lost against a concurrent one and stays readable.
package struct HistoryEntry: Sendable, Equatable {
    package var table: String
    package var row: RowID
    package var scope: ScopeID
    package var field: String
    package var value: JSONValue
    /// The version at which the value stopped standing.
    package var version: Int64
    /// The op that took its place.
    package var replacedBy: OpID
}

/// One user action within a push: which ops it has and which rows it would write.
package struct PlannedGroup: Sendable, Equatable {
    package var id: GroupID
    /// Positions of its ops in the batch.
    package var ops: Range<Int>
    /// Rows that only this group and groups before it have shaped; empty if it was refused.
    package var written: Set<RowKey>
}

/// What a push comes to: rows to write, values that lost, and an answer for each op.
package struct PushPlan: Sendable, Equatable {
    /// Complete rows, stamped with the next version of their scope, in an order that satisfies
    /// references between tables.
    package var writes: [SyncRow]
    package var history: [HistoryEntry]
    /// One result for each op, in the order of the ops.
    package var results: [OpResult]
    package var groups: [PlannedGroup]

    /// The scopes that the plan writes into, sorted: the order in which to lock them.
    package var scopes: [ScopeID] {
        Set(writes.map(\.scope)).sorted()
    }
}
