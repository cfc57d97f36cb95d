internal import Postgres
internal import RehearseModel
internal import RehearseServer
internal import RehearseSync

/// A device that was put into the database, signed in.
struct SeededDevice: Sendable {
    var user: UserID
    var id: DeviceID
    var token: String
}

/// What a measurement needs of the database beside the interface: crowds, and the baseline.
enum BenchQueries {
    /// A member with a scope of their own.
    static func addMember(
        _ handle: String, in transaction: OrgTransaction
    ) async throws -> (user: UserID, scope: ScopeID) {
        let user: UserID = ServerEnvironment.system.makeID(UserSubject.self)
        try await transaction.execute(
            """
            INSERT INTO member (org_id, user_id, handle, display_name, created_at)
            VALUES (\(transaction.org), \(user), \(handle), \(handle), 0)
            """)
        return (user, try await addScopes(1, for: user, in: transaction)[0])
    }

    /// Scopes that the member owns.
    static func addScopes(
        _ count: Int, for user: UserID, in transaction: OrgTransaction
    ) async throws -> [ScopeID] {
        let ids: [ScopeID] = (0..<count).map { _ in
            ServerEnvironment.system.makeID(ScopeSubject.self)
        }
        try await transaction.execute(
            """
            INSERT INTO scope (org_id, scope_id, kind, subject_id, label, created_at)
            SELECT \(transaction.org), id, 'self', id, 'bench', 0 FROM unnest(\(ids)) AS id
            """)
        try await transaction.execute(
            """
            INSERT INTO scope_grant (org_id, scope_id, user_id, role, grant_epoch, granted_at)
            SELECT \(transaction.org), id, \(user), 'owner', 1, 0 FROM unnest(\(ids)) AS id
            """)
        return ids
    }

    static func addDevices(
        _ count: Int, of user: UserID, in transaction: OrgTransaction
    ) async throws -> [SeededDevice] {
        let environment = ServerEnvironment.system
        let devices = (0..<count).map { _ in
            SeededDevice(
                user: user, id: environment.makeID(DeviceSubject.self),
                token: OpaqueSecret(.deviceToken, org: transaction.org, environment: environment)
                    .text)
        }
        let now = environment.now()
        let tomorrow = now.advanced(byMilliseconds: 86_400_000)
        let ids = devices.map(\.id)
        let hashes = devices.map { SHA256Hash(of: $0.token) }
        try await transaction.execute(
            """
            INSERT INTO device (org_id, device_id, user_id, name, created_at, last_seen_at)
            SELECT \(transaction.org), id, \(user), 'bench', \(now), \(now)
            FROM unnest(\(ids)) AS id
            """)
        try await transaction.execute(
            """
            INSERT INTO device_token
                (org_id, token_hash, device_id, created_at, expires_at, last_used_at)
            SELECT \(transaction.org), hash, id, \(now), \(tomorrow), \(now)
            FROM unnest(\(hashes), \(ids)) AS entry (hash, id)
            """)
        return devices
    }

    /// Where a member's scopes stand: the cursors of a device that has everything.
    static func cursors(
        of user: UserID, in transaction: OrgTransaction
    ) async throws -> [PullCursor] {
        let rows = try await transaction.query(
            """
            SELECT scope_id, grant_epoch, ver, head, role
            FROM scope_grant JOIN scope USING (org_id, scope_id)
            WHERE org_id = \(transaction.org) AND user_id = \(user) AND revoked_at IS NULL
            """)
        return try rows.map { row in
            let (scope, epoch, version, head, role) = try row.decode(
                ScopeID.self, Int64.self, Int64.self, SHA256Hash.self, GrantRole.self)
            return PullCursor(
                scope: scope, grantEpoch: epoch, version: version, head: head,
                role: OpenWord(role))
        }
    }

    static func copyNotesOut(in transaction: OrgTransaction) async throws -> [[UInt8]] {
        var lines: [[UInt8]] = []
        try await transaction.copyOut("COPY (SELECT * FROM note) TO STDOUT") { lines.append($0) }
        return lines
    }

    /// A table with the constraints and indexes of the real one.
    static func makeCopyTarget(in transaction: OrgTransaction) async throws {
        try await transaction.execute("DROP TABLE IF EXISTS bench_note")
        try await transaction.execute("CREATE TABLE bench_note (LIKE note INCLUDING ALL)")
    }

    static func copyNotesIn(_ lines: [[UInt8]], in transaction: OrgTransaction) async throws {
        try await transaction.copyIn("COPY bench_note FROM STDIN", rows: lines)
    }

    static func durability(in transaction: OrgTransaction) async throws -> String {
        let row = try await transaction.query(
            """
            SELECT current_setting('fsync'), current_setting('synchronous_commit'),
                current_setting('full_page_writes'), current_setting('server_version')
            """)[0]
        let (fsync, commit, pages, version) = try row.decode(
            String.self, String.self, String.self, String.self)
        return "PostgreSQL \(version): fsync \(fsync), synchronous_commit \(commit), "
            + "full_page_writes \(pages)"
    }
}
