import Postgres
import RehearseServer
import RehearseSync
import TestSupport

/// Runs a test in a world of its own: a fresh database with one org in it.
func withWorld(
    connections: Int = 6, _ body: (SyncWorld) async throws -> Void
) async throws {
    try await TestDatabase.withDatabase(.migrated) { connectionString in
        var configuration = PostgresPoolConfiguration(connectionString: connectionString)
        configuration.connectionCountMax = connections
        let pool = PostgresPool(configuration)
        do {
            try await body(
                try await SyncWorld(Database(pool: pool), connectionString: connectionString))
        } catch {
            await pool.close()
            throw error
        }
        await pool.close()
    }
}

extension SyncWorld {
    /// Runs SQL as the owner of the tables, who is not bound by what the server's role may do; for
    /// tests that damage the past.
    func asOwner(_ sql: String) async throws {
        let connection = try await PostgresConnection.connect(
            PostgresConfiguration(connectionString: connectionString))
        try await connection.executeScript("SET session_replication_role = replica; \(sql)")
        await connection.close()
    }
}
