package import RehearseModel
package import RehearseSync

/// Everything that a server knows, as one value: copying it is a backup, putting the copy back is a
/// restore.
package struct MemoryState: Sendable {
    package struct Scope: Sendable {
        package var kind: ScopeKind
        package var subject: RowID
        package var label: String
        package var version: Int64 = 0
        package var head = SHA256Hash.zero
        package var digest: UInt64 = 0
        package var rows: [RowKey: SyncRow] = [:]
        /// Head and digest at each version, from version 0.
        package var heads: [SHA256Hash] = [.zero]
        package var digests: [UInt64] = [0]
    }

    package struct Grant: Sendable, Equatable {
        package var role: GrantRole
        package var epoch: Int64
        package var isLive = true
    }

    /// An op that was answered.
    package struct Answered: Sendable {
        package var op: Op
        package var device: DeviceID
        package var result: OpResult
    }

    /// One push that took effect, for those who check afterwards.
    package struct Commit: Sendable {
        package var user: UserID
        package var device: DeviceID
        package var epoch: Int64
        package var at: Instant
        /// The rights in force at the commit.
        package var roles: [ScopeID: GrantRole]
        package var ops: [Op]
        package var results: [OpResult]
        package var writes: [SyncRow]
    }

    struct ChainKey: Hashable {
        var device: DeviceID
        var epoch: Int64
    }

    struct AnsweredKey: Hashable {
        var user: UserID
        var op: OpID
    }

    struct GrantKey: Hashable {
        var scope: ScopeID
        var user: UserID
    }

    package var timeline: TimelineID
    package var scopes: [ScopeID: Scope] = [:]
    package var history: [HistoryEntry] = []
    package var commits: [Commit] = []
    var places: [RowKey: ScopeID] = [:]
    var grants: [GrantKey: Grant] = [:]
    var devices: [DeviceID: UserID] = [:]
    var tokens: [String: DeviceID] = [:]
    var chains: [ChainKey: DeviceChain.End] = [:]
    var answered: [AnsweredKey: Answered] = [:]
    /// For ids that the server chooses.
    var idCount: UInt64 = 0
    var limits: MemoryLimits
    /// What only a broken server has: answers that are not written yet, rows that nobody sees yet,
    /// and a failure to report although the rows are written.
    var unwrittenAnswers: [AnsweredKey: Answered] = [:]
    var hiddenRows: [SyncRow] = []
    var isFailureDue = false

    init(timeline: TimelineID, limits: MemoryLimits) {
        self.timeline = timeline
        self.limits = limits
    }

    // MARK: Looking

    package func grant(of user: UserID, in scope: ScopeID) -> Grant? {
        grants[GrantKey(scope: scope, user: user)]
    }

    /// The scopes that a user may read, in the order of their ids.
    package func readableScopes(of user: UserID) -> [ScopeID] {
        grants.filter { $0.key.user == user && $0.value.isLive }.map(\.key.scope).sorted()
    }

    package func row(_ key: RowKey) -> SyncRow? {
        places[key].flatMap { scopes[$0]?.rows[key] }
    }

    package func answer(to op: OpID, of user: UserID) -> Answered? {
        answered[AnsweredKey(user: user, op: op)]
    }

    package var allAnswered: [Answered] {
        answered.values.sorted { $0.op.id < $1.op.id }
    }

    package func user(of device: DeviceID) -> UserID? { devices[device] }

    mutating func makeID<Subject>() -> Identifier<Subject> {
        idCount += 1
        return Identifier(high: 0x5E5E_0000_0000_7000, low: 0x8000_0000_0000_0000 | idCount)
    }
}

/// How much one request may carry; tests and simulations use smaller figures.
package struct MemoryLimits: Sendable {
    package var opsMax = SyncLimits.opsPerPushMax
    package var bodyBytesMax = SyncLimits.pushBytesMax
    package var rowsMax = SyncLimits.pageRowsMax
    package var bytesMax = SyncLimits.pageBytesMax
    package var scopesMax = SyncLimits.scopesMax

    package init() {}
}
