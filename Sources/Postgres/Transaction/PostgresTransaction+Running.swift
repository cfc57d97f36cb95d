extension PostgresPool {
    /// Runs the closure in a transaction: commits if it returns, rolls back if it throws.
    ///
    /// If the transaction loses against another one (SQLSTATE 40001, 40P01) the closure is run
    /// again, so it must be safe to run several times: no I/O but the transaction's own, and
    /// captured variables set rather than added to. It runs in the caller's isolation.
    ///
    /// - Parameter opening: statements that are sent together with BEGIN and save their round trip;
    ///   the closure finds their rows in `opened`. What they throw is thrown as if it came from the
    ///   closure.
    /// - Throws: what the closure throws, after the rollback; otherwise
    ///   `PostgresTransactionError`, or `PostgresError` if there is no connection.
    @discardableResult
    package func withTransaction<Result>(
        _ options: PostgresTransactionOptions = .readWrite, opening: [PostgresQuery] = [],
        retries: PostgresRetryPolicy = .standard,
        file: String = #fileID, line: Int = #line,
        _ body: (PostgresTransaction) async throws -> Result
    ) async throws -> Result {
        try await withConnection { connection in
            try await connection.withTransaction(
                options, opening: opening, retries: retries, file: file, line: line, body)
        }
    }
}

extension PostgresConnection {
    /// Runs the closure in a transaction on this connection; see `PostgresPool.withTransaction`.
    @discardableResult
    package nonisolated func withTransaction<Result>(
        _ options: PostgresTransactionOptions = .readWrite, opening: [PostgresQuery] = [],
        retries: PostgresRetryPolicy = .standard,
        file: String = #fileID, line: Int = #line,
        _ body: (PostgresTransaction) async throws -> Result
    ) async throws -> Result {
        let site = PostgresError.CallSite(file: file, line: line)
        var attempt = 1
        while true {
            switch try await attemptTransaction(
                options, opening, attempt: attempt, at: site, body)
            {
            case .committed(let result): return result
            case .conflicted(let failure):
                guard attempt < retries.attemptCountMax else { throw failure }
            }
            try await retries.pause(after: attempt, at: site)
            attempt += 1
        }
    }

    private nonisolated func attemptTransaction<Result>(
        _ options: PostgresTransactionOptions, _ opening: [PostgresQuery], attempt: Int,
        at site: PostgresError.CallSite,
        _ body: (PostgresTransaction) async throws -> Result
    ) async throws -> TransactionAttempt<Result> {
        func failure(_ step: PostgresTransactionError.Step, _ cause: PostgresError)
            -> PostgresTransactionError
        {
            PostgresTransactionError(step: step, cause: cause, attemptCount: attempt)
        }
        let opened: [[PostgresRow]]
        do {
            opened = try await beginTransaction(options, opening: opening, at: site)
        } catch {
            guard await handle.isTransactionFailed else { throw failure(.begin, error) }
            // BEGIN was done, and one of the statements behind it failed.
            let isWorthAnother =
                error.sqlState?.isRetryable == true || error.server?.isStaleStatement == true
            try await rollBack(after: error, attempt: attempt, at: site)
            guard isWorthAnother else { throw error }
            return .conflicted(failure(.begin, error))
        }
        let result: Result
        do {
            result = try await body(PostgresTransaction(connection: self, opened: opened))
        } catch {
            let conflict = await conflict(behind: error, at: site)
            try await rollBack(after: error, attempt: attempt, at: site)
            guard let conflict else { throw error }
            return .conflicted(failure(.body, conflict))
        }
        do {
            try await commit(at: site)
            return .committed(result)
        } catch {
            guard error.sqlState?.isRetryable == true else { throw failure(.commit, error) }
            return .conflicted(failure(.commit, error))
        }
    }

    private nonisolated func rollBack(
        after bodyError: any Error, attempt: Int, at site: PostgresError.CallSite
    ) async throws {
        // A lost connection needs no ROLLBACK: the server does it by itself.
        guard await handle.isUp else { return }
        do {
            try await control("ROLLBACK", .shielded, at: site)
        } catch {
            throw PostgresTransactionError(
                step: .rollback, cause: error, bodyError: bodyError, attemptCount: attempt)
        }
    }
}

private enum TransactionAttempt<Result> {
    case committed(Result)
    /// Another transaction won; running this one again may succeed.
    case conflicted(PostgresTransactionError)
}
