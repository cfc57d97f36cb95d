internal import GRDB
internal import RehearseModel
package import RehearseSync

/// Runs one sync: does what `ClientSession` asks for and tells it what came of it.
///
/// While a request is under way no transaction is open, so the database is free for other
/// processes, and a sync that is killed anywhere goes on from the last transaction.
package struct SyncDriver {
    let store: Store
    var endpoint: SyncEndpoint
    let deviceName: String
    /// Keeps a forked device's new token, and gives the endpoint that uses it.
    let replaceToken: (ForkedDevice) throws(RehearseError) -> SyncEndpoint
    let progress: (@Sendable (SyncProgress) -> Void)?
    var report = SyncReport()
    /// What has come in; nil before the first request of a pull.
    var inbox: PullInbox?
    /// A page that was asked for while the one before it was read.
    var ahead: PullAnswer?
    var lastAsked: PullRequest?
    var rowsReceived = 0
    private let lease: SyncLease
    private var session = ClientSession()

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
        lease = SyncLease(of: store)
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
        case .loadBatch:
            let batch = try await loadBatch()
            try store.environment.reached(.batchLoaded)
            return .batchLoaded(batch)
        case .send(let request): return await send(request)
        case .storeResults(let response): return try await storeResults(response)
        case .preparePull:
            let request = try await nextRequest()
            try store.environment.reached(.pullPrepared)
            return .pullPrepared(request)
        case .ask(let request): return try await ask(request)
        case .stage(let page): return try await stage(page)
        case .applyStaged(let page): return try await apply(page)
        case .replaceDevice: return try await replaceDevice()
        case .startOver(let timeline): return try await startOver(timeline)
        case .finish, .stop:
            preconditionFailure("a sync that has ended asks for nothing")
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

// MARK: Steps

extension SyncDriver {
    /// One transaction of a sync.
    ///
    /// - Throws: `.tryLater` if another process has taken over meanwhile.
    @discardableResult
    func step<Value: Sendable>(
        _ uncommitted: ClientFailpoint, _ durability: StoreDurability = .full,
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(RehearseError) -> Value {
        let (environment, lease) = (store.environment, lease)
        return try await store.apply(durability) { database in
            try lease.renew(for: environment.process, now: environment.now())
            let value = try body(database)
            try environment.reach(uncommitted)
            return value
        }
    }

    /// The same for what must happen although the task was cancelled.
    func stepNow(
        _ uncommitted: ClientFailpoint, _ durability: StoreDurability,
        _ body: (Database) throws -> Void
    ) throws(RehearseError) {
        let environment = store.environment
        try store.applyNow(durability) { database in
            try lease.renew(for: environment.process, now: environment.now())
            try body(database)
            try environment.reach(uncommitted)
        }
    }

    /// Shows other processes that this one is at work, between transactions.
    func showWork() throws(RehearseError) {
        try lease.renew(for: store.environment.process, now: store.environment.now())
    }

    /// Half of the round trip is taken for the way back.
    mutating func measureSkew(_ serverTime: Instant, from start: Instant, to end: Instant) {
        let middle = start.advanced(byMilliseconds: end.millisecondsSince(start) / 2)
        report.clockSkewMilliseconds = serverTime.millisecondsSince(middle)
    }
}
