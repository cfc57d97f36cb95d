package import Postgres
package import RehearseModel

/// A transaction that sees the rows of one org and no others.
///
/// `Database.inOrg` is the only place that makes one, after it has set `app.org` and the role for
/// this transaction. Functions that read or write tenant tables take this type, so that no query
/// can run without an org; row-level security is the second wall behind it.
package struct OrgTransaction: PostgresQueryable {
    package let org: OrgID
    /// What those who wait are told once this transaction is committed.
    package let note = CommitNote()
    private let transaction: PostgresTransaction

    init(org: OrgID, transaction: PostgresTransaction) {
        self.org = org
        self.transaction = transaction
    }

    /// The rows of each of the statements that were sent with the beginning.
    package var opened: [[PostgresRow]] { Array(transaction.opened.dropFirst()) }

    package func withConnection<Result>(
        _ body: (PostgresConnection) async throws -> Result
    ) async throws -> Result {
        try await transaction.withConnection(body)
    }

    /// Runs a part that can fail alone: if the closure throws, its statements are undone, the error
    /// is rethrown, and the transaction goes on.
    package func savepoint<Result>(_ body: () async throws -> Result) async throws -> Result {
        try await transaction.savepoint(body)
    }
}

/// A transaction outside every org. It sees no tenant row and may call the few functions that find
/// an org, count attempts by address, and tell the timeline.
package struct GlobalTransaction: PostgresQueryable {
    private let transaction: PostgresTransaction

    init(transaction: PostgresTransaction) {
        self.transaction = transaction
    }

    package func withConnection<Result>(
        _ body: (PostgresConnection) async throws -> Result
    ) async throws -> Result {
        try await transaction.withConnection(body)
    }
}
