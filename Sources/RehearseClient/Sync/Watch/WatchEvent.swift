/// What a watching sync tells.
public enum WatchEvent: Sendable, Equatable {
    /// A sync came to its end.
    case synced(SyncReport)
    /// The server could not be asked; the next try comes after a pause. Nothing is lost meanwhile.
    case pausing(RehearseError, milliseconds: Int64)
}
