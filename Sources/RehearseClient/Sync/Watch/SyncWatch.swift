internal import RehearseModel
internal import RehearseSync

/// Syncs whenever there is a reason: a change on this device, by this or another process, or one
/// on the server, of which a long poll tells.
///
/// One sync runs at a time, and between two of them it waits for one of the two reasons. It never
/// asks in a tight circle: after a failure, and after a reason that turned out to be none, comes a
/// pause.
struct SyncWatch {
    let rehearse: Rehearse
    let tell: @Sendable (WatchEvent) throws -> Void

    /// Where a server does not know how to wait, it is asked this often.
    static let pollInterval = Duration.seconds(30)

    private enum Reason: Sendable {
        case local
        case remote
    }

    /// Ends with an error only: of a kind that waiting does not mend, or because it was cancelled.
    func run() async throws(RehearseError) -> Never {
        var failures = 0
        var idleRounds = 0
        while true {
            let report: SyncReport
            do throws(RehearseError) {
                report = try await rehearse.sync()
            } catch {
                failures += 1
                try await pause(after: failures, because: error)
                continue
            }
            failures = 0
            try told(.synced(report))
            idleRounds = report.isIdle ? idleRounds + 1 : 0
            // The first sync, and one after a quiet hour, may find nothing. A server that goes on
            // telling of news that are none must not keep both sides busy.
            if idleRounds > 1 { try await pause(after: idleRounds - 1) }
            do throws(RehearseError) {
                if try await reason() == .local { idleRounds = 0 }
            } catch {
                failures += 1
                try await pause(after: failures, because: error)
            }
        }
    }

    private func pause(
        after failures: Int, because error: RehearseError
    ) async throws(RehearseError) {
        guard error.isWorthWaiting, !Task.isCancelled else { throw error }
        let length = WatchPause.length(after: failures, noise: rehearse.environment.noise().0)
        try told(.pausing(error, milliseconds: length.milliseconds))
        try await sleep(length)
    }

    private func pause(after rounds: Int) async throws(RehearseError) {
        try await sleep(WatchPause.length(after: rounds, noise: rehearse.environment.noise().0))
    }

    private func sleep(_ duration: Duration) async throws(RehearseError) {
        do {
            try await rehearse.environment.sleep(duration)
        } catch {
            throw RehearseError(.failed, "Stopped.")
        }
    }

    private func told(_ event: WatchEvent) throws(RehearseError) {
        do {
            try tell(event)
        } catch {
            throw error as? RehearseError ?? RehearseError(.failed, "Stopped.")
        }
    }
}

// MARK: Waiting for a reason

extension SyncWatch {
    private func reason() async throws(RehearseError) -> Reason {
        let request = try await rehearse.store.load { try Staging.nextRequest(in: $0.database) }
        do {
            return try await withThrowingTaskGroup(of: Reason.self) { group in
                group.addTask { try await localChange() }
                group.addTask { try await remoteChange(request) }
                defer { group.cancelAll() }
                // One of the two always comes or throws.
                return try await group.next() ?? .remote
            }
        } catch let error as RehearseError {
            throw error
        } catch {
            throw RehearseError(.failed, "Stopped.")
        }
    }

    /// Listens before it looks, so that nothing falls in between.
    private func localChange() async throws -> Reason {
        let changes = rehearse.changes()
        if try await hasPending() { return .local }
        for await _ in changes where try await hasPending() { return .local }
        throw CancellationError()
    }

    private func hasPending() async throws(RehearseError) -> Bool {
        try await rehearse.store.load { try OutboxQueries.count(in: $0.database) > 0 }
    }

    private func remoteChange(_ pull: PullRequest) async throws -> Reason {
        let wait = WaitRequest(until: pull, timeoutMilliseconds: SyncLimits.waitMillisecondsMax)
        while true {
            try Task.checkCancellation()
            let endpoint = SyncEndpoint(api: try rehearse.api())
            do throws(SyncFailure) {
                guard try await endpoint.wait(wait).isNothing else { return .remote }
            } catch {
                return try await withoutWaiting(error)
            }
        }
    }

    /// A sync deals with everything that is more than a broken line.
    private func withoutWaiting(_ failure: SyncFailure) async throws -> Reason {
        switch failure {
        case .server:
            // An older server knows no waiting and says that there is no such thing.
            try await rehearse.environment.sleep(Self.pollInterval)
            return .remote
        case .unreachable, .busy, .cancelled:
            throw RehearseError(failure, server: rehearse.serverName, work: "Nothing is lost.")
        default: return .remote
        }
    }
}

extension SyncReport {
    /// Nothing went either way.
    fileprivate var isIdle: Bool {
        sent + received + refused + carried == 0 && revoked.isEmpty
    }
}

extension RehearseError {
    /// Whether the same sync may succeed later without anybody doing something here.
    fileprivate var isWorthWaiting: Bool {
        switch kind {
        case .unreachable, .tryLater, .failed: true
        default: false
        }
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
