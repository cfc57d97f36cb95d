package import GRDB
package import RehearseModel

/// Lets one process sync a store at a time.
///
/// A row and not a file lock, so that a store on a shared disk can be judged from another machine
/// too. A lease whose process is gone is free at once; one whose process still runs but has not
/// stirred for `staleAfter` is taken over.
package enum SyncLease {
    /// Longer than the longest deadline of one request.
    package static let staleAfterMilliseconds: Int64 = 120_000

    /// - Returns: whether the lease is now this process's.
    package static func take(
        for process: ProcessMark, isRunning: (ProcessMark) -> Bool, now: Instant,
        in database: Database
    ) throws -> Bool {
        if let holder = try holder(in: database), holder.process != process {
            let isFresh = abs(now.millisecondsSince(holder.heartbeat)) < staleAfterMilliseconds
            if isFresh, isRunning(holder.process) { return false }
        }
        try put(process, now, in: database)
        return true
    }

    /// Shows that the holder is at work.
    ///
    /// - Returns: whether the lease is still this process's.
    package static func renew(
        for process: ProcessMark, now: Instant, in database: Database
    ) throws -> Bool {
        guard try holder(in: database)?.process == process else { return false }
        try put(process, now, in: database)
        return true
    }

    package static func release(for process: ProcessMark, in database: Database) throws {
        try database.run(
            """
            DELETE FROM sync_lease
            WHERE pid = \(process.pid) AND process_started_at = \(process.startedAt)
            """)
    }

    private static func holder(
        in database: Database
    ) throws -> (process: ProcessMark, heartbeat: Instant)? {
        try database.first("SELECT * FROM sync_lease").map {
            (
                ProcessMark(pid: $0["pid"], startedAt: $0["process_started_at"]),
                $0["heartbeat_at"]
            )
        }
    }

    private static func put(
        _ process: ProcessMark, _ now: Instant, in database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO sync_lease (only, pid, process_started_at, heartbeat_at)
            VALUES (1, \(process.pid), \(process.startedAt), \(now))
            ON CONFLICT (only) DO UPDATE SET
              pid = excluded.pid, process_started_at = excluded.process_started_at,
              heartbeat_at = excluded.heartbeat_at
            """)
    }
}
