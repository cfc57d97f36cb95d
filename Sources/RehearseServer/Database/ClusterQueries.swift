internal import Postgres

/// The first statements of a private cluster, as its superuser. All may run again.
enum ClusterQueries {
    static func makeRoles(on connection: PostgresConnection) async throws {
        try await connection.executeScript(
            """
            DO $$
            BEGIN
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'rehearse_owner') THEN
                    CREATE ROLE rehearse_owner LOGIN;
                END IF;
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'rehearse_app') THEN
                    CREATE ROLE rehearse_app NOLOGIN;
                END IF;
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'rehearse_server') THEN
                    CREATE ROLE rehearse_server LOGIN;
                END IF;
            END
            $$;
            GRANT rehearse_app TO rehearse_server, rehearse_owner;
            """)
    }

    static func makeDatabase(_ name: String, on connection: PostgresConnection) async throws {
        let rows = try await connection.query(
            """
            SELECT 1::int8
            FROM pg_database
            WHERE datname = \(name)
            """)
        guard rows.isEmpty else { return }
        // CREATE DATABASE takes no parameters and does not run inside a transaction.
        try await connection.execute(
            "CREATE DATABASE \(identifier: name) OWNER rehearse_owner")
    }
}
