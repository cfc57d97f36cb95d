package import RehearseClient
package import RehearseMemoryServer
package import RehearseModel
internal import RehearseSync

/// What is known about a history when it has ended, for the checkers. Plain values, so that a bad
/// history can be made by hand.
package struct Evidence: Sendable {
    /// The server at the end, and as it was before each restore.
    package var server: MemoryState
    package var archives: [MemoryState] = []
    package var homes: [Home] = []
    package var ledger = Ledger()
    package var pages: [ServedPage] = []
    package var vectors: [VectorSeen] = []
    package var savesMissing: [SaveMissing] = []
    package var readbacks: [ReadbackSeen] = []
    package var previews: [PreviewSeen] = []
    /// How the last round of syncs with all faults off ended.
    package var lastRound: [SyncEnding] = []
    package var rowsPerPage = SyncLimits.pageRowsMax

    package init(server: MemoryState) {
        self.server = server
    }

    /// What one machine holds at the end.
    package struct Home: Sendable {
        package var number: Int
        package var person: PersonName
        package var contents: StoreContents
    }

    /// A page that left the server.
    package struct ServedPage: Sendable {
        package var user: UserID
        package var named: [ScopeID]
        package var rowScopes: Set<ScopeID>
        package var readable: Set<ScopeID>
        package var rowCount: Int
        package var byteCount: Int
    }

    /// Where a device stood in a scope after a sync or when it was started again.
    package struct VectorSeen: Sendable {
        package var home: Int
        /// How often an older copy of the home had been put in place.
        package var restoreCount: Int
        package var isAfterCrash: Bool
        package var timeline: TimelineID?
        package var scope: ScopeID
        package var grantEpoch: Int64
        package var version: Int64
        package var digest: UInt64
        package var digestOfRows: UInt64
    }

    /// An op that was saved and is in no queue of its home after the process died.
    package struct SaveMissing: Sendable {
        package var home: Int
        package var op: OpID
        package var isAnswered: Bool
    }

    package struct ReadbackSeen: Sendable {
        package var home: Int
        package var place: String
        package var written: String
        package var read: String
    }

    /// What a device shows of a row on which its own ops still wait.
    package struct PreviewSeen: Sendable {
        package var home: Int
        package var op: OpID
        package var missingWords: [String]
    }

    package struct SyncEnding: Sendable {
        package var home: Int
        package var ending: String
        package var mismatched: [String]
    }

    /// The server's digests of a scope by version, wherever the client may have them from.
    func digests(of scope: ScopeID, timeline: TimelineID?) -> [[UInt64]] {
        (archives + [server]).filter { timeline == nil || $0.timeline == timeline }
            .compactMap { $0.scopes[scope]?.digests }
    }
}
