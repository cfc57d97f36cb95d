import HTTPTypes
import Postgres
import RehearseModel
import RehearseSync
import SyncConformance

@testable import RehearseServer

/// The PostgreSQL server as the conformance suite sees it: requests go through its router, what an
/// operator does goes straight into its tables.
struct PostgresServerUnderTest: SyncServerUnderTest {
    let server: TestServer
    let session: TestClientSession
    private let org = OrgID(high: 0x0190_0000_0009_7000, low: 0x8000_0000_0000_0001)

    init(server: TestServer, session: TestClientSession) {
        self.server = server
        self.session = session
    }

    func makeOrg() async throws {
        try await execute { org in
            ["INSERT INTO org (org_id, slug, created_at) VALUES (\(org), 'acme', 0)"]
        }
    }

    func send(_ call: WireCall) async throws -> WireReply {
        var headers: HTTPFields = [:]
        if let version = call.protocolVersion, let name = HTTPField.Name(ProtocolVersion.header) {
            headers[name] = version
        }
        let answer = try await session.send(
            .post, call.path, token: call.token, body: String(decoding: call.body, as: UTF8.self),
            headers: headers)
        return WireReply(
            status: answer.status, contentType: answer.headers[.contentType] ?? "",
            body: answer.body)
    }

    // MARK: What an operator does

    func makeUser(_ user: UserID, handle: String) async throws {
        try await execute { org in
            [
                """
                INSERT INTO member (org_id, user_id, handle, display_name, created_at)
                VALUES (\(org), \(user), \(handle), \(handle), 0)
                """
            ]
        }
    }

    func makeScope(
        _ scope: ScopeID, _ kind: ScopeKind, about subject: RowID, label: String
    ) async throws {
        try await execute { org in
            [
                """
                INSERT INTO scope (org_id, scope_id, kind, subject_id, label, created_at)
                VALUES (\(org), \(scope), \(kind), \(subject), \(label), 0)
                """
            ]
        }
    }

    func makeDevice(_ device: DeviceID, of user: UserID) async throws -> String {
        let now = server.clock.now
        let token = OpaqueSecret(.deviceToken, org: org, environment: server.environment)
        try await execute { org in
            [
                """
                INSERT INTO device (org_id, device_id, user_id, name, created_at, last_seen_at)
                VALUES (\(org), \(device), \(user), 'laptop', \(now), \(now))
                """,
                """
                INSERT INTO device_token
                    (org_id, token_hash, device_id, created_at, expires_at, last_used_at)
                VALUES (\(org), \(token.hash), \(device), \(now),
                    \(now.advanced(byMilliseconds: 86_400_000)), \(now))
                """,
            ]
        }
        return token.text
    }

    func grant(_ role: GrantRole, in scope: ScopeID, to user: UserID) async throws {
        try await execute { org in
            [
                """
                INSERT INTO scope_grant AS g
                    (org_id, scope_id, user_id, role, grant_epoch, granted_at)
                VALUES (\(org), \(scope), \(user), \(role), 1, 0)
                ON CONFLICT (org_id, scope_id, user_id) DO UPDATE SET
                    role = EXCLUDED.role,
                    grant_epoch = g.grant_epoch
                        + CASE WHEN g.revoked_at IS NULL THEN 0 ELSE 1 END,
                    revoked_at = NULL
                """
            ]
        }
    }

    func revoke(_ user: UserID, in scope: ScopeID) async throws {
        try await execute { org in
            [
                """
                UPDATE scope_grant SET revoked_at = 1
                WHERE org_id = \(org) AND scope_id = \(scope) AND user_id = \(user)
                """
            ]
        }
    }

    func put(
        _ table: String, _ row: RowID, in scope: ScopeID, _ fields: [String: JSONValue]
    ) async throws {
        let now = server.clock.now
        try await server.database.inOrg(org) { transaction in
            _ = try await ScopeWriter.write(
                [ServerRow(table: table, id: row, scope: scope, fields: fields)], by: .server,
                class: .cohort, now: now, in: transaction)
        }
    }

    func advanceClock(milliseconds: Int64) {
        server.clock.advance(by: .milliseconds(milliseconds))
    }

    private func execute(
        _ statements: @Sendable (OrgID) -> [PostgresQuery]
    ) async throws {
        let statements = statements(org)
        try await server.database.inOrg(org) { transaction in
            for statement in statements { try await transaction.execute(statement) }
        }
    }
}

// MARK: Backup and restore

extension PostgresServerUnderTest {
    /// Tables that a backup brings back, and what of them can be written.
    private func tables() async throws -> [(name: String, columns: String)] {
        try await server.pool.query(
            """
            SELECT c.table_name::text, string_agg(quote_ident(c.column_name), ', ')
            FROM information_schema.columns c
            JOIN information_schema.tables t USING (table_schema, table_name)
            WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
                AND c.is_generated = 'NEVER' AND c.table_name <> 'schema_migration'
            GROUP BY c.table_name
            """
        ).map { try $0.decode(String.self, String.self) }
    }

    func takeSavepoint() async throws {
        var script = "DROP SCHEMA IF EXISTS backup CASCADE; CREATE SCHEMA backup;"
        for (name, columns) in try await tables() {
            script += "CREATE TABLE backup.\(name) AS SELECT \(columns) FROM public.\(name);"
        }
        try await run(script)
    }

    func restore(isAnnounced: Bool) async throws {
        var script = "BEGIN; SET LOCAL session_replication_role = replica;"
        for (name, columns) in try await tables() {
            script += """
                DELETE FROM public.\(name);
                INSERT INTO public.\(name) (\(columns)) SELECT \(columns) FROM backup.\(name);
                """
        }
        if isAnnounced { script += "UPDATE server_state SET timeline_id = gen_random_uuid();" }
        try await run(script + "COMMIT;")
    }

    private func run(_ script: String) async throws {
        try await server.pool.withConnection { connection in
            try await connection.executeScript(script)
        }
    }
}
