internal import GRDB
internal import RehearseModel

/// Table `discarded_op`: refused ops that a person let go. They can be brought back for a while.
enum DiscardedOpQueries {
    static let keptDays: Int64 = 30

    /// Moves the refused ops of a group out of the quarantine, into the action that lets them go.
    ///
    /// - Returns: how many there were.
    static func discard(
        _ group: GroupID, by action: GroupID, now: Instant, in database: Database
    ) throws -> Int {
        try database.run(
            """
            INSERT OR REPLACE INTO discarded_op (action_id, discarded_at, op_id, group_id, scope_id,
              scope_label, table_name, row_id, code, sentence, made_at, refused_at, body)
            SELECT \(action), \(now), op_id, group_id, scope_id, scope_label, table_name, row_id,
              code, sentence, made_at, refused_at, body
            FROM quarantine
            WHERE group_id = \(group)
            ORDER BY position
            """)
        try database.run("DELETE FROM quarantine WHERE group_id = \(group)")
        return database.changesCount
    }

    /// Puts what an action let go back into the quarantine.
    ///
    /// - Returns: how many ops came back.
    static func bringBack(_ action: GroupID, in database: Database) throws -> Int {
        try database.run(
            """
            INSERT OR IGNORE INTO quarantine (op_id, group_id, scope_id, scope_label, table_name,
              row_id, code, sentence, made_at, refused_at, body)
            SELECT op_id, group_id, scope_id, scope_label, table_name, row_id, code, sentence,
              made_at, refused_at, body
            FROM discarded_op
            WHERE action_id = \(action)
            ORDER BY position
            """)
        try database.run("DELETE FROM discarded_op WHERE action_id = \(action)")
        return database.changesCount
    }

    static func count(of action: GroupID, in database: Database) throws -> Int {
        Int(
            try database.integer(
                "SELECT count(*) FROM discarded_op WHERE action_id = \(action)"))
    }

    static func removeOld(now: Instant, in database: Database) throws {
        let limit = now.advanced(byMilliseconds: -keptDays * 86_400_000)
        try database.run("DELETE FROM discarded_op WHERE discarded_at < \(limit)")
    }
}
