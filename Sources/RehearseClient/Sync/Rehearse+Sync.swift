internal import GRDB
internal import RehearseModel
internal import RehearseSync

extension Rehearse {
    /// Sends what waits and fetches what is new.
    ///
    /// It may be interrupted anywhere, by cancelling the task or the process, and goes on there the
    /// next time. One process syncs an account at a time; a second one waits three seconds.
    ///
    /// - Throws: `.signedOut`, `.unreachable`, `.version` for another kind or age of server,
    ///   `.tryLater` if another process syncs or the server asks to wait, `.storage`.
    @discardableResult
    public func sync(
        progress: (@Sendable (SyncProgress) -> Void)? = nil
    ) async throws(RehearseError) -> SyncReport {
        _ = try api()
        let store = self.store
        let carried = try carryLocalWork()
        var report = try await SyncRun(store: store, serverName: serverName).run {
            () throws(RehearseError) -> SyncDriver in
            try self.driver(for: store, progress: progress)
        }
        report.carried = carried
        return report
    }

    /// With the lease in hand: the credentials as they are now decide which device this is.
    private func driver(
        for store: Store, progress: (@Sendable (SyncProgress) -> Void)?
    ) throws(RehearseError) -> SyncDriver {
        let endpoint = SyncEndpoint(api: try api())
        guard let account = signedInAccount else {
            throw RehearseError(.signedOut, "Nobody is signed in on this device.")
        }
        try store.applyNow { try account.owner.settle(in: $0) }
        return SyncDriver(
            store: store, endpoint: endpoint, deviceName: account.deviceName,
            replaceToken: { (forked) throws(RehearseError) in
                try self.changeCredentials { credentials in
                    guard var changed = credentials.account(named: account.name) else { return }
                    changed.device = forked.device
                    changed.token = forked.token
                    credentials.put(changed)
                }
                return SyncEndpoint(api: try self.api())
            },
            progress: progress)
    }

    /// What waits, what is wrong and how old it all is. Asks nobody.
    public func status() throws(RehearseError) -> ClientStatus {
        let isReadOnly = try self.isReadOnly
        return try store.read { snapshot in
            let database = snapshot.database
            let pending = try OutboxQueries.counts(in: database)
            return ClientStatus(
                account: account, pendingCount: try OutboxQueries.count(in: database),
                pendingSince: try OutboxQueries.oldest(in: database)?.milliseconds,
                lastSyncAt: try MetaQueries.integer(.lastSync, in: database),
                conflictCount: try snapshot.rows("conflict").count { $0.text("state") == "open" },
                refusedCount: try QuarantineQueries.count(in: database),
                clockSkewMilliseconds: try MetaQueries.integer(.clockSkew, in: database),
                scopes: try snapshot.scopes().map { ScopeStatus($0, pending[$0.id] ?? 0) },
                isReadOnly: isReadOnly)
        }
    }
}
