/// What one sync came to.
public struct SyncReport: Sendable, Equatable {
    /// Changes that the server took, merged and conflicting ones included.
    public var sent = 0
    /// Rows that came in.
    public var received = 0
    /// Changes that were joined with somebody else's.
    public var merged = 0
    /// Changes whose text could not be joined: both texts are kept, see ``Rehearse/conflicts()``.
    public var conflicted = 0
    /// Changes that the server did not take: kept, see ``Rehearse/quarantine()``.
    public var refused = 0
    /// Changes made without an account that this sync brought into it.
    public var carried = 0
    public var durationMilliseconds: Int64 = 0
    /// The server's clock minus this machine's.
    public var clockSkewMilliseconds: Int64 = 0
    /// What people call the scopes that were taken away.
    public var revoked: [String] = []
    /// What people call the scopes whose content did not agree with the server's even after they
    /// were read again.
    public var mismatched: [String] = []

    /// What was unusual about this sync.
    public var situations: [Situation] = []

    public init() {}
}

/// How far a running sync is.
public enum SyncProgress: Sendable, Equatable {
    /// A batch of so many changes is on its way.
    case sending(changes: Int)
    /// So many rows have come in.
    case receiving(rows: Int)
    /// What came in is being made visible.
    case applying
}
