package import Logging

/// One session with a server.
///
/// The actor owns the libpq handle. It needs no executor of its own: no call it makes blocks, and
/// where a connection must wait, `PollReactor` watches the socket. Operations take turns, so that
/// an operation that waits is never interleaved with another one of the same connection.
package actor PostgresConnection {
    /// Statements in one pipeline: all of them wait in memory, here and in the server.
    package static let pipelineLengthMax = 1_000

    nonisolated let configuration: PostgresConfiguration
    nonisolated let logger: Logger
    var handle: ConnectionHandle
    var statements: StatementCache
    var patience = Patience()
    /// The last refusal by the server since BEGIN, for the decision to retry.
    var failureInTransaction: PostgresError?
    /// What the server reported beside the results of the last operation.
    var lastNotices: [PostgresError.ServerReport] = []

    private var isTaken = false
    private var nextTurns: [CheckedContinuation<Void, Never>] = []

    private init(
        handle: consuming ConnectionHandle, configuration: PostgresConfiguration, logger: Logger
    ) {
        self.handle = handle
        self.configuration = configuration
        self.logger = logger
        statements = StatementCache(countMax: configuration.preparedStatementCountMax)
    }

    /// Connects; use a `PostgresPool` for anything but tools and tests.
    ///
    /// Throws `PostgresError` with code `connection`, `timeout` or `cancelled`.
    package static func connect(
        _ configuration: PostgresConfiguration,
        logger: Logger = Logger(label: "postgres"),
        file: String = #fileID, line: Int = #line
    ) async throws -> PostgresConnection {
        let site = PostgresError.CallSite(file: file, line: line)
        return PostgresConnection(
            handle: try await ConnectionOpener.open(configuration, at: site),
            configuration: configuration, logger: logger)
    }

    /// Ends the session after the operation that is running, if there is one.
    package func close() async {
        await takeTurn()
        defer { passTurn() }
        handle.close()
    }

    /// The process that serves this connection, for `pg_terminate_backend` and the like.
    package var serverProcessIdentifier: Int32 { handle.processIdentifier }

    /// How many statements are prepared.
    package var preparedStatementCount: Int { statements.count }

    /// True if the next user can have the connection: it is up and outside a transaction.
    var isReusable: Bool { handle.isUp && handle.isTransactionIdle }

    /// Notices a server that went away since the last operation, without waiting.
    ///
    /// An idle connection has nothing to read but notices, parameter changes, and its end: the
    /// reason first, as a notice, and then the closed socket.
    func checkIsAlive() -> Bool {
        guard isReusable else { return false }
        while handle.isUp, handle.isReadable {
            handle.consumeInput()
            // Makes libpq read the messages among the bytes.
            _ = handle.isBusy
        }
        let isEnding = handle.takeNotices().contains(where: \.isEndOfSession)
        return isReusable && !isEnding
    }

    // MARK: Turns

    func takeTurn() async {
        guard isTaken else {
            isTaken = true
            return
        }
        await withCheckedContinuation { nextTurns.append($0) }
    }

    func passTurn() {
        if nextTurns.isEmpty {
            isTaken = false
        } else {
            nextTurns.removeFirst().resume()
        }
    }
}

extension PostgresConnection: PostgresQueryable {
    @discardableResult
    package nonisolated func withConnection<Result>(
        _ body: (PostgresConnection) async throws -> Result
    ) async throws -> Result {
        try await body(self)
    }
}
