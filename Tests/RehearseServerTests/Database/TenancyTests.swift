import Postgres
import RehearseModel
import RehearseSync
import TestSupport
import Testing

@testable import RehearseServer

/// Goal: the second wall stands without the first. Statements here are what a mistake in a query
/// could be; the database itself must answer them with nothing.
@Suite struct TenancyTests {
    /// The closed list of tables that belong to no org.
    private static let globalTables: Set = [
        "address_throttle", "org_directory", "schema_migration", "server_state",
    ]

    @Test func withoutAnOrgNoTableShowsARow() async throws {
        try await AccessWorld.run { _, server, _ in
            for table in try await server.tableNames() {
                do {
                    let count = try await server.database.globally { transaction in
                        try await transaction.query("SELECT count(*) FROM \(identifier: table)")[0]
                            .decode(Int.self)
                    }
                    #expect(count == 0, "\(table)")
                    #expect(!Self.globalTables.contains(table), "\(table) is readable")
                } catch let error as PostgresError {
                    #expect(error.sqlState == .insufficientPrivilege, "\(table): \(error)")
                }
            }
        }
    }

    @Test func inAnotherOrgNoTableShowsARow() async throws {
        try await AccessWorld.run { _, server, _ in
            let tables = Set(try await server.tableNames()).subtracting(Self.globalTables)
            for table in tables.sorted() {
                let count = try await server.database.inOrg(OrgID(high: 1, low: 1)) { transaction in
                    try await transaction.query("SELECT count(*) FROM \(identifier: table)")[0]
                        .decode(Int.self)
                }
                #expect(count == 0, "\(table)")
            }
        }
    }

    @Test func rowsOfAnotherOrgCannotBeWritten() async throws {
        try await AccessWorld.run { _, server, _ in
            _ = await #expect(throws: PostgresError.self) {
                try await server.database.inOrg(OrgID(high: 1, low: 1)) { transaction in
                    try await transaction.execute(
                        """
                        INSERT INTO org (org_id, slug, created_at)
                        VALUES (gen_random_uuid(), 'intruder', 0)
                        """)
                }
            }
        }
    }

    /// The setting ends with its transaction: a connection that goes back to the pool is nobody's.
    @Test func theOrgEndsWithItsTransaction() async throws {
        try await TestDatabase.withPool(.migrated, connectionCountMax: 1) { pool in
            let database = Database(pool: pool)
            try await database.inOrg(OrgID(high: 1, low: 1)) { _ in }
            let rows = try await pool.query(
                "SELECT coalesce(current_setting('app.org', true), ''), current_user::text")
            let (org, user) = try rows[0].decode(String.self, String.self)
            #expect(org.isEmpty)
            #expect(user != "rehearse_app")
        }
    }

    @Test func everyTenantTableForcesItsPolicy() async throws {
        try await TestDatabase.withPool(.migrated) { pool in
            let rows = try await pool.query(
                """
                SELECT c.relname::text, c.relrowsecurity AND c.relforcerowsecurity,
                    ARRAY(
                        SELECT pg_get_expr(p.polqual, p.polrelid)
                            || ' / ' || pg_get_expr(p.polwithcheck, p.polrelid)
                        FROM pg_policy p
                        WHERE p.polrelid = c.oid),
                    obj_description(c.oid) IS NOT NULL
                FROM pg_class c
                WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
                """)
            let rule = "(org_id = (NULLIF(current_setting('app.org'::text, true), ''::text))::uuid)"
            for row in rows {
                let (table, isForced, policies, hasComment) = try row.decode(
                    String.self, Bool.self, [String].self, Bool.self)
                guard table != "schema_migration" else { continue }
                #expect(hasComment, "\(table) has no comment")
                guard !Self.globalTables.contains(table) else { continue }
                #expect(isForced, "\(table) does not force row-level security")
                #expect(policies == ["\(rule) / \(rule)"], "\(table)")
            }
        }
    }

    @Test func theOrgComesFirstInEveryKey() async throws {
        try await TestDatabase.withPool(.migrated) { pool in
            let rows = try await pool.query(
                """
                SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text, a.attname::text
                FROM pg_index i
                JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = 'public'::regnamespace
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                WHERE i.indisunique AND c.relkind IN ('r', 'p')
                UNION ALL
                SELECT k.conrelid::regclass::text, k.conname::text, a.attname::text
                FROM pg_constraint k
                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
                """)
            #expect(rows.count > 30)
            for row in rows {
                let (table, key, column) = try row.decode(String.self, String.self, String.self)
                guard !Self.globalTables.contains(table) else { continue }
                #expect(column == "org_id", "\(key) of \(table)")
            }
        }
    }

    @Test func theServersRoleHasNoDangerousRight() async throws {
        try await TestDatabase.withPool(.migrated) { pool in
            let rights = try await pool.query(
                """
                SELECT table_name || ' ' || privilege_type
                FROM information_schema.role_table_grants
                WHERE grantee IN ('rehearse_app', 'PUBLIC') AND table_schema = 'public'
                    AND privilege_type IN ('TRUNCATE', 'REFERENCES', 'TRIGGER')
                """)
            #expect(rights.isEmpty)
            let functions = try await pool.query(
                """
                SELECT proname::text, proconfig::text[], proacl::text[]
                FROM pg_proc
                WHERE prosecdef AND pronamespace = 'public'::regnamespace
                """)
            #expect(!functions.isEmpty)
            for row in functions {
                let (name, settings, rights) = try row.decode(
                    String.self, [String].self, [String]?.self)
                #expect(settings == ["search_path=pg_catalog, pg_temp"], "\(name)")
                // An entry that begins with "=" is PUBLIC's; none at all is PUBLIC's by default.
                #expect(rights?.contains { $0.hasPrefix("=") } == false, "\(name)")
            }
            let views = try await pool.query(
                """
                SELECT relname::text
                FROM pg_class
                WHERE relkind = 'v' AND relnamespace = 'public'::regnamespace
                    AND NOT coalesce(reloptions @> ARRAY['security_invoker=true'], false)
                """)
            #expect(try views.map { try $0.decode(String.self) } == [])
            try await Database(pool: pool).requireTenancy()
        }
    }

    @Test func aServerThatBypassesThePoliciesDoesNotStart() async throws {
        try await TestDatabase.withPool(.migrated) { pool in
            await #expect(throws: PostgresError.self) {
                try await Database(pool: pool, authority: .owner).requireTenancy()
            }
        }
    }

    @Test func theServerKnowsWhetherTheSchemaIsItsOwn() async throws {
        try await TestDatabase.withPool(.migrated) { pool in
            #expect(try await Database(pool: pool).migrationsAreCurrent())
            try await pool.execute(
                "INSERT INTO schema_migration VALUES ('9999_newer', pg_catalog.sha256(''))")
            #expect(try await !Database(pool: pool).migrationsAreCurrent())
        }
        let isCurrent = try await TestDatabase.withPool(.empty) { pool in
            try await Database(pool: pool).migrationsAreCurrent()
        }
        #expect(!isCurrent)
    }
}
