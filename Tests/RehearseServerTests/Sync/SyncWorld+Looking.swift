import Postgres
import RehearseModel
import RehearseServer
import RehearseSync

/// Looking at the database behind the services.
extension SyncWorld {
    func version(of scope: ScopeID) async throws -> Int64 {
        try await database.inOrg(org) { [org] transaction in
            try await transaction.query(
                "SELECT ver FROM scope WHERE org_id = \(org) AND scope_id = \(scope)")[0]
                .decode(Int64.self)
        }
    }

    /// The content of each entry of a class, in the order of the scope's versions.
    func auditContents(of auditClass: AuditClass) async throws -> [JSONValue] {
        let rows = try await database.inOrg(org) { [org] transaction in
            try await transaction.query(
                """
                SELECT p.payload
                FROM audit_entry e
                JOIN audit_payload p USING (org_id, scope_id, ver)
                WHERE e.org_id = \(org) AND e.class = \(auditClass.rawValue)
                ORDER BY e.ver
                """)
        }
        return try rows.map { try JSONParser.parse($0.decode(PostgresJSON.self).text) }
    }

    /// Returns as soon as another backend waits for a lock of this transaction. Every turn asks the
    /// server, so no clock is needed; the bound only ends a test that would hang.
    func waitForBlockedBackend(in transaction: OrgTransaction) async throws {
        for _ in 0..<20_000 {
            let waiting = try await transaction.query(
                """
                SELECT EXISTS (
                    SELECT FROM pg_locks
                    WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))
                """)[0].decode(Bool.self)
            if waiting { return }
            await Task.yield()
        }
        throw NobodyWaits()
    }

    struct NobodyWaits: Error {}
}
