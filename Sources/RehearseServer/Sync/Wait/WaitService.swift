internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Lets a client wait until there is something to pull.
///
/// The database is asked once when the wait begins, and again when something may have changed who
/// may see what; while the wait is parked it holds no connection and no transaction. A wait that is
/// lost on the way costs the client a moment and nothing else.
package struct WaitService: Sendable {
    private let database: Database
    private let environment: ServerEnvironment
    private let clock: any Clock<Duration> & Sendable
    private let limits: WaitLimits

    package init(
        database: Database, environment: ServerEnvironment,
        clock: any Clock<Duration> & Sendable, limits: WaitLimits = WaitLimits()
    ) {
        self.database = database
        self.environment = environment
        self.clock = clock
        self.limits = limits
    }

    /// - Throws: `Refusal`, `PostgresError`.
    func wait(_ request: WaitRequest, for call: RawCall) async throws -> WaitResponse {
        let wait = try parked(request, for: call)
        let id = try database.hub.enter(wait, limits: limits)
        defer { database.hub.leave(id) }
        try environment.reach(.waitEntered)
        let response = try await news(for: wait, id, request, token: call.token)
        try environment.reach(.waitBeforeReply)
        return response
    }

    private func news(
        for wait: ParkedWait, _ id: ParkedWait.ID, _ request: WaitRequest, token: OpaqueSecret
    ) async throws -> WaitResponse {
        let began = SomeInstant(clock)
        let timeout = Duration.milliseconds(request.timeoutMilliseconds)
        while true {
            let response = try await look(wait, at: request.timeline, token: token)
            guard response.isNothing else { return response }
            let rest = max(.zero, timeout - began.elapsed())
            try environment.reach(.waitParking)
            let wake = await database.hub.wake(of: id, within: rest, on: clock)
            try environment.reach(.waitWoken)
            switch wake {
            case .moved(let versions):
                return WaitResponse(moved: versions, grantsChanged: false)
            case .lookAgain: continue
            case .over: return .nothing
            }
        }
    }

    private func parked(
        _ request: WaitRequest, for call: RawCall
    ) throws(Refusal) -> ParkedWait {
        guard request.device == call.caller.device else { throw .otherDevice }
        guard request.cursors.count <= SyncLimits.scopesMax else {
            throw .tooManyScopes(max: SyncLimits.scopesMax)
        }
        return ParkedWait(
            org: call.caller.org, user: call.caller.user, device: call.caller.device,
            tokenHash: call.token.hash,
            known: Dictionary(uniqueKeysWithValues: request.cursors.map { ($0.scope, $0) }))
    }

    /// Compares with the database in one short transaction, as whom the token stands for now.
    private func look(
        _ wait: ParkedWait, at timeline: TimelineID?, token: OpaqueSecret
    ) async throws -> WaitResponse {
        let now = environment.now()
        return try await database.inOrg(wait.org) { transaction in
            _ = try await Authenticator.caller(with: token, now: now, in: transaction)
            let found = try await transaction.pipeline([
                PlanQueries.keepIndexPlans,
                PushQueries.timeline,
                WaitQueries.differences(of: [wait], now: now, org: wait.org),
            ])
            let standing = try found[1][0].decode(TimelineID.self)
            guard timeline == nil || timeline == standing else {
                throw Refusal.timelineChanged(standing)
            }
            return WaitResponse(try WaitQueries.differences(from: found[2]))
        }
    }
}

extension WaitResponse {
    fileprivate init(_ differences: [WaitQueries.Difference]) {
        let moved = differences.filter { !$0.isAccess }.map { ($0.scope, $0.version) }
        self.init(
            moved: Dictionary(moved) { max($0, $1) },
            grantsChanged: differences.contains(where: \.isAccess))
    }
}

/// A moment by a clock whose type is not known.
private struct SomeInstant: Sendable {
    let elapsed: @Sendable () -> Duration

    init(_ clock: some Clock<Duration> & Sendable) {
        let start = clock.now
        elapsed = { start.duration(to: clock.now) }
    }
}
