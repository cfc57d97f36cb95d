internal import Postgres
internal import RehearseModel

/// Throwing away answers that nobody will ask for again.
enum OpLogQueries {
    /// Deletes answers from before `cutoff` of devices that are signed out, or were last seen
    /// before it; at most `limit`, by `op_log_org_id_device_id_epoch_seq_key`.
    ///
    /// - Returns: how many went.
    static func prune(
        before cutoff: Instant, limit: Int, in transaction: OrgTransaction
    ) async throws -> Int {
        try await transaction.execute(
            """
            DELETE FROM op_log
            WHERE org_id = \(transaction.org) AND (user_id, op_id) IN (
                SELECT l.user_id, l.op_id
                FROM device d
                JOIN op_log l ON l.org_id = d.org_id AND l.device_id = d.device_id
                WHERE d.org_id = \(transaction.org)
                    AND (d.revoked_at IS NOT NULL OR d.last_seen_at < \(cutoff))
                    AND l.received_at < \(cutoff)
                LIMIT \(limit))
            """)
    }
}
