internal import Postgres
internal import RehearseModel

/// The counters of the throttle. Each answers how many milliseconds to wait; 0 is "go on".
enum SignInThrottleQueries {
    static func count(
        address: String, now: Instant, window: Duration, attemptsMax: Int,
        in transaction: GlobalTransaction
    ) async throws -> Int64 {
        let rows = try await transaction.query(
            """
            SELECT count_address_attempt(
                \(address), \(now), \(window.wholeMilliseconds), \(Int32(attemptsMax)))
            """)
        return try rows[0].decode(Int64.self)
    }

    /// The same answer without counting.
    static func wait(
        address: String, now: Instant, window: Duration, attemptsMax: Int,
        in transaction: GlobalTransaction
    ) async throws -> Int64 {
        let rows = try await transaction.query(
            """
            SELECT address_wait(
                \(address), \(now), \(window.wholeMilliseconds), \(Int32(attemptsMax)))
            """)
        return try rows[0].decode(Int64.self)
    }

    static func wait(
        handle: String, now: Instant, window: Duration, attemptsMax: Int,
        in transaction: OrgTransaction
    ) async throws -> Int64 {
        let ended = now.advanced(byMilliseconds: -window.wholeMilliseconds)
        let rows = try await transaction.query(
            """
            SELECT window_start + \(window.wholeMilliseconds) - \(now)
            FROM sign_in_throttle
            WHERE org_id = \(transaction.org) AND handle = \(handle)
                AND attempts >= \(Int32(attemptsMax)) AND window_start > \(ended)
            """)
        return try rows.first?.decode(Int64.self) ?? 0
    }

    static func forgive(address: String, in transaction: GlobalTransaction) async throws {
        try await transaction.execute("SELECT forgive_address_attempt(\(address))")
    }

    /// The same count for a login name, by the primary key; a few rows of windows that have ended
    /// go at the same time.
    static func count(
        handle: String, now: Instant, window: Duration, attemptsMax: Int,
        in transaction: OrgTransaction
    ) async throws -> Int64 {
        let ended = now.advanced(byMilliseconds: -window.wholeMilliseconds)
        let results = try await transaction.pipeline([
            """
            DELETE FROM sign_in_throttle
            WHERE org_id = \(transaction.org) AND handle IN (
                SELECT handle
                FROM sign_in_throttle
                WHERE org_id = \(transaction.org) AND window_start <= \(ended)
                    AND handle <> \(handle)
                LIMIT 16
                FOR UPDATE SKIP LOCKED)
            """,
            """
            INSERT INTO sign_in_throttle AS t (org_id, handle, window_start, attempts)
            VALUES (\(transaction.org), \(handle), \(now), 1)
            ON CONFLICT (org_id, handle) DO UPDATE SET
                window_start = CASE
                    WHEN t.window_start <= \(ended) THEN \(now) ELSE t.window_start END,
                attempts = CASE
                    WHEN t.window_start <= \(ended) THEN 1
                    ELSE least(t.attempts, \(Int32(attemptsMax))) + 1 END
            RETURNING CASE
                WHEN attempts > \(Int32(attemptsMax))
                    THEN window_start + \(window.wholeMilliseconds) - \(now)
                ELSE 0 END
            """,
        ])
        return try results[1][0].decode(Int64.self)
    }

    static func forget(handle: String, in transaction: OrgTransaction) async throws {
        try await transaction.execute(
            """
            DELETE FROM sign_in_throttle
            WHERE org_id = \(transaction.org) AND handle = \(handle)
            """)
    }
}
