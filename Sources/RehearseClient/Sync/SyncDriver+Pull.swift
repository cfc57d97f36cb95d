internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// What came of one request for a page.
struct PullAnswer: Sendable {
    var request: PullRequest
    var askedAt: Instant
    var answeredAt: Instant
    var result: Result<PullPage, SyncFailure>

    init(
        to request: PullRequest, from endpoint: SyncEndpoint, _ environment: ClientEnvironment
    ) async {
        self.request = request
        askedAt = environment.now()
        do throws(SyncFailure) {
            result = .success(try await endpoint.pull(request))
        } catch {
            result = .failure(error)
        }
        answeredAt = environment.now()
    }
}

/// Reading what is new.
extension SyncDriver {
    mutating func nextRequest() async throws(RehearseError) -> PullRequest {
        if let inbox { return inbox.request }
        let loaded = try await store.load { try PullInbox(in: $0.database) }
        inbox = loaded
        return loaded.request
    }

    /// A server that gives an open page and no way on would be asked the same for ever.
    mutating func ask(_ request: PullRequest) async throws(RehearseError) -> ClientSession.Event {
        guard request != lastAsked else {
            return .failed(.server("its pages do not go on"))
        }
        let answer = await answer(to: request)
        switch answer.result {
        case .success(let page):
            measureSkew(page.header.serverTime, from: answer.askedAt, to: answer.answeredAt)
            lastAsked = page.header.isClosed ? nil : request
            rowsReceived += page.rows.count
            progress?(page.header.isClosed ? .applying : .receiving(rows: rowsReceived))
            return .pageReceived(page)
        case .failure(let failure):
            try storePages()
            return .failed(failure)
        }
    }

    private mutating func answer(to request: PullRequest) async -> PullAnswer {
        let early = ahead
        ahead = nil
        if let early, early.request == request { return early }
        return await PullAnswer(to: request, from: endpoint, store.environment)
    }

    /// Reads an open page, and asks for the next one meanwhile.
    mutating func stage(_ page: PullPage) async throws(RehearseError) -> ClientSession.Event {
        try store.environment.reached(.pageReceived)
        guard var inbox else { preconditionFailure("a page came before the first request") }
        if let failure = inbox.timeTravel(of: page.header) { return .failed(failure) }
        let next = inbox.request(after: page.header)
        if store.environment.overlapsRequests, next != lastAsked {
            let (endpoint, environment) = (endpoint, store.environment)
            async let answer = PullAnswer(to: next, from: endpoint, environment)
            inbox.take(PulledPage(page), now: environment.now())
            ahead = await answer
        } else {
            inbox.take(PulledPage(page), now: store.environment.now())
        }
        self.inbox = inbox
        if inbox.isFull(at: store.environment.now()) {
            try storePages()
        } else {
            try showWork()
        }
        try store.environment.reached(.pageStaged)
        return .pageStaged
    }

    /// Writes the pages in memory, so that a later sync goes on behind them.
    private mutating func storePages() throws(RehearseError) {
        guard let inbox, !inbox.pages.isEmpty else { return }
        try stepNow(.pageUncommitted, .relaxed) { try inbox.store(in: $0) }
        self.inbox?.pagesStored()
    }

    /// Makes a closed vector visible. Where there is nothing new, nothing is written.
    mutating func apply(_ page: PullPage) async throws(RehearseError) -> ClientSession.Event {
        try store.environment.reached(.pageReceived)
        guard var inbox else { preconditionFailure("a page came before the first request") }
        if let failure = inbox.timeTravel(of: page.header) { return .failed(failure) }
        let now = store.environment.now()
        inbox.take(PulledPage(page), now: now)
        self.inbox = nil
        let skew = report.clockSkewMilliseconds
        if inbox.isEmpty, abs(skew - inbox.clockSkewMilliseconds) < Self.skewNotedMilliseconds {
            return .vectorApplied(VectorReport(rowsApplied: 0, mismatched: []))
        }
        if Mutant.cursorBeforeRows.isOn { try await saveCursors(of: inbox.vector) }
        let outcome = try await step(.vectorUncommitted) { [inbox] database in
            let outcome = try VectorApply.apply(inbox, now: now, in: database)
            try MetaQueries.put(String(skew), .clockSkew, in: database)
            try MetaQueries.put(String(now.milliseconds), .lastSync, in: database)
            return outcome
        }
        if Mutant.rowsBeforeCursor.isOn { try await saveCursors(of: inbox.vector) }
        try store.environment.reached(.vectorApplied)
        store.changes.publish(outcome.tables)
        report.received += outcome.report.rowsApplied
        report.revoked += outcome.revoked
        if !outcome.revoked.isEmpty { try store.truncateLog() }
        return .vectorApplied(outcome.report)
    }

    /// What only a mutant does: cursors in a transaction of their own.
    private func saveCursors(of vector: PullVector) async throws(RehearseError) {
        try await step(.vectorUncommitted) { database in
            for part in vector.parts.values {
                let digest = try VectorQueries.digestOfRows(of: part.pulled.scope, in: database)
                try VectorQueries.put(part.pulled, digest: digest, in: database)
            }
        }
    }

    /// Whether a submission came in time is trusted within minutes; a second is nothing new.
    private static let skewNotedMilliseconds: Int64 = 1000

    mutating func startOver(
        _ timeline: TimelineID
    ) async throws(RehearseError) -> ClientSession.Event {
        let now = store.environment.now()
        try await step(.startOverUncommitted) {
            try Rekeying.startOver(timeline: timeline, in: $0)
            try IncidentQueries.note(.serverSetBack, now: now, in: $0)
        }
        (inbox, ahead, lastAsked) = (nil, nil, nil)
        try store.environment.reached(.startedOver)
        return .startedOver
    }
}
