internal import RehearseModel
internal import RehearseSync

/// The state of an account on this device.
public struct ClientStatus: Sendable, Equatable {
    public var account: AccountInfo
    /// Changes that wait to be sent.
    public var pendingCount: Int
    /// When the oldest of them was made.
    public var pendingSince: Int64?
    /// When a sync last came to its end; nil if none ever did.
    public var lastSyncAt: Int64?
    /// Conflicts that wait for a decision.
    public var conflictCount: Int
    /// Changes that the server did not take.
    public var refusedCount: Int
    /// The server's clock minus this machine's; nil if it was never measured.
    public var clockSkewMilliseconds: Int64?
    public var scopes: [ScopeStatus]
    /// Nothing can be written: the database is newer than this program, or the disk read-only.
    public var isReadOnly: Bool
    /// What is unusual, most urgent first.
    public var situations: [Situation]
}

/// One place that this device reads.
public struct ScopeStatus: Sendable, Equatable {
    public var id: String
    /// `org`, `bank`, `authors`, `self`, `seat` or `staff`.
    public var kind: String
    public var label: String
    /// What the person is there.
    public var role: String
    /// How many changes of the scope this device has read.
    public var version: Int64
    /// When the content was last found equal to the server's; nil if it never was.
    public var verifiedAt: Int64?
    /// The last comparison found a difference.
    public var isMismatched: Bool
    public var pendingCount: Int

    init(_ scope: ScopeView, _ pending: Int) {
        id = scope.id.description
        kind = scope.kind.rawValue
        label = scope.label
        role = scope.role.rawValue
        version = scope.version
        verifiedAt = scope.verifiedAt?.milliseconds
        isMismatched = scope.mismatches > 0
        pendingCount = pending
    }
}
