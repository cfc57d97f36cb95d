internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// The outermost layer of every request: gives it an id, turns errors into problems, writes the one
/// line of the log.
///
/// The line names the operation, never the path with its ids, nor the query, headers or body.
struct EdgeMiddleware: RouterMiddleware {
    typealias Context = RehearseRequestContext

    static let requestIDHeader = HTTPField.Name("Rehearse-Request")

    let environment: ServerEnvironment
    let clock: any Clock<Duration> & Sendable
    let logger: Logger
    /// Method and path template → operation.
    private let operationIDs: [String: String]

    init(
        environment: ServerEnvironment, clock: any Clock<Duration> & Sendable, logger: Logger
    ) {
        self.environment = environment
        self.clock = clock
        self.logger = logger
        operationIDs = Dictionary(
            uniqueKeysWithValues: Operations.all.map {
                ("\($0.method.rawValue) \(RouterPath($0.path))", $0.id)
            })
    }

    @concurrent
    func handle(
        _ request: Request, context: Context,
        next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        let requestID = environment.makeID(RowSubject.self).description
        var response: Response?
        var problem: Problem?
        let duration = await clock.measuring {
            do {
                response = try await next(request, context)
            } catch {
                let told = Problem(error)
                problem = told
                response = Self.response(to: told)
                if told.status >= 500 { report(error, requestID: requestID) }
            }
        }
        guard var response else { preconditionFailure("the request was answered or failed") }
        if let name = Self.requestIDHeader { response.headers[name] = requestID }
        let operation = operationIDs["\(request.method.rawValue) \(context.endpointPath ?? "")"]
        logger.info(
            "request",
            metadata: [
                "request": "\(requestID)", "operation": "\(operation ?? "none")",
                "status": "\(response.status.code)", "code": "\(problem?.code ?? "ok")",
                "ms": "\(duration.wholeMilliseconds)",
            ])
        return response
    }

    private static func response(to problem: Problem) -> Response {
        var response = Reply(problem).response
        response.headers[.retryAfter] = problem.retryAfterSeconds.map(String.init)
        if problem.status == 401 { response.headers[.wwwAuthenticate] = "Bearer" }
        // The rest of a body that was not taken would be read as the next request.
        if problem.status == 413 { response.headers[.connection] = "close" }
        return response
    }

    /// Says what went wrong inside. A database error is told without the server's own words, which
    /// may quote what somebody wrote.
    private func report(_ error: any Error, requestID: String) {
        let databaseError = error as? PostgresError ?? (error as? PostgresTransactionError)?.cause
        let description =
            if let error = databaseError {
                "database \(error.code) \(error.sqlState.map { "\($0)" } ?? "") "
                    + "\(error.server?.constraint ?? "") at \(error.file):\(error.line)"
            } else if error is Refusal {
                "\(error)"
            } else {
                "\(type(of: error))"
            }
        logger.error(
            "request failed", metadata: ["request": "\(requestID)", "error": "\(description)"])
    }
}

extension Clock<Duration> {
    /// How long the work took by this clock.
    fileprivate func measuring(_ work: () async -> Void) async -> Duration {
        let start = now
        await work()
        return start.duration(to: now)
    }
}

extension Duration {
    var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
