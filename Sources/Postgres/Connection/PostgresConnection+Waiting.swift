/// How an operation may be ended before the server has answered.
enum Interruptibility: Sendable {
    /// Cancelling the task, and the deadline, make the server stop the statement.
    case cancellable
    /// Only the deadline ends the wait, and then the connection is dropped. For COMMIT, whose
    /// outcome a cancellation would hide, and for ROLLBACK, which has to run in a cancelled task.
    case shielded
}

/// How long the running operation waits, and what already ended its patience.
struct Patience: Sendable {
    enum Interruption: Sendable {
        case cancelled
        case timedOut
    }

    var deadline = ContinuousClock.now
    var timeout = Duration.zero
    var interruptibility = Interruptibility.shielded
    var interruption: Interruption?
}

extension PostgresConnection {
    /// Prepares for one operation; the caller has the turn.
    func begin(
        _ interruptibility: Interruptibility, timeout: Duration?, query: String?,
        at site: PostgresError.CallSite
    ) throws(PostgresError) {
        guard !handle.isClosed else {
            throw PostgresError(.closed, "The connection is closed.", query: query, at: site)
        }
        if interruptibility == .cancellable, Task.isCancelled {
            throw PostgresError(
                .cancelled, "The task was cancelled before the statement was sent.",
                query: query, at: site)
        }
        let timeout = timeout ?? configuration.statementTimeout
        patience = Patience(
            deadline: .now + timeout, timeout: timeout, interruptibility: interruptibility)
    }

    /// Hands everything that libpq has buffered to the kernel.
    ///
    /// Reads meanwhile: a server that cannot send its answers stops reading our statements.
    func flush() async throws(ConnectionLoss) {
        while true {
            guard let isFlushed = handle.flush() else { throw loss() }
            if isFlushed { return }
            try await waitForSocket(.readableOrWritable)
            handle.consumeInput()
        }
    }

    /// Parts of a result that are taken as soon as they come. What is larger is taken less often.
    private static var eagerPartsMax: Int { 4 }
    /// How long a large result is left to gather. The socket holds what the server sends in that
    /// time, so the server does not stop for it.
    private static var gatherTime: Duration { .milliseconds(1) }

    /// The next result, or `nil` after the last one of a statement.
    ///
    /// The server sends 8 KiB at a time. To be woken for each of them takes longer than reading
    /// them, so a large result is read in larger parts.
    func nextResult() async throws(ConnectionLoss) -> ResultHandle? {
        var partCount = 0
        while handle.isBusy, handle.isUp {
            if partCount >= Self.eagerPartsMax {
                await PollReactor.shared.pause(for: Self.gatherTime)
            }
            try await waitForSocket(.readable)
            handle.consumeArrivedInput()
            partCount += 1
        }
        return handle.nextResult()
    }

    /// Waits; when the operation's patience ends, tells the server to stop and waits on.
    func waitForSocket(_ interest: PollReactor.Interest) async throws(ConnectionLoss) {
        let isCancellable =
            patience.interruptibility == .cancellable && patience.interruption == nil
        let outcome = await PollReactor.shared.wait(
            for: interest, on: handle.socket, until: patience.deadline,
            isCancellable: isCancellable)
        switch outcome {
        case .ready: return
        case .cancelled: try await interrupt(.cancelled)
        case .timedOut: try await interrupt(.timedOut)
        }
    }

    private func interrupt(_ reason: Patience.Interruption) async throws(ConnectionLoss) {
        guard patience.interruptibility == .cancellable, patience.interruption == nil else {
            throw .gaveUp
        }
        patience.interruption = reason
        patience.deadline = .now + configuration.cancelTimeout
        guard let request = handle.makeCancelRequest() else { throw loss() }
        // Waits for the request, not only for the statement: one that is still under way would
        // hit the next statement of this connection. No answer, and it is dropped.
        let isSent: Bool?
        do {
            isSent = try await BackgroundCall.run(until: patience.deadline, isCancellable: false) {
                request.send()
            }
        } catch {
            throw .lost(error.message)
        }
        guard isSent == true else { throw .gaveUp }
    }

    func loss() -> ConnectionLoss { .lost(handle.errorMessage) }
}

/// Why a connection cannot be used any more.
enum ConnectionLoss: Error {
    /// libpq's words.
    case lost(String)
    /// The server did not answer, and not stop either.
    case gaveUp
}

extension PostgresConnection {
    /// The end of a connection as the caller sees it; closes what is left of it.
    func error(
        for loss: ConnectionLoss, query: String?, at site: PostgresError.CallSite
    ) -> PostgresError {
        let interruption = patience.interruption
        handle.close()
        switch loss {
        case .lost(let reason):
            return PostgresError(
                .connection, "The connection was lost: \(reason)", query: query, at: site)
        case .gaveUp where interruption == .cancelled:
            return PostgresError(
                .cancelled, "Cancelled; the server did not stop in time and was disconnected.",
                query: query, at: site)
        case .gaveUp:
            return PostgresError(
                .timeout,
                "No answer within \(patience.timeout); the connection was dropped.",
                query: query, at: site)
        }
    }

    /// The server's refusal as the caller sees it.
    func error(
        for report: PostgresError.ServerReport, query: String?,
        at site: PostgresError.CallSite
    ) -> PostgresError {
        if report.sqlState == .queryCancelled, let interruption = patience.interruption {
            return interruptionError(interruption, report, query, site)
        }
        guard handle.isUp, !report.isEndOfSession else {
            handle.close()
            return PostgresError(
                .connection, "The server ended the connection: \(report.message).",
                server: report, query: query, at: site)
        }
        let error = PostgresError(
            .server, report.message, server: report, query: query, at: site)
        failureInTransaction = error
        return error
    }

    private func interruptionError(
        _ interruption: Patience.Interruption, _ report: PostgresError.ServerReport,
        _ query: String?, _ site: PostgresError.CallSite
    ) -> PostgresError {
        switch interruption {
        case .cancelled:
            PostgresError(
                .cancelled, "The task was cancelled and the server stopped the statement.",
                server: report, query: query, at: site)
        case .timedOut:
            PostgresError(
                .timeout, "Stopped after \(patience.timeout), the limit for this statement.",
                server: report, query: query, at: site)
        }
    }
}

extension PostgresError.ServerReport {
    /// True for FATAL and PANIC, after which the server closes the connection.
    var isEndOfSession: Bool { severity == "FATAL" || severity == "PANIC" }
}
