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
        let lastIncident = try noteResumption(of: store)
        var report: SyncReport
        do throws(RehearseError) {
            report = try await SyncRun(store: store, serverName: serverName).run {
                () throws(RehearseError) -> SyncDriver in
                try self.driver(for: store, progress: progress)
            }
        } catch {
            try noteVersionsApart(error, in: store)
            throw error
        }
        report.carried = carried
        report.situations = try store.read { snapshot in
            try SituationReader(snapshot: snapshot, now: environment.now()).since(lastIncident)
        }
        return report
    }

    /// Notes it if an earlier pull was cut off.
    ///
    /// - Returns: the last entry before those of this sync.
    private func noteResumption(of store: Store) throws(RehearseError) -> Int64 {
        let (last, staged) = try store.read { snapshot in
            (
                try IncidentQueries.lastKey(in: snapshot.database),
                try StagingQueries.rowCount(in: snapshot.database)
            )
        }
        guard staged > 0 else { return last }
        let now = environment.now()
        try store.applyNow { try IncidentQueries.note(.pullResumed, now: now, in: $0) }
        return last
    }

    private func noteVersionsApart(_ error: RehearseError, in store: Store) throws(RehearseError) {
        guard error.kind == .version, try store.refusal == nil else { return }
        let now = environment.now()
        try store.applyNow {
            try IncidentQueries.note(.versionsApart, error.what, now: now, in: $0)
        }
    }

    /// With the lease in hand: the credentials as they are now decide which device this is.
    private func driver(
        for store: Store, progress: (@Sendable (SyncProgress) -> Void)?
    ) throws(RehearseError) -> SyncDriver {
        let endpoint = SyncEndpoint(api: try api())
        guard let account = signedInAccount else {
            throw RehearseError(.signedOut, "Nobody is signed in on this device.")
        }
        if try !store.read({ try account.owner.isSettled(in: $0.database) }) {
            try store.applyNow { try account.owner.settle(in: $0) }
        }
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
        let refusal = try store.refusal
        let noted = try SyncLease(of: store).lastSync?.milliseconds
        return try store.read { snapshot in
            let database = snapshot.database
            let conflicts = try snapshot.rows("conflict").count { $0.text("state") == "open" }
            let reader = SituationReader(snapshot: snapshot, now: environment.now())
            let situations = try reader.all(openConflicts: conflicts)
            let pending = try OutboxQueries.counts(in: database)
            return ClientStatus(
                account: account, pendingCount: try OutboxQueries.count(in: database),
                pendingSince: try OutboxQueries.oldest(in: database)?.milliseconds,
                lastSyncAt: [try MetaQueries.integer(.lastSync, in: database), noted]
                    .compactMap(\.self).max(),
                conflictCount: conflicts,
                refusedCount: try QuarantineQueries.count(in: database),
                clockSkewMilliseconds: try MetaQueries.integer(.clockSkew, in: database),
                scopes: try snapshot.scopes().map { ScopeStatus($0, pending[$0.id] ?? 0) },
                isReadOnly: refusal != nil,
                situations: (refusal.map { [.readOnly($0)] } ?? []) + situations)
        }
    }
}
