internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// The statements of a pull.
enum PullQueries {
    /// The user's scopes that the cursors do not describe as they are, the most useful first, each
    /// with what its audit chain says about the cursor's version. By `scope_grant_by_user` and the
    /// primary keys; nothing else is read when nothing has changed.
    static func moved(from cursors: [PullCursor], for user: UserID, org: OrgID) -> PostgresQuery {
        """
        SELECT s.scope_id, s.kind, s.subject_id, g.role, s.label::text, g.grant_epoch,
            s.ver, s.head, s.digest,
            c.ver AS cursor_ver, c.after AS cursor_after, c.head AS cursor_head,
            a.head AS head_at_cursor
        FROM scope_grant g
        JOIN scope s USING (org_id, scope_id)
        LEFT JOIN unnest(
            \(cursors.map(\.scope)), \(cursors.map(\.grantEpoch)), \(cursors.map(\.version)),
            \(cursors.map(\.after)), \(cursors.map(\.head)),
            \(cursors.map { $0.role?.rawValue }))
            AS c (scope_id, epoch, ver, after, head, role)
            ON c.scope_id = g.scope_id AND c.epoch = g.grant_epoch
        LEFT JOIN audit_entry a
            ON a.org_id = g.org_id AND a.scope_id = g.scope_id AND a.ver = c.ver
        WHERE g.org_id = \(org) AND g.user_id = \(user) AND g.revoked_at IS NULL
            AND (c.scope_id IS NULL OR c.after IS NOT NULL OR c.ver <> s.ver
                OR c.head IS DISTINCT FROM s.head OR c.role <> g.role)
        ORDER BY array_position(
            ARRAY['org', 'self', 'seat', 'staff', 'bank', 'authors'], s.kind), s.scope_id
        """
    }

    /// Cursors whose grant is gone, or was taken away and given anew.
    static func revoked(from cursors: [PullCursor], for user: UserID, org: OrgID) -> PostgresQuery {
        """
        SELECT c.scope_id
        FROM unnest(\(cursors.map(\.scope)), \(cursors.map(\.grantEpoch)))
            AS c (scope_id, epoch)
        WHERE NOT EXISTS (
            SELECT
            FROM scope_grant g
            WHERE g.org_id = \(org) AND g.scope_id = c.scope_id AND g.user_id = \(user)
                AND g.grant_epoch = c.epoch AND g.revoked_at IS NULL)
        ORDER BY c.scope_id
        """
    }

    /// The next rows of several scopes, scope by scope in the order given, each in the order of
    /// (version, id), by the indexes `…_by_version`.
    ///
    /// The database leaves out what does not fit into `bytes` any more, so a page of large rows is
    /// never sent only to be thrown away. The first row is always there. `candidates` counts what
    /// was there to choose from, which tells whether anything was left out.
    static func rows(
        of targets: ArraySlice<PullTarget>, limit: Int, bytes: Int, org: OrgID
    ) -> PostgresQuery {
        """
        SELECT ordinal, ver, id, table_name, body, candidates
        FROM (
            SELECT ordinal, ver, id, table_name, body,
                count(*) OVER () AS candidates,
                sum(octet_length(body)) OVER (
                    ORDER BY ordinal, ver, id
                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
            FROM (
                SELECT target.ordinal, r.ver, r.id, r.table_name, r.body
                FROM unnest(
                    \(targets.map(\.scope)), \(targets.map(\.position.version)),
                    \(targets.map { $0.position.after ?? PullPosition.lastID }))
                    WITH ORDINALITY AS target (scope_id, ver, after, ordinal)
                CROSS JOIN LATERAL (
                    SELECT s.ver, s.id, s.table_name, s.body
                    FROM synced_row s
                    WHERE s.org_id = \(org) AND s.scope_id = target.scope_id
                        AND (s.ver, s.id) > (target.ver, target.after)
                    ORDER BY s.ver, s.id
                    LIMIT \(limit)) r
                ORDER BY target.ordinal, r.ver, r.id
                LIMIT \(limit)) page) weighed
        WHERE coalesce(bytes_before, 0) <= \(bytes)
        ORDER BY ordinal, ver, id
        """
    }
}
