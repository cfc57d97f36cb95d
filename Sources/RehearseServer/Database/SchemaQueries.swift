internal import Postgres

/// What the database says about itself.
enum SchemaQueries {
    /// The names of the migrations that were applied, in order. Throws for a database without any.
    static func appliedMigrations(in transaction: GlobalTransaction) async throws -> [String] {
        let rows = try await transaction.query("SELECT applied_migrations()")
        return try rows.map { try $0.decode(String.self) }
    }

    /// Whether row-level security binds the role that this transaction works as: it is no
    /// superuser, does not bypass the policies and owns no table.
    static func isBoundByPolicies(in transaction: GlobalTransaction) async throws -> Bool {
        let rows = try await transaction.query(
            """
            SELECT NOT rolsuper AND NOT rolbypassrls AND NOT EXISTS (
                SELECT 1
                FROM pg_class
                WHERE relowner = r.oid AND relkind IN ('r', 'p'))
            FROM pg_roles r
            WHERE rolname = current_user
            """)
        return try rows[0].decode(Bool.self)
    }
}
