internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Table `sync_log`: how the last syncs went.
enum SyncLogQueries {
    /// Enough for a week of syncs every hour.
    static let entriesMax = 200

    static func append(
        startedAt: Instant, finishedAt: Instant, summary: SyncSummary, outcome: String,
        in database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO sync_log (started_at, finished_at, sent, received, refused, outcome)
            VALUES (\(startedAt), \(finishedAt), \(summary.sent), \(summary.received),
              \(summary.refused), \(outcome))
            """)
        try database.run(
            """
            DELETE FROM sync_log
            WHERE key <= (SELECT max(key) FROM sync_log) - \(entriesMax)
            """)
    }
}
