import CLibPQ

extension PostgresConnection {
    /// Starts a COPY and keeps the turn until `endCopyIn`, `endCopyOut` or an error.
    func startCopy(
        _ statement: PostgresQuery, expecting status: ExecStatusType, timeout: Duration?,
        at site: PostgresError.CallSite
    ) async throws {
        try statement.validate(at: site)
        guard statement.bindings.slots.isEmpty else {
            throw PostgresError(
                .usage, "COPY takes no bound values; write them into the statement.",
                query: statement.sql, at: site)
        }
        await takeTurn()
        do {
            try begin(.cancellable, timeout: timeout, query: statement.sql, at: site)
            guard handle.sendScript(statement.sql) else { throw loss() }
            try await flush()
            try await readCopyStart(statement, expecting: status, at: site)
        } catch {
            throw failCopy(error, statement, at: site)
        }
    }

    private func readCopyStart(
        _ statement: PostgresQuery, expecting expected: ExecStatusType,
        at site: PostgresError.CallSite
    ) async throws {
        let status: ExecStatusType
        var report: PostgresError.ServerReport?
        do {
            guard let result = try await nextResult() else { throw loss() }
            status = result.status
            report = result.report
        }
        guard status != expected else { return }
        report = try await lastReport() ?? report
        if let report { throw error(for: report, query: statement.sql, at: site) }
        let wanted = expected == PGRES_COPY_IN ? "COPY … FROM STDIN" : "COPY … TO STDOUT"
        throw PostgresError(
            .usage, "The statement is not a \(wanted).", query: statement.sql, at: site)
    }

    /// Sends one part of the data.
    func putCopy(
        _ bytes: [UInt8], _ statement: PostgresQuery, at site: PostgresError.CallSite
    ) async throws {
        do {
            while true {
                switch handle.putCopyData(bytes) {
                case .done: return try await flush()
                case .mustWait:
                    try await waitForSocket(.readableOrWritable)
                    handle.consumeInput()
                case .failed: throw loss()
                }
            }
        } catch {
            throw failCopy(error, statement, at: site)
        }
    }

    /// Ends a COPY FROM and returns the number of rows; with a reason, the server takes none.
    func endCopyIn(
        _ statement: PostgresQuery, failing reason: String?, at site: PostgresError.CallSite
    ) async throws -> Int {
        do {
            while case .mustWait = handle.putCopyEnd(failing: reason) {
                try await waitForSocket(.readableOrWritable)
            }
            try await flush()
            return try await finishCopy(statement, at: site)
        } catch {
            throw failCopy(error, statement, at: site)
        }
    }

    /// The next row of a COPY TO; `nil` after the last one, when the turn is passed on.
    func getCopy(
        _ statement: PostgresQuery, at site: PostgresError.CallSite
    ) async throws -> [UInt8]? {
        do {
            while true {
                let (row, progress) = handle.getCopyData()
                switch progress {
                case .done:
                    if row == nil { _ = try await finishCopy(statement, at: site) }
                    return row
                case .mustWait:
                    try await waitForSocket(.readable)
                    handle.consumeInput()
                    guard handle.isUp else { throw loss() }
                case .failed: throw loss()
                }
            }
        } catch {
            throw failCopy(error, statement, at: site)
        }
    }

    /// Ends a COPY TO whose rows are no longer wanted.
    ///
    /// The server cannot be told to stop within the protocol, and reading the rest could take
    /// for ever: the connection is dropped.
    func abandonCopyOut() {
        handle.close()
        passTurn()
    }

    private func finishCopy(
        _ statement: PostgresQuery, at site: PostgresError.CallSite
    ) async throws -> Int {
        var rowCount = 0
        var report: PostgresError.ServerReport?
        while let result = try await nextResult() {
            if result.status == PGRES_FATAL_ERROR {
                guard let failure = result.report else { throw loss() }
                report = failure
            } else {
                rowCount = result.copied(query: statement.sql).affectedCount
            }
        }
        if let report { throw error(for: report, query: statement.sql, at: site) }
        passTurn()
        return rowCount
    }

    private func failCopy(
        _ error: any Error, _ statement: PostgresQuery, at site: PostgresError.CallSite
    ) -> any Error {
        passTurn()
        guard let loss = error as? ConnectionLoss else { return error }
        return self.error(for: loss, query: statement.sql, at: site)
    }
}
