internal import RehearseModel
internal import RehearseSync

extension Rehearse {
    /// Keeps this device in step with the server until its task is cancelled: syncs at once, then
    /// whenever something changes here, in any process, or on the server.
    ///
    /// While the server is away it tries again after pauses of up to a minute. It holds no lock
    /// between two syncs, so other programs can write and sync beside it.
    ///
    /// - Parameter tell: called after each sync and before each pause; what it throws ends it.
    /// - Throws: `.signedOut`, `.version`, `.storage` and whatever else waiting does not mend;
    ///   `.failed` when the task was cancelled.
    public func watch(
        _ tell: @escaping @Sendable (WatchEvent) throws -> Void
    ) async throws(RehearseError) -> Never {
        _ = try api()
        try await SyncWatch(rehearse: self, tell: tell).run()
    }
}
