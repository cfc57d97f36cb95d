internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Table `parked_group`: groups on which the server failed.
enum ParkedGroupQueries {
    /// How much of a group is kept: as much as the largest text of one field.
    static let contentBytesMax = 256 * 1024
    /// A group that failed once or twice and was not seen again is forgotten after a month.
    private static let keptMilliseconds: Int64 = 30 * 86_400_000

    /// Counts one more failure of a group; one of another kind counts from 1 again.
    ///
    /// - Returns: how often the group has failed in this way.
    static func countFailure(
        of group: GroupID, _ fingerprint: String, of push: Push, opCount: Int,
        in transaction: OrgTransaction
    ) async throws -> Int {
        let stale = push.now.advanced(byMilliseconds: -keptMilliseconds)
        let found = try await transaction.pipeline([
            """
            DELETE FROM parked_group
            WHERE org_id = \(transaction.org) AND user_id = \(push.user) AND parked_at IS NULL
                AND last_failed_at < \(stale)
            """,
            """
            INSERT INTO parked_group AS p (
                org_id, user_id, group_id, device_id, fingerprint, failures, first_failed_at,
                last_failed_at, op_count)
            VALUES (
                \(transaction.org), \(push.user), \(group), \(push.request.device), \(fingerprint),
                1, \(push.now), \(push.now), \(Int32(opCount)))
            ON CONFLICT (org_id, user_id, group_id) DO UPDATE SET
                failures = CASE
                    WHEN p.fingerprint = EXCLUDED.fingerprint THEN p.failures + 1 ELSE 1 END,
                fingerprint = EXCLUDED.fingerprint,
                device_id = EXCLUDED.device_id,
                last_failed_at = EXCLUDED.last_failed_at
            RETURNING p.failures
            """,
        ])
        return Int(try found[1][0].decode(Int32.self))
    }

    /// Keeps what was in a group that is refused in the same transaction.
    static func park(_ group: GroupID, content: String, of push: Push, org: OrgID) -> PostgresQuery
    {
        """
        UPDATE parked_group
        SET parked_at = \(push.now), content = \(content)
        WHERE org_id = \(org) AND user_id = \(push.user) AND group_id = \(group)
        """
    }

    /// All that were set aside, the newest first, by `parked_group_by_time`. Only for the operator.
    static func list(in transaction: OrgTransaction) async throws -> [ParkedGroup] {
        let rows = try await transaction.query(
            """
            SELECT p.group_id, m.handle::text, p.device_id, p.fingerprint::text, p.op_count,
                p.parked_at
            FROM parked_group p
            JOIN member m USING (org_id, user_id)
            WHERE p.org_id = \(transaction.org) AND p.parked_at IS NOT NULL
            ORDER BY p.parked_at DESC, p.group_id
            """)
        return try rows.map { row in
            let (group, handle, device, fingerprint, count, parkedAt) = try row.decode(
                GroupID.self, String.self, DeviceID.self, String.self, Int32.self, Instant.self)
            return ParkedGroup(
                group: group, handle: handle, device: device, fingerprint: fingerprint,
                opCount: Int(count), parkedAt: parkedAt)
        }
    }

    /// What was in a group. Only for the operator.
    static func content(
        of group: GroupID, in transaction: OrgTransaction
    ) async throws -> String? {
        let rows = try await transaction.query(
            """
            SELECT content::text
            FROM parked_group
            WHERE org_id = \(transaction.org) AND group_id = \(group) AND parked_at IS NOT NULL
            """)
        return try rows.first?.decode(String.self)
    }
}
