internal import RehearseModel

/// The rows of a push while it is planned: as they stand now, and how to go back to the beginning
/// of the group under way.
///
/// A group that is refused leaves no trace. What it changed is noted and taken back: copying all
/// rows for each group would cost groups × rows.
struct PlannedRows {
    private var rows: [RowKey: SyncRow]
    /// Rows that the plan writes.
    private(set) var written: Set<RowKey> = []
    /// Those of them that the group under way was the first to write.
    private(set) var newlyWritten: Set<RowKey> = []
    /// What the group under way changed, with what stood before it.
    private var changes: [(key: RowKey, before: SyncRow?)] = []
    /// Conflict rows by the row that they are about.
    private var conflicts: [String: [RowKey]] = [:]

    init(_ rows: [RowKey: SyncRow]) {
        self.rows = rows
        for (key, row) in rows where key.table == "conflict" { index(key, row) }
    }

    subscript(key: RowKey) -> SyncRow? { rows[key] }

    mutating func put(_ row: SyncRow) {
        let key = RowKey(table: row.table, id: row.id)
        let before = rows.updateValue(row, forKey: key)
        changes.append((key, before))
        if written.insert(key).inserted { newlyWritten.insert(key) }
        if before == nil, key.table == "conflict" { index(key, row) }
    }

    mutating func beginGroup() {
        changes.removeAll(keepingCapacity: true)
        newlyWritten.removeAll(keepingCapacity: true)
    }

    mutating func takeGroupBack() {
        for (key, before) in changes.reversed() { rows[key] = before }
        written.subtract(newlyWritten)
        beginGroup()
    }

    /// Conflicts about a row, in the order of their ids.
    func conflicts(about row: RowID) -> [SyncRow] {
        let keys = conflicts[row.description] ?? []
        return keys.sorted { $0.id < $1.id }.compactMap { rows[$0] }
    }

    /// A row that was taken back stays in the index; nothing is found under its key.
    private mutating func index(_ key: RowKey, _ conflict: SyncRow) {
        guard let about = conflict.fields["row_id"]?.string,
            !(conflicts[about]?.contains(key) ?? false)
        else { return }
        conflicts[about, default: []].append(key)
    }
}
