package import RehearseModel

/// Why a sync could not go on. Nothing is lost by any of them: what was not confirmed stays queued.
package enum SyncFailure: Error, Sendable, Equatable {
    /// The server cannot be reached: no such name, refused, timed out. The words say which.
    case unreachable(String)
    /// Somebody answers, but it is no Rehearse server.
    case notRehearse(String)
    /// The device's token is expired, revoked or unknown.
    case signedOut(String)
    /// The client is too old for the server.
    case protocolUnsupported(String)
    /// The server is too old for the client.
    case serverTooOld(String)
    /// The server asks to come back later.
    case busy(String, retryAfterSeconds: Int?)
    case deviceForked
    case sequenceGap(expected: Int64)
    case timelineChanged(TimelineID)
    /// The server failed, or answered something that cannot be understood.
    case server(String)
    /// The local database failed.
    case storage(String)
    case cancelled
}
