internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Compares what waiting clients know with what is there.
enum WaitQueries {
    /// A wait that no longer describes the database, by its place in the list that was asked about.
    struct Difference {
        var ordinal: Int
        var scope: ScopeID
        var version: Int64
        /// The scope or the role in it was given or taken away, or the token is dead.
        var isAccess: Bool
    }

    /// The differences of all these waits, by `scope_grant_by_user` and primary keys. Versions are
    /// compared for being different, not for being later: a server that was restored stands behind.
    static func differences(of waits: [ParkedWait], now: Instant, org: OrgID) -> PostgresQuery {
        let ordinals = waits.indices.map { Int64($0) }
        let known = zip(ordinals, waits).flatMap { ordinal, wait in
            wait.known.values.map { (ordinal: ordinal, cursor: $0) }
        }
        return """
            WITH waiting AS MATERIALIZED (
                SELECT *
                FROM unnest(\(ordinals), \(waits.map(\.user)), \(waits.map(\.tokenHash)))
                    AS w (ordinal, user_id, token_hash)),
            known AS MATERIALIZED (
                SELECT *
                FROM unnest(
                    \(known.map(\.ordinal)), \(known.map(\.cursor.scope)),
                    \(known.map(\.cursor.grantEpoch)), \(known.map(\.cursor.version)),
                    \(known.map { $0.cursor.role?.rawValue }))
                    AS k (ordinal, scope_id, epoch, ver, role))
            SELECT w.ordinal, g.scope_id, s.ver, k.scope_id IS NULL AS is_access
            FROM waiting w
            JOIN scope_grant g
                ON g.org_id = \(org) AND g.user_id = w.user_id AND g.revoked_at IS NULL
            JOIN scope s ON s.org_id = g.org_id AND s.scope_id = g.scope_id
            LEFT JOIN known k
                ON k.ordinal = w.ordinal AND k.scope_id = g.scope_id AND k.epoch = g.grant_epoch
                    AND coalesce(k.role, g.role) = g.role
            WHERE k.ver IS DISTINCT FROM s.ver
            UNION ALL
            SELECT k.ordinal, k.scope_id, k.ver, true
            FROM known k
            JOIN waiting w ON w.ordinal = k.ordinal
            WHERE NOT EXISTS (
                SELECT
                FROM scope_grant g
                WHERE g.org_id = \(org) AND g.scope_id = k.scope_id AND g.user_id = w.user_id
                    AND g.grant_epoch = k.epoch AND g.revoked_at IS NULL)
            UNION ALL
            SELECT w.ordinal, w.user_id, 0, true
            FROM waiting w
            WHERE NOT EXISTS (
                SELECT
                FROM device_token t
                WHERE t.org_id = \(org) AND t.token_hash = w.token_hash
                    AND t.revoked_at IS NULL AND t.expires_at > \(now))
            """
    }

    static func differences(from rows: [PostgresRow]) throws -> [Difference] {
        try rows.map { row in
            let (ordinal, scope, version, isAccess) = try row.decode(
                Int.self, ScopeID.self, Int64.self, Bool.self)
            return Difference(
                ordinal: ordinal, scope: scope, version: version, isAccess: isAccess)
        }
    }
}
