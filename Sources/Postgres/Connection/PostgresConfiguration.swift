/// How to reach a server and how long to wait for it.
package struct PostgresConfiguration: Sendable {
    /// A libpq connection string or URI, such as `host=/run/postgresql dbname=app`.
    package var connectionString: String
    /// What `pg_stat_activity` shows, unless the connection string says otherwise.
    package var applicationName = "postgres-swift"
    /// The limit for connecting, including name lookup, TLS and authentication.
    package var connectTimeout: Duration = .seconds(5)
    /// The limit for one statement, pipeline or script, unless the verb has its own.
    package var statementTimeout: Duration = .seconds(30)
    /// How long a cancelled statement may take to stop before the connection is dropped.
    package var cancelTimeout: Duration = .seconds(5)
    /// Statements kept prepared per connection; a few hundred cover a program's statements, and
    /// each costs the server some tens of kilobytes.
    package var preparedStatementCountMax = 256

    package init(connectionString: String) {
        self.connectionString = connectionString
    }
}

extension PostgresConfiguration: CustomStringConvertible, CustomReflectable {
    /// Leaves out the connection string, which may hold a password.
    package var description: String { "PostgresConfiguration(\(applicationName))" }

    package var customMirror: Mirror { Mirror(self, children: []) }
}
