internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Devices and their tokens.
enum DeviceQueries {
    static func add(
        _ device: DeviceID, named name: String, of user: UserID, forkedFrom original: DeviceID?,
        now: Instant, in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO device
                (org_id, device_id, user_id, name, forked_from, created_at, last_seen_at)
            VALUES (\(transaction.org), \(device), \(user), \(name), \(original as DeviceID?), \(now), \(now))
            """)
    }

    static func add(
        tokenHash: SHA256Hash, of device: DeviceID, now: Instant, expiresAt: Instant,
        in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO device_token
                (org_id, token_hash, device_id, created_at, expires_at, last_used_at)
            VALUES
                (\(transaction.org), \(tokenHash), \(device), \(now), \(expiresAt), \(now))
            """)
    }

    /// A member's devices, oldest first, by `device_by_user`.
    static func devices(
        of user: UserID, current: DeviceID, in transaction: OrgTransaction
    ) async throws -> [DeviceSummary] {
        let rows = try await transaction.query(
            """
            SELECT device_id, name, created_at, last_seen_at, revoked_at
            FROM device
            WHERE org_id = \(transaction.org) AND user_id = \(user)
            ORDER BY created_at, device_id
            """)
        return try rows.map { row in
            let (id, name, createdAt, lastSeenAt, revokedAt) = try row.decode(
                DeviceID.self, String.self, Instant.self, Instant.self, Instant?.self)
            return DeviceSummary(
                id: id, name: name, createdAt: createdAt, lastSeenAt: lastSeenAt,
                revokedAt: revokedAt, isCurrent: id == current)
        }
    }

    /// Makes a device's tokens invalid; the device may sign in again as a new one.
    static func revokeTokens(
        of device: DeviceID, now: Instant, in transaction: OrgTransaction
    ) async throws {
        transaction.note.tokensRevoked(of: device)
        try await transaction.pipeline([
            """
            UPDATE device_token SET revoked_at = \(now)
            WHERE org_id = \(transaction.org) AND device_id = \(device) AND revoked_at IS NULL
            """,
            """
            UPDATE device SET revoked_at = \(now)
            WHERE org_id = \(transaction.org) AND device_id = \(device) AND revoked_at IS NULL
            """,
        ])
    }

    /// Signs out all devices of a member, by `device_by_user`.
    static func revokeAll(
        of user: UserID, now: Instant, in transaction: OrgTransaction
    ) async throws {
        try await revokeLeastSeen(of: user, keeping: 0, exceptFor: nil, now: now, in: transaction)
    }

    /// Signs out the devices of a member that were not seen for longest, until at most `count` are
    /// signed in. `exception` stays and does not count.
    static func revokeLeastSeen(
        of user: UserID, keeping count: Int, exceptFor exception: DeviceID?, now: Instant,
        in transaction: OrgTransaction
    ) async throws {
        transaction.note.accessChanged(of: [user])
        try await transaction.execute(
            """
            WITH surplus AS (
                SELECT device_id
                FROM device
                WHERE org_id = \(transaction.org) AND user_id = \(user) AND revoked_at IS NULL
                    AND device_id IS DISTINCT FROM \(exception as DeviceID?)
                ORDER BY last_seen_at DESC, device_id DESC
                OFFSET \(count)),
            revoked AS (
                UPDATE device SET revoked_at = \(now)
                WHERE org_id = \(transaction.org)
                    AND device_id IN (SELECT device_id FROM surplus))
            UPDATE device_token SET revoked_at = \(now)
            WHERE org_id = \(transaction.org) AND revoked_at IS NULL
                AND device_id IN (SELECT device_id FROM surplus)
            """)
    }
}
