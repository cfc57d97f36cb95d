/// Why a PostgreSQL operation failed, and what to do about it.
///
/// An error never carries bound values. The text of the statement has only `$1`, `$2`, …;
/// `ServerReport.detail` may quote row contents, so `description` leaves it out.
package struct PostgresError: Error, Sendable {
    /// The kind of failure; open, so that a new kind breaks no caller.
    package var code: Code
    /// One sentence: what happened and, where it can be said, what to do.
    package var message: String
    /// What the server reported, when it was the server that refused.
    package var server: ServerReport?
    /// The text of the statement, with placeholders instead of values.
    package var query: String?
    /// The position of the failing statement in a pipeline.
    package var statementIndex: Int?
    /// The file of the caller, as `#fileID`.
    package var file: String
    /// The line of the caller.
    package var line: Int

    package init(
        _ code: Code,
        _ message: String,
        server: ServerReport? = nil,
        query: String? = nil,
        file: String = #fileID,
        line: Int = #line
    ) {
        self.code = code
        self.message = message
        self.server = server
        self.query = query
        self.file = file
        self.line = line
    }

    /// The SQLSTATE of the server's report, if there is one.
    package var sqlState: PostgresSQLState? { server?.sqlState }
}

extension PostgresError {
    /// The kind of a `PostgresError`.
    package struct Code: Hashable, Sendable, CustomStringConvertible {
        package let description: String

        private init(_ description: String) { self.description = description }

        /// The connection could not be made, or was lost; it is not used again.
        package static let connection = Code("connection")
        /// The server refused the statement; see `PostgresError.server`.
        package static let server = Code("server")
        /// A column did not hold what the code asked for.
        package static let decoding = Code("decoding")
        /// A value cannot be sent to the server.
        package static let encoding = Code("encoding")
        /// A deadline passed.
        package static let timeout = Code("timeout")
        /// The task was cancelled.
        package static let cancelled = Code("cancelled")
        /// The pool has as many waiters as it allows.
        package static let poolExhausted = Code("poolExhausted")
        /// The pool or connection was closed.
        package static let closed = Code("closed")
        /// Nobody knows whether the transaction was committed.
        package static let outcomeUnknown = Code("outcomeUnknown")
        /// The call does not fit the state of the connection or the statement.
        package static let usage = Code("usage")
        /// The migrations of the program and of the database disagree.
        package static let migration = Code("migration")
        /// A private cluster could not be created, started or stopped.
        package static let cluster = Code("cluster")
    }

    /// The fields of an error or notice as the server sent them.
    package struct ServerReport: Sendable {
        package var severity: String
        package var sqlState: PostgresSQLState
        package var message: String
        /// May quote row contents: not for logs, not for other users.
        package var detail: String?
        package var hint: String?
        package var schema: String?
        package var table: String?
        package var column: String?
        package var constraint: String?
        /// The server's C function that raised the report; the same in every language.
        package var sourceFunction: String?
    }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        var text = "PostgreSQL \(code) error"
        if let sqlState { text += " \(sqlState)" }
        text += ": \(message)"
        if let hint = server?.hint { text += " Hint: \(hint)" }
        if let constraint = server?.constraint { text += " [constraint \(constraint)]" }
        if let statementIndex { text += " [statement \(statementIndex) of the pipeline]" }
        if let query { text += " [query: \(query)]" }
        return text + " (\(file):\(line))"
    }
}

extension PostgresError {
    /// Where a verb was called; carried through the layers so that errors can name it.
    struct CallSite: Sendable {
        var file: String
        var line: Int
    }

    init(
        _ code: Code, _ message: String, server: ServerReport? = nil, query: String? = nil,
        at site: CallSite
    ) {
        self.init(
            code, message, server: server, query: query, file: site.file, line: site.line)
    }
}
