internal import Logging
package import Postgres
package import RehearseModel

/// The server's PostgreSQL database.
///
/// The pool is private: what reaches the database goes through `inOrg` or `globally`, and each sets
/// the role and the tenant for its own transaction. Settings that end with the transaction leave
/// nothing behind on a pooled connection, with or without a proxy such as pgbouncer.
package struct Database: Sendable {
    /// As whom statements run.
    package enum Authority: Sendable {
        /// The server's work: `rehearse_app`, bound by row-level security.
        case app
        /// Founding orgs and restoring: the owner of the tables. Only for the operator's commands.
        case owner
    }

    private let pool: PostgresPool
    private let authority: Authority
    /// Is told of every commit of this process.
    package let hub = WakeHub()

    package init(pool: PostgresPool, authority: Authority = .app) {
        self.pool = pool
        self.authority = authority
    }

    /// Runs a transaction that sees one org. It is run again when it lost against another one, so
    /// the closure touches nothing but the transaction.
    ///
    /// - Parameters:
    ///   - snapshot: one consistent state, read only, whatever is written meanwhile.
    ///   - opening: statements that are sent with the beginning of the transaction; the closure
    ///     finds their rows in `opened`.
    package func inOrg<Result>(
        _ org: OrgID, snapshot: Bool = false, opening: [PostgresQuery] = [],
        _ body: (OrgTransaction) async throws -> Result
    ) async throws -> Result {
        let (result, note) = try await transaction(
            snapshot: snapshot, opening: [entry(to: org)] + opening
        ) { transaction in
            let inOrg = OrgTransaction(org: org, transaction: transaction)
            return (try await body(inOrg), inOrg.note.contents)
        }
        if !note.isEmpty { hub.committed(note, in: org) }
        return result
    }

    /// Runs a transaction outside every org.
    package func globally<Result>(
        _ body: (GlobalTransaction) async throws -> Result
    ) async throws -> Result {
        try await transaction(snapshot: false, opening: [entry(to: nil)]) { transaction in
            try await body(GlobalTransaction(transaction: transaction))
        }
    }

    private func transaction<Result>(
        snapshot: Bool, opening: [PostgresQuery],
        _ body: (PostgresTransaction) async throws -> Result
    ) async throws -> Result {
        let options =
            snapshot
            ? PostgresTransactionOptions(isolation: .repeatableRead, isReadOnly: true) : .readWrite
        return try await pool.withTransaction(options, opening: opening, body)
    }

    /// The first statement of every transaction: sets the tenant and the role until its end.
    private func entry(to org: OrgID?) -> PostgresQuery {
        let orgText = org?.description ?? ""
        return switch authority {
        case .app:
            """
            SELECT set_config('app.org', \(orgText), true),
                set_config('role', 'rehearse_app', true)
            """
        case .owner: "SELECT set_config('app.org', \(orgText), true)"
        }
    }

    /// Whether the database has exactly the migrations of this program.
    package func migrationsAreCurrent() async throws -> Bool {
        do {
            return try await globally { transaction in
                try await SchemaQueries.appliedMigrations(in: transaction)
            } == EmbeddedMigrations.all.map { $0.name }
        } catch let error as PostgresError where error.sqlState == Self.undefinedFunction {
            return false
        } catch let error as PostgresError where error.sqlState == Self.undefinedRole {
            return false
        }
    }

    /// A database without the first migration lacks the function that tells the migrations.
    private static let undefinedFunction = PostgresSQLState(rawValue: "42883")
    /// And a cluster in which it never ran lacks the role: `SET role` reports a bad value.
    private static let undefinedRole = PostgresSQLState(rawValue: "22023")

    /// Throws unless row-level security binds the server, whatever user DATABASE_URL names.
    package func requireTenancy() async throws {
        let isBound = try await globally { transaction in
            try await SchemaQueries.isBoundByPolicies(in: transaction)
        }
        guard isBound else {
            throw PostgresError(
                .usage,
                "The role rehearse_app must own no table and have neither SUPERUSER nor BYPASSRLS.")
        }
    }
}
