/// A transaction in progress; valid only inside the closure that it was given to.
package struct PostgresTransaction: PostgresQueryable {
    let connection: PostgresConnection
    /// The rows of each statement that was sent together with BEGIN.
    package let opened: [[PostgresRow]]

    @discardableResult
    package func withConnection<Result>(
        _ body: (PostgresConnection) async throws -> Result
    ) async throws -> Result {
        try await body(connection)
    }

    /// Runs a part that can fail alone: if the closure throws, its statements are undone, the
    /// error is rethrown, and the transaction goes on.
    ///
    /// Do not catch 40001 or 40P01 with it: only running the whole transaction again helps.
    @discardableResult
    package func savepoint<Result>(
        file: String = #fileID, line: Int = #line, _ body: () async throws -> Result
    ) async throws -> Result {
        let site = PostgresError.CallSite(file: file, line: line)
        // One name serves all levels: an inner savepoint hides the outer one until released.
        try await connection.control("SAVEPOINT part", .cancellable, at: site)
        do {
            let result = try await body()
            try await connection.control("RELEASE SAVEPOINT part", .shielded, at: site)
            return result
        } catch {
            try await rollBackToSavepoint(after: error, at: site)
            throw error
        }
    }

    private func rollBackToSavepoint(
        after bodyError: any Error, at site: PostgresError.CallSite
    ) async throws {
        guard await connection.handle.isUp else { return }
        do throws(PostgresError) {
            try await connection.control("ROLLBACK TO SAVEPOINT part", .shielded, at: site)
            try await connection.control("RELEASE SAVEPOINT part", .shielded, at: site)
        } catch {
            throw PostgresTransactionError(
                step: .rollback, cause: error, bodyError: bodyError, attemptCount: 1)
        }
    }
}
