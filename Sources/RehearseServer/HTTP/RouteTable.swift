internal import HTTPTypes
internal import RehearseModel
internal import RehearseSync

/// Joins the operations with the code that does them.
///
/// `bind` wraps that code into what every operation of its kind needs: reading the message,
/// authentication, the access rule and the transaction. A feature cannot leave one of them out.
package struct RouteTable {
    typealias Endpoint = @Sendable (Exchange) async throws -> Reply

    let database: Database
    let environment: ServerEnvironment
    let rate: RequestRate
    let denials: DenialLog
    /// Waits for a request's turn.
    let clock: any Clock<Duration> & Sendable
    private(set) var endpoints: [String: Endpoint] = [:]

    init(database: Database, configuration: Server.Configuration) {
        self.database = database
        environment = configuration.environment
        rate = RequestRate(configuration.requestLimits)
        denials = DenialLog(
            database: database, environment: environment, logger: configuration.logger)
        clock = configuration.clock
    }

    /// Binds an operation that needs no member.
    package mutating func bind<Input, Output>(
        _ typed: TypedOperation<Input, Output>,
        open work: @escaping @Sendable (OpenCall<Input>) async throws -> Output
    ) {
        precondition(typed.operation.access == .anyone, "\(typed.operation.id) needs a member")
        add(typed.operation) { [environment] exchange in
            let call = OpenCall(
                input: try exchange.message(Input.self), now: environment.now(),
                address: exchange.address)
            return try Reply(await work(call))
        }
    }

    /// Binds an operation of a member. Authentication, the access rule and the work share one
    /// transaction: what was allowed is still allowed when it is done. The work may run again after
    /// a serialization failure, so it touches nothing but the transaction.
    package mutating func bind<Input, Output>(
        _ typed: TypedOperation<Input, Output>,
        _ work: @escaping @Sendable (Call<Input>, OrgTransaction) async throws -> Output
    ) {
        precondition(typed.operation.access != .anyone, "\(typed.operation.id) needs no member")
        add(typed.operation) { [self] exchange in
            let input = try exchange.message(Input.self)
            let token = try exchange.token()
            let output = try await notingDenials(of: exchange) {
                let now = environment.now()
                return try await database.inOrg(
                    token.org, opening: [Authenticator.lookup(token, now: now)]
                ) { transaction in
                    let caller = try await Authenticator.caller(
                        from: transaction.opened[0], with: token, now: now, in: transaction)
                    try checkRate(of: caller, at: now)
                    try await Authority.check(exchange, caller, in: transaction)
                    let call = Call(input: input, caller: caller, now: now, exchange: exchange)
                    let output = try await work(call, transaction)
                    try environment.reach(.operationBeforeCommit)
                    return output
                }
            }
            try environment.reach(.operationBeforeReply)
            return try Reply(output)
        }
    }

    /// Binds an operation that every member may use and that takes too long for one transaction: it
    /// handles its own, and looks again at what may have changed.
    package mutating func bind<Input, Output>(
        _ typed: TypedOperation<Input, Output>,
        alone work: @escaping @Sendable (Call<Input>) async throws -> Output
    ) {
        precondition(typed.operation.access == .member, "\(typed.operation.id) checks nothing else")
        add(typed.operation) { [self] exchange in
            let input = try exchange.message(Input.self)
            let (caller, now) = try await caller(with: exchange.token())
            try checkRate(of: caller, at: now)
            let call = Call(input: input, caller: caller, now: now, exchange: exchange)
            return try Reply(await work(call))
        }
    }

    /// Binds an operation of the sync protocol, which handles its own transactions.
    package mutating func bind(
        _ sync: SyncOperation,
        _ work: @escaping @Sendable (RawCall) async throws -> RawAnswer
    ) {
        add(sync.operation) { [self] exchange in
            let token = try exchange.token()
            let (caller, now) = try await caller(with: token)
            try await waitForTurn(of: caller, at: now)
            let call = RawCall(
                caller: caller, token: token, body: exchange.body ?? .null, now: now,
                exchange: exchange)
            let answer = try await work(call)
            return Reply(status: .ok, contentType: answer.contentType, bytes: answer.bytes)
        }
    }

    /// Binds an operation of the sync protocol that only reads. Authentication and the work share
    /// one snapshot, and so the round trips of one transaction.
    package mutating func bindReading(
        _ sync: SyncOperation,
        _ work: @escaping @Sendable (RawCall, OrgTransaction) async throws -> RawAnswer
    ) {
        add(sync.operation) { [self] exchange in
            let token = try exchange.token()
            let answer: RawAnswer
            do {
                answer = try await read(exchange, token, mayWait: true, work)
            } catch let turn as LaterTurn {
                // Waited for without a connection in hand.
                try await clock.sleep(for: turn.wait)
                answer = try await read(exchange, token, mayWait: false, work)
            }
            return Reply(status: .ok, contentType: answer.contentType, bytes: answer.bytes)
        }
    }

    /// - Parameter mayWait: whether the request has to ask for its turn; not when it has waited.
    private func read(
        _ exchange: Exchange, _ token: OpaqueSecret, mayWait: Bool,
        _ work: (RawCall, OrgTransaction) async throws -> RawAnswer
    ) async throws -> RawAnswer {
        let now = environment.now()
        let (answer, found) = try await database.inOrg(
            token.org, snapshot: true, opening: [Authenticator.lookup(token, now: now)]
        ) { transaction in
            let found = try await Authenticator.found(
                in: transaction.opened[0], token, now: now, in: transaction)
            if mayWait, let wait = try turn(of: found.caller, at: now) {
                throw LaterTurn(wait: wait)
            }
            let call = RawCall(
                caller: found.caller, token: token, body: exchange.body ?? .null, now: now,
                exchange: exchange)
            return (try await work(call, transaction), found)
        }
        if found.isUseStale {
            try await database.inOrg(token.org) { transaction in
                try await Authenticator.noteUse(
                    of: token, by: found.caller, now: now, in: transaction)
            }
        }
        return answer
    }

    private func caller(with token: OpaqueSecret) async throws -> (Caller, Instant) {
        let now = environment.now()
        let caller = try await database.inOrg(
            token.org, opening: [Authenticator.lookup(token, now: now)]
        ) { transaction in
            try await Authenticator.caller(
                from: transaction.opened[0], with: token, now: now, in: transaction)
        }
        return (caller, now)
    }

    private func checkRate(of caller: Caller, at now: Instant) throws(Refusal) {
        if case .refused(let wait) = rate.request(by: caller.user, at: now, mayWait: false) {
            throw .tooFast(retryAfter: wait)
        }
    }

    private func waitForTurn(of caller: Caller, at now: Instant) async throws {
        if let wait = try turn(of: caller, at: now) { try await clock.sleep(for: wait) }
    }

    /// How long a request of the sync protocol has to wait; nil if it need not.
    private func turn(of caller: Caller, at now: Instant) throws(Refusal) -> Duration? {
        switch rate.request(by: caller.user, at: now, mayWait: true) {
        case .now: return nil
        case .after(let wait): return wait
        case .refused(let wait): throw .tooFast(retryAfter: wait)
        }
    }

    /// A refusal of access to something that would have written is noted in the audit before the
    /// caller is told.
    private func notingDenials<Value>(
        of exchange: Exchange, _ work: () async throws -> Value
    ) async throws -> Value {
        do {
            return try await work()
        } catch let denial as Denial {
            if exchange.operation.isWriting {
                await denials.note(
                    exchange.operation.id, code: Problem(denial.refusal).code,
                    target: exchange.target, by: denial.caller.actor, of: denial.caller.org)
            }
            throw denial.refusal
        }
    }

    private mutating func add(_ operation: Operation, _ endpoint: @escaping Endpoint) {
        precondition(endpoints[operation.id] == nil, "\(operation.id) is bound twice")
        endpoints[operation.id] = endpoint
    }
}

/// A request that has to wait, told out of the transaction in which that was found.
private struct LaterTurn: Error {
    var wait: Duration
}
