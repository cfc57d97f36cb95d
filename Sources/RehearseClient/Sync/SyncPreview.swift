/// What a sync would do, as far as it can be known without doing it.
public struct SyncPreview: Sendable, Equatable {
    /// What would be sent, oldest first.
    public var outgoing: [QueuedAction]
    /// What waits on the server; nil if it could not be asked.
    public var incoming: IncomingPreview?
    /// Why the server could not be asked.
    public var problem: RehearseError?
}

/// What waits on the server for this device.
public struct IncomingPreview: Sendable, Equatable {
    /// Rows in the first page of the answer.
    public var rowCount: Int
    /// There are more pages.
    public var isMore: Bool
    /// What people call the places with news, those of other grants among them.
    public var places: [String]
    /// What people call the places that were taken away.
    public var revoked: [String]
    /// The server was set back to an earlier time: the sync would send again what it has lost.
    public var isSetBack: Bool
}
