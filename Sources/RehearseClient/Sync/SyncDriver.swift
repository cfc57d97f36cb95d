internal import GRDB
internal import RehearseModel
package import RehearseSync

/// Runs one sync: does what `ClientSession` asks for and tells it what came of it.
///
/// Requests and transactions take turns: while one waits for the network the database is free for
/// other processes, and a sync that is killed anywhere goes on from the last transaction.
package struct SyncDriver {
    private let store: Store
    private var endpoint: SyncEndpoint
    private let deviceName: String
    /// Keeps a forked device's new token, and gives the endpoint that uses it.
    private let replaceToken: (ForkedDevice) throws(RehearseError) -> SyncEndpoint
    private let progress: (@Sendable (SyncProgress) -> Void)?
    private var session = ClientSession()
    private var report = SyncReport()
    private var lastAsked: PullRequest?
    private var rowsReceived = 0

    package init(
        store: Store, endpoint: SyncEndpoint, deviceName: String,
        replaceToken: @escaping (ForkedDevice) throws(RehearseError) -> SyncEndpoint,
        progress: (@Sendable (SyncProgress) -> Void)? = nil
    ) {
        self.store = store
        self.endpoint = endpoint
        self.deviceName = deviceName
        self.replaceToken = replaceToken
        self.progress = progress
    }

    /// How a sync ended. What was reached before a failure is kept, and counted.
    package struct Ending: Sendable {
        package var report: SyncReport
        package var summary: SyncSummary
        package var failure: SyncFailure?
    }

    /// - Throws: errors of the local database.
    package mutating func run() async throws(RehearseError) -> Ending {
        let hasPending = try await store.load { try OutboxQueries.count(in: $0.database) > 0 }
        var action = session.handle(.started(hasPending: hasPending))
        while true {
            switch action {
            case .finish(let summary):
                return try await ending(summary, nil)
            case .stop(let failure):
                return try await ending(SyncSummary(), failure)
            default:
                action = session.handle(try await perform(action))
            }
        }
    }

    private mutating func perform(
        _ action: ClientSession.Action
    ) async throws(RehearseError) -> ClientSession.Event {
        switch action {
        case .loadBatch: return .batchLoaded(try await loadBatch())
        case .send(let request): return await send(request)
        case .storeResults(let response): return try await storeResults(response)
        case .preparePull:
            return .pullPrepared(
                try await store.load { try Staging.nextRequest(in: $0.database) })
        case .ask(let request): return await ask(request)
        case .stage(let page): return try await stage(page)
        case .applyStaged(let page): return try await apply(page)
        case .replaceDevice: return try await replaceDevice()
        case .startOver(let timeline):
            try await step { try Rekeying.startOver(timeline: timeline, in: $0) }
            return .startedOver
        case .finish, .stop:
            preconditionFailure("a sync that has ended asks for nothing")
        }
    }
}

// MARK: Push

extension SyncDriver {
    private func loadBatch() async throws(RehearseError) -> PushRequest? {
        try await store.load { snapshot in
            let ops = try OutboxQueries.batch(in: snapshot.database)
            guard !ops.isEmpty, let device = try DeviceQueries.device(in: snapshot.database)
            else { return nil }
            let timeline = try MetaQueries.text(.timeline, in: snapshot.database)
            return PushRequest(
                device: device.device, epoch: device.epoch,
                timeline: timeline.flatMap(TimelineID.init), ops: ops)
        }
    }

    private mutating func send(_ request: PushRequest) async -> ClientSession.Event {
        progress?(.sending(changes: request.ops.count))
        let sentAt = store.environment.now()
        do throws(SyncFailure) {
            let response = try await endpoint.push(request)
            measureSkew(response.serverTime, since: sentAt)
            count(response)
            return .pushAnswered(response)
        } catch {
            return .failed(error)
        }
    }

    private mutating func count(_ response: PushResponse) {
        for result in response.results {
            report.sent += result.outcome == .refused ? 0 : 1
            report.merged += result.outcome == .merged ? 1 : 0
            report.conflicted += result.outcome == .conflicted ? 1 : 0
            report.refused += result.outcome == .refused ? 1 : 0
        }
    }

