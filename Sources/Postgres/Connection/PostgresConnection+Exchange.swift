import CLibPQ
import Logging

extension PostgresConnection {
    /// Runs the statements as one pipeline and returns the result of each.
    ///
    /// - Parameter unpreparedCount: how many statements, from the first, are run without preparing
    ///   them: BEGIN and the like, which must also work in a transaction that has failed, where
    ///   nothing can be prepared.
    func run(
        _ queries: [PostgresQuery], unpreparedCount: Int = 0,
        interruptibility: Interruptibility = .cancellable, timeout: Duration? = nil,
        at site: PostgresError.CallSite
    ) async throws(PostgresError) -> [PostgresResult] {
        try Self.validate(queries, at: site)
        guard let first = queries.first else { return [] }
        await takeTurn()
        defer { passTurn() }
        try begin(interruptibility, timeout: timeout, query: first.sql, at: site)
        let wasIdle = handle.isTransactionIdle
        do {
            return try await exchange(queries, unpreparedCount: unpreparedCount, at: site)
        } catch
            where wasIdle && handle.isTransactionIdle
            && error.server?.isStaleStatement == true
        {
            // A migration changed a table under a prepared statement, which is now forgotten.
            // Nothing took effect, and outside a transaction nothing depends on the failure.
            return try await exchange(queries, unpreparedCount: unpreparedCount, at: site)
        }
    }

    private static func validate(
        _ queries: [PostgresQuery], at site: PostgresError.CallSite
    ) throws(PostgresError) {
        guard queries.count <= pipelineLengthMax else {
            throw PostgresError(
                .usage,
                "A pipeline has at most \(pipelineLengthMax) statements; send several pipelines.",
                at: site)
        }
        for query in queries { try query.validate(at: site) }
    }

    private func exchange(
        _ queries: [PostgresQuery], unpreparedCount: Int, at site: PostgresError.CallSite
    ) async throws(PostgresError) -> [PostgresResult] {
        let steps = statements.plan(queries, unpreparedCount: unpreparedCount)
        var results: [PostgresResult] = []
        var failure: PostgresError?
        do {
            try send(steps, queries)
            try await flush()
            for step in steps {
                let outcome = try await outcome(of: step, queries)
                statements.note(outcome, of: step)
                if case .succeeded(let result) = outcome, step.isExecution {
                    results.append(result)
                }
                failure = failure ?? error(for: outcome, of: step, queries, at: site)
            }
        } catch {
            // The reason that the server gave says more than the closed socket after it.
            // At the sync after the last statement there is none left to name.
            let index = min(results.count, queries.count - 1)
            throw failure ?? self.error(for: error, query: queries[index].sql, at: site)
        }
        logNotices()
        if !handle.exitPipeline() { handle.close() }
        if let failure { throw failure }
        return results
    }

    private func send(
        _ steps: [ExchangeStep], _ queries: [PostgresQuery]
    ) throws(ConnectionLoss) {
        guard handle.enterPipeline() else { throw loss() }
        for step in steps {
            guard send(step, queries) else { throw loss() }
        }
    }

    private func send(_ step: ExchangeStep, _ queries: [PostgresQuery]) -> Bool {
        switch step {
        case .deallocate(_, let name):
            handle.sendExecution(of: "DEALLOCATE \(name)", PostgresBindings())
        case .prepare(let key, let name, _):
            handle.sendPrepare(name: name, sql: key.sql, types: key.types)
        case .execute(_, let name, let index):
            handle.sendExecution(ofPrepared: name, queries[index].bindings)
        case .executeUnprepared(let index):
            handle.sendExecution(of: queries[index].sql, queries[index].bindings)
        case .sync:
            handle.sendSync()
        }
    }

    /// Reads the answer to one step: its results up to the NULL that ends them, or the sync,
    /// which has none.
    private func outcome(
        of step: ExchangeStep, _ queries: [PostgresQuery]
    ) async throws(ConnectionLoss) -> ExchangeOutcome {
        var outcome: ExchangeOutcome?
        while let result = try await nextResult() {
            switch result.status {
            case PGRES_PIPELINE_SYNC: return .synced
            case PGRES_PIPELINE_ABORTED: outcome = .skipped
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH: return .wantsCopy
            case PGRES_FATAL_ERROR:
                guard let report = result.report else { throw loss() }
                outcome = outcome ?? .failed(report)
            default:
                let query = step.queryIndex.map { queries[$0].sql } ?? ""
                outcome = .succeeded(result.copied(query: query))
            }
        }
        guard let outcome else { throw loss() }
        return outcome
    }

    private func error(
        for outcome: ExchangeOutcome, of step: ExchangeStep, _ queries: [PostgresQuery],
        at site: PostgresError.CallSite
    ) -> PostgresError? {
        guard let index = step.queryIndex else { return nil }
        let query = queries[index].sql
        var error: PostgresError
        switch outcome {
        case .succeeded, .skipped, .synced: return nil
        case .failed(let report):
            error = self.error(for: report, query: query, at: site)
        case .wantsCopy:
            // The server now waits for data inside a pipeline; only a new session gets out.
            handle.close()
            error = PostgresError(
                .usage, "COPY needs `copyIn` or `copyOut`; the connection was dropped.",
                query: query, at: site)
        }
        if queries.count > 1 { error.statementIndex = index }
        return error
    }
}

extension PostgresConnection {
    /// Runs a script in the simple protocol; its rows are dropped.
    func runScript(
        _ sql: String, timeout: Duration?, at site: PostgresError.CallSite
    ) async throws {
        try PostgresQuery(unescaped: sql).validate(at: site)
        await takeTurn()
        defer { passTurn() }
        try begin(.cancellable, timeout: timeout, query: sql, at: site)
        do {
            guard handle.sendScript(sql) else { throw loss() }
            try await flush()
            let report = try await lastReport()
            logNotices()
            if let report { throw error(for: report, query: sql, at: site) }
        } catch let loss as ConnectionLoss {
            throw error(for: loss, query: sql, at: site)
        }
    }

    /// Reads results up to their end and returns the error among them, if there is one.
    func lastReport() async throws(ConnectionLoss) -> PostgresError.ServerReport? {
        var report: PostgresError.ServerReport?
        while let result = try await nextResult() {
            switch result.status {
            case PGRES_FATAL_ERROR:
                guard let failure = result.report else {
                    // The reason that the server gave says more than the closed socket after it.
                    if let report { return report }
                    throw loss()
                }
                report = report ?? failure
            case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
                throw .lost("a script cannot contain COPY with the client; use `copyIn`.")
            default: break
            }
        }
        return report
    }

    private func logNotices() {
        lastNotices = handle.takeNotices()
        for notice in lastNotices {
            logger.debug(
                "PostgreSQL notice",
                metadata: [
                    "sqlState": "\(notice.sqlState)", "message": "\(notice.message)",
                ])
        }
    }
}
