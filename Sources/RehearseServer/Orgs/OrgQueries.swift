internal import Postgres
internal import RehearseModel

/// Orgs: the directory across them, and the tenant itself.
enum OrgQueries {
    /// Finds an org by its slug, through the function that answers nothing else.
    static func org(
        ofSlug slug: String, in transaction: GlobalTransaction
    ) async throws -> OrgID? {
        let rows = try await transaction.query("SELECT org_of_slug(\(slug))")
        return try rows[0].decode(OrgID?.self)
    }

    /// Adds the org to the directory and makes the tenant. Only the owner of the tables may.
    static func add(slug: String, now: Instant, in transaction: OrgTransaction) async throws {
        try await transaction.pipeline([
            """
            INSERT INTO org_directory (slug, org_id, created_at)
            VALUES (\(slug), \(transaction.org), \(now))
            """,
            """
            INSERT INTO org (org_id, slug, created_at)
            VALUES (\(transaction.org), \(slug), \(now))
            """,
        ])
    }

    /// All orgs of the server, by slug. Only the owner of the tables may.
    static func directory(
        in transaction: GlobalTransaction
    ) async throws -> [(slug: String, org: OrgID, createdAt: Instant)] {
        let rows = try await transaction.query(
            """
            SELECT slug, org_id, created_at
            FROM org_directory
            ORDER BY slug
            """)
        return try rows.map { row in
            let (slug, org, createdAt) = try row.decode(String.self, OrgID.self, Instant.self)
            return (slug, org, createdAt)
        }
    }
}
