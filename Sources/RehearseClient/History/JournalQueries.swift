internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Tables `journal` and `journal_change`.
enum JournalQueries {
    /// Opens the entry of an action; nothing happens if it is there.
    ///
    /// - Returns: the place of a new entry.
    static func open(
        _ group: GroupID, _ purpose: ActionPurpose, now: Instant, in database: Database
    ) throws -> Int64? {
        try database.run(
            """
            INSERT OR IGNORE INTO journal (group_id, kind, undoes, made_at, byte_count)
            VALUES (\(group), \(purpose.kind.rawValue), \(purpose.undone), \(now), 0)
            """)
        return database.changesCount > 0 ? database.lastInsertedRowID : nil
    }

    /// - Parameter field: nil for a row that was made.
    static func append(
        _ op: Op, _ field: String?, before: SHA256Hash?, after: SHA256Hash?, byteCount: Int,
        in database: Database
    ) throws {
        try database.run(
            """
            INSERT INTO journal_change (group_id, scope_id, table_name, row_id, field, before_hash,
              after_hash)
            VALUES (\(op.group), \(op.scope), \(op.table), \(op.row), \(field), \(before), \(after))
            """)
        guard byteCount > 0 else { return }
        try database.run(
            """
            UPDATE journal SET byte_count = byte_count + \(byteCount)
            WHERE group_id = \(op.group)
            """)
    }

    /// The newest first.
    static func actions(limit: Int, in database: Database) throws -> [JournalAction] {
        try database.all("SELECT * FROM journal ORDER BY position DESC LIMIT \(limit)")
            .compactMap(JournalAction.init)
    }

    static func action(_ group: GroupID, in database: Database) throws -> JournalAction? {
        try database.first("SELECT * FROM journal WHERE group_id = \(group)")
            .flatMap(JournalAction.init)
    }

    /// In the order in which they were made. Index: `journal_change_by_group`.
    static func changes(of group: GroupID, in database: Database) throws -> [JournalChange] {
        try database.all(
            """
            SELECT journal_change.*, old.body AS before_body, new.body AS after_body
            FROM journal_change
            LEFT JOIN kept_value AS old ON old.hash = journal_change.before_hash
            LEFT JOIN kept_value AS new ON new.hash = journal_change.after_hash
            WHERE journal_change.group_id = \(group)
            ORDER BY journal_change.position
            """
        ).map(JournalChange.init)
    }

    /// Later actions of this device that changed the same field, the newest first.
    /// Index: `journal_change_by_row`.
    static func actions(
        changing field: String, of key: RowKey, after position: Int64, in database: Database
    ) throws -> [JournalAction] {
        try database.all(
            """
            SELECT journal.* FROM journal_change
            JOIN journal ON journal.group_id = journal_change.group_id
            WHERE journal_change.table_name = \(key.table)
              AND journal_change.row_id = \(key.id)
              AND journal_change.field = \(field)
              AND journal.position > \(position)
            ORDER BY journal.position DESC
            """
        ).compactMap(JournalAction.init)
    }

    /// Entries that are past one of the limits; the newest ones stay.
    static func outdated(
        actionsMax: Int, bytesMax: Int, madeBefore: Instant, in database: Database
    ) throws -> [GroupID] {
        try database.all(
            """
            SELECT group_id FROM (
              SELECT group_id, made_at,
                row_number() OVER (ORDER BY position DESC) AS place,
                sum(byte_count) OVER (ORDER BY position DESC) AS bytes
              FROM journal)
            WHERE place > \(actionsMax) OR (bytes > \(bytesMax) AND place > 1)
              OR made_at < \(madeBefore)
            """
        ).map { $0["group_id"] }
    }

    /// Removes an entry with its changes.
    ///
    /// - Returns: the values that it pointed to.
    static func remove(_ group: GroupID, in database: Database) throws -> Set<SHA256Hash> {
        let rows = try database.all(
            "SELECT before_hash, after_hash FROM journal_change WHERE group_id = \(group)")
        try database.run("DELETE FROM journal WHERE group_id = \(group)")
        return Set(
            rows.flatMap { [$0["before_hash"] as SHA256Hash?, $0["after_hash"] as SHA256Hash?] }
                .compactMap(\.self))
    }

    static func count(in database: Database) throws -> Int {
        Int(try database.integer("SELECT count(*) FROM journal"))
    }
}

extension JournalAction {
    /// Nil for a kind that only a newer program knows.
    init?(_ row: Row) {
        guard let kind = Kind(rawValue: row["kind"]) else { return nil }
        self.init(
            position: row["position"], group: row["group_id"], kind: kind, undoes: row["undoes"],
            madeAt: row["made_at"])
    }
}

extension JournalChange {
    init(_ row: Row) throws {
        self.init(
            scope: row["scope_id"], key: RowKey(table: row["table_name"], id: row["row_id"]),
            field: row["field"],
            before: try (row["before_body"] as String?).map { try JSONParser.parse($0) } ?? .null,
            after: try (row["after_body"] as String?).map { try JSONParser.parse($0) } ?? .null)
    }
}