    /// An answer that settles nothing would be asked for again for ever.
    private func storeResults(
        _ response: PushResponse
    ) async throws(RehearseError) -> ClientSession.Event {
        let now = store.environment.now()
        let stored = try await step { try PushResults.store(response, now: now, in: $0) }
        guard stored > 0 else {
            return .failed(.server("it answered a push without results"))
        }
        store.changes.publish(Set(SyncSchema.tables.map(\.name)))
        return .resultsStored
    }

    /// The new token is kept first: a crash after that finds the old chain under a new device and
    /// moves it over at the next start.
    private mutating func replaceDevice() async throws(RehearseError) -> ClientSession.Event {
        let forked: ForkedDevice
        do throws(SyncFailure) {
            forked = try await endpoint.fork(deviceName: deviceName)
        } catch {
            return .failed(error)
        }
        endpoint = try replaceToken(forked)
        try await step { try Rekeying.replaceDevice(with: forked.device, in: $0) }
        return .deviceReplaced
    }
}

// MARK: Pull

extension SyncDriver {
    /// A server that gives an open page and no way on would be asked the same for ever.
    private mutating func ask(_ request: PullRequest) async -> ClientSession.Event {
        guard request != lastAsked else {
            return .failed(.server("its pages do not go on"))
        }
        let askedAt = store.environment.now()
        do throws(SyncFailure) {
            let page = try await endpoint.pull(request)
            measureSkew(page.header.serverTime, since: askedAt)
            lastAsked = page.header.isClosed ? nil : request
            rowsReceived += page.rows.count
            progress?(page.header.isClosed ? .applying : .receiving(rows: rowsReceived))
            return .pageReceived(page)
        } catch {
            return .failed(error)
        }
    }

    private func stage(_ page: PullPage) async throws(RehearseError) -> ClientSession.Event {
        let now = store.environment.now()
        let failure = try await step { database -> SyncFailure? in
            if let failure = try Staging.timeTravel(of: page.header, in: database) {
                return failure
            }
            try Staging.stage(page, now: now, in: database)
            return nil
        }
        return failure.map { .failed($0) } ?? .pageStaged
    }

    private mutating func apply(
        _ page: PullPage
    ) async throws(RehearseError) -> ClientSession.Event {
        let now = store.environment.now()
        let skew = report.clockSkewMilliseconds
        let result = try await step { database -> Result<VectorApply.Outcome, SyncFailure> in
            if let failure = try Staging.timeTravel(of: page.header, in: database) {
                return .failure(failure)
            }
            let outcome = try VectorApply.apply(page, now: now, in: database)
            try MetaQueries.put(String(skew), .clockSkew, in: database)
            try MetaQueries.put(String(now.milliseconds), .lastSync, in: database)
            return .success(outcome)
        }
        switch result {
        case .failure(let failure): return .failed(failure)
        case .success(let outcome):
            store.changes.publish(outcome.tables)
            report.received += outcome.report.rowsApplied
            report.revoked += outcome.revoked
            if !outcome.revoked.isEmpty { try store.truncateLog() }
            return .vectorApplied(outcome.report)
        }
    }

    /// Half of the round trip is taken for the way back.
    private mutating func measureSkew(_ serverTime: Instant, since start: Instant) {
        let end = store.environment.now()
        let middle = start.advanced(byMilliseconds: end.millisecondsSince(start) / 2)
        report.clockSkewMilliseconds = serverTime.millisecondsSince(middle)
    }
}

// MARK: Steps

extension SyncDriver {
    /// One transaction of a sync, which also shows other processes that this one is at work.
    ///
    /// - Throws: `.tryLater` if another process has taken over meanwhile.
    @discardableResult
    private func step<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RehearseError) -> Value {
        let environment = store.environment
        return try await store.apply { database in
            guard
                try SyncLease.renew(
                    for: environment.process, now: environment.now(), in: database)
            else { throw SyncRun.takenOver }
            return try body(database)
        }
    }

    private mutating func ending(
        _ summary: SyncSummary, _ failure: SyncFailure?
    ) async throws(RehearseError) -> Ending {
        let damaged = summary.damagedScopes
        report.mismatched = try store.read { snapshot in
            try damaged.map { try snapshot.scope($0)?.label ?? $0.description }
        }
        var counted = summary
        counted.sent = report.sent
        counted.received = report.received
        counted.refused = report.refused
        return Ending(report: report, summary: counted, failure: failure)
    }
}
