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
    private(set) var endpoints: [String: Endpoint] = [:]

    init(database: Database, environment: ServerEnvironment) {
        self.database = database
        self.environment = environment
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
        add(typed.operation) { [database, environment] exchange in
            let input = try exchange.message(Input.self)
            let token = try exchange.token()
            let output = try await database.inOrg(token.org) { transaction in
                let now = environment.now()
                let caller = try await Authenticator.caller(
                    with: token, now: now, in: transaction)
                try await Authority.check(exchange, caller, in: transaction)
                let call = Call(input: input, caller: caller, now: now, exchange: exchange)
                return try await work(call, transaction)
            }
            return try Reply(output)
        }
    }

    /// Binds an operation of the sync protocol, which handles its own transactions.
    package mutating func bind(
        _ sync: SyncOperation,
        _ work: @escaping @Sendable (RawCall) async throws -> RawAnswer
    ) {
        add(sync.operation) { [database, environment] exchange in
            let token = try exchange.token()
            let now = environment.now()
            let caller = try await database.inOrg(token.org) { transaction in
                try await Authenticator.caller(with: token, now: now, in: transaction)
            }
            let call = RawCall(
                caller: caller, body: exchange.body ?? .null, now: now, exchange: exchange)
            let answer = try await work(call)
            return Reply(status: .ok, contentType: answer.contentType, bytes: answer.bytes)
        }
    }

    private mutating func add(_ operation: Operation, _ endpoint: @escaping Endpoint) {
        precondition(endpoints[operation.id] == nil, "\(operation.id) is bound twice")
        endpoints[operation.id] = endpoint
    }
}
