/// Something that runs statements: a connection, a transaction, or a pool.
///
/// A function that takes `some PostgresQueryable` leaves to its caller whether it runs inside a
/// transaction. On a pool each verb uses whichever connection is free.
package protocol PostgresQueryable: Sendable {
    /// Runs the closure with the connection that the verbs use.
    @discardableResult
    func withConnection<Result>(
        _ body: (PostgresConnection) async throws -> Result
    ) async throws -> Result
}

extension PostgresQueryable {
    /// Runs one statement and returns its rows.
    ///
    /// - Parameter timeout: replaces the connection's `statementTimeout`.
    /// - Throws: `PostgresError`. With SQLSTATE 57014 after `cancelled` or `timeout`, and with any
    ///   other report by the server, the statement had no effect. If the connection was lost
    ///   without one, a write outside a transaction may have happened or not.
    package func query(
        _ query: PostgresQuery, timeout: Duration? = nil, file: String = #fileID,
        line: Int = #line
    ) async throws -> [PostgresRow] {
        try await run([query], timeout, file, line)[0].rows
    }

    /// Runs one statement and returns how many rows it wrote.
    @discardableResult
    package func execute(
        _ query: PostgresQuery, timeout: Duration? = nil, file: String = #fileID,
        line: Int = #line
    ) async throws -> Int {
        try await run([query], timeout, file, line)[0].affectedCount
    }

    /// Sends all statements at once and returns the rows of each.
    ///
    /// Outside a transaction the statements are one: all or none take effect. The first that
    /// fails ends the pipeline; the error says which by `statementIndex`. At most
    /// `PostgresConnection.pipelineLengthMax` statements.
    @discardableResult
    package func pipeline(
        _ queries: [PostgresQuery], timeout: Duration? = nil, file: String = #fileID,
        line: Int = #line
    ) async throws -> [[PostgresRow]] {
        try await run(queries, timeout, file, line).map(\.rows)
    }

    /// Runs several statements, separated by semicolons, without values; rows are dropped.
    ///
    /// Outside a transaction the script is one, unless it says `BEGIN` itself. Only for SQL
    /// that is part of the program, such as a migration.
    package func executeScript(
        _ sql: String, timeout: Duration? = nil, file: String = #fileID, line: Int = #line
    ) async throws {
        try await withConnection { connection in
            try await connection.runScript(
                sql, timeout: timeout, at: PostgresError.CallSite(file: file, line: line))
        }
    }

    private func run(
        _ queries: [PostgresQuery], _ timeout: Duration?, _ file: String, _ line: Int
    ) async throws -> [PostgresResult] {
        try await withConnection { connection in
            try await connection.run(
                queries, timeout: timeout, at: PostgresError.CallSite(file: file, line: line))
        }
    }
}
