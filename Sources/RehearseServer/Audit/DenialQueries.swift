internal import Postgres
internal import RehearseModel

/// The windows in which refusals of access are counted.
enum DenialQueries {
    /// The scope whose chain holds the refusals, made when the org has its first. It is of the kind
    /// that one subject reads, and its subject is nobody.
    static func scope(
        _ scope: ScopeID, now: Instant, in transaction: OrgTransaction
    ) async throws -> ScopeID {
        try await transaction.execute(
            """
            INSERT INTO scope (org_id, scope_id, kind, subject_id, label, created_at)
            VALUES (\(transaction.org), \(scope), 'self', \(scope), 'refusals of access', \(now))
            ON CONFLICT DO NOTHING
            """)
        return scope
    }

    /// The member's window, locked; a new one begins now.
    static func lock(
        of user: UserID, now: Instant, in transaction: OrgTransaction
    ) async throws -> DenialWindow {
        let results = try await transaction.pipeline([
            """
            INSERT INTO denial_window (org_id, user_id, window_start)
            VALUES (\(transaction.org), \(user), \(now))
            ON CONFLICT DO NOTHING
            """,
            """
            SELECT window_start, entries, counted
            FROM denial_window
            WHERE org_id = \(transaction.org) AND user_id = \(user)
            FOR UPDATE
            """,
        ])
        let (start, entries, counted) = try results[1][0].decode(
            Instant.self, Int32.self, Int64.self)
        return DenialWindow(start: start, entries: entries, counted: counted)
    }

    static func keep(
        _ window: DenialWindow, of user: UserID, in transaction: OrgTransaction
    ) async throws {
        try await transaction.execute(
            """
            UPDATE denial_window
            SET window_start = \(window.start), entries = \(window.entries),
                counted = \(window.counted)
            WHERE org_id = \(transaction.org) AND user_id = \(user)
            """)
    }

    static func remove(of user: UserID, in transaction: OrgTransaction) async throws {
        try await transaction.execute(
            """
            DELETE FROM denial_window
            WHERE org_id = \(transaction.org) AND user_id = \(user)
            """)
    }

    /// Members whose windows are over, by `denial_window_by_age`.
    static func ended(
        by now: Instant, limit: Int, in transaction: OrgTransaction
    ) async throws -> [UserID] {
        let end = now.advanced(byMilliseconds: -DenialWindow.length.wholeMilliseconds)
        let rows = try await transaction.query(
            """
            SELECT user_id
            FROM denial_window
            WHERE org_id = \(transaction.org) AND window_start <= \(end)
            ORDER BY window_start, user_id
            LIMIT \(limit)
            """)
        return try rows.map { try $0.decode(UserID.self) }
    }
}
