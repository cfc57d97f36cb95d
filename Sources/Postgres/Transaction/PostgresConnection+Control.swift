extension PostgresConnection {
    /// Runs a statement that controls the transaction, and returns its command tag.
    @discardableResult
    func control(
        _ statement: PostgresQuery, _ interruptibility: Interruptibility,
        at site: PostgresError.CallSite
    ) async throws(PostgresError) -> String {
        let results = try await run(
            [statement], unpreparedCount: 1, interruptibility: interruptibility, at: site)
        return results[0].commandTag
    }

    /// - Returns: the rows of each of `opening`, which share a round trip with BEGIN.
    func beginTransaction(
        _ options: PostgresTransactionOptions, opening: [PostgresQuery],
        at site: PostgresError.CallSite
    ) async throws(PostgresError) -> [[PostgresRow]] {
        guard handle.isClosed || handle.isTransactionIdle else {
            throw PostgresError(
                .usage, "There already is a transaction on this connection; use a savepoint.",
                at: site)
        }
        failureInTransaction = nil
        let results = try await run(
            [options.beginStatement] + opening, unpreparedCount: 1, at: site)
        return results.dropFirst().map(\.rows)
    }

    /// The conflict that made the transaction fail, even if the body has wrapped or replaced it.
    func conflict(
        behind bodyError: any Error, at site: PostgresError.CallSite
    ) -> PostgresError? {
        if let error = bodyError as? PostgresError, error.sqlState?.isRetryable == true {
            return error
        }
        guard handle.isTransactionFailed, let failure = failureInTransaction,
            failure.sqlState?.isRetryable == true
        else { return nil }
        return failure
    }

    /// Commits, and throws `outcomeUnknown` where the answer does not say what happened.
    func commit(at site: PostgresError.CallSite) async throws(PostgresError) {
        let commandTag: String
        do {
            commandTag = try await control("COMMIT", .shielded, at: site)
        } catch  where error.code == .connection || error.code == .timeout {
            throw PostgresError(
                .outcomeUnknown,
                "The connection was lost during COMMIT; look whether it took effect. "
                    + error.message,
                server: error.server, at: site)
        }
        if let warning = lastNotices.first(where: \.isMissingReplication) {
            throw PostgresError(
                .outcomeUnknown,
                "Committed here, but a standby might not have it, and it is lost if that one "
                    + "takes over.",
                server: warning, at: site)
        }
        // A transaction that failed answers COMMIT with ROLLBACK, and without an error.
        guard commandTag == "ROLLBACK" else { return }
        if let failure = failureInTransaction { throw failure }
        throw PostgresError(
            .usage, "The transaction had failed and was rolled back at COMMIT.", at: site)
    }
}

extension PostgresError.ServerReport {
    /// True for the WARNINGs of COMMIT (01000, 57P01) that say that the wait for a synchronous
    /// standby ended early. The C function is the same in every language and version; a trigger
    /// may raise 01000 as well.
    fileprivate var isMissingReplication: Bool { sourceFunction == "SyncRepWaitForLSN" }
}
