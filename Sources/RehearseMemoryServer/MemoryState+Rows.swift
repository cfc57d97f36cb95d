internal import RehearseModel
internal import RehearseSync

/// The only writer of rows, and the rules of the database about them.
extension MemoryState {
    /// Writes rows that are stamped with the next version of their scope.
    mutating func write(_ rows: [SyncRow], because user: UserID) {
        let byScope = Dictionary(grouping: rows, by: \.scope)
        for (id, rows) in byScope.sorted(by: { $0.key < $1.key }) {
            guard var scope = scopes[id] else { continue }
            scope.version += 1
            let sorted = rows.sorted { ($0.table, $0.id) < ($1.table, $1.id) }
            if Mutant.versionBeforeCommit.isOn {
                hiddenRows += sorted
            } else {
                for row in sorted { scope.put(row) }
            }
            for row in sorted { places[RowKey(table: row.table, id: row.id)] = id }
            scope.advanceHead(sorted, because: user)
            scopes[id] = scope
        }
    }

    /// The group that writes the first row that points to something that is not in its place.
    func firstBrokenGroup(of plan: PushPlan) -> (GroupID, FieldRefusal)? {
        let planned = Set(plan.writes.map { RowKey(table: $0.table, id: $0.id) })
        for group in plan.groups {
            let broken = plan.writes.first { row in
                let key = RowKey(table: row.table, id: row.id)
                return group.written.contains(key) && places[key] == nil
                    && !Self.references(of: row).allSatisfy { target in
                        planned.contains(target)
                            && plan.writes.contains {
                                $0.scope == row.scope && $0.table == target.table
                                    && $0.id == target.id
                            }
                            || places[target] == row.scope
                    }
            }
            guard let broken else { continue }
            return (
                group.id,
                FieldRefusal(
                    .constraint,
                    "this \(broken.table) refers to something that is not in its place")
            )
        }
        return nil
    }

    /// The rows of its own scope that a row must find there: the foreign keys of the synced tables.
    private static func references(of row: SyncRow) -> [RowKey] {
        let pointers: [String: [(field: String, table: String)]] = [
            "start": [("assignment_id", "assignment")],
            "submission": [("assignment_id", "assignment")],
            "self_assessment": [("submission_id", "submission")],
            "review": [("submission_id", "submission"), ("replaces_id", "review")],
            "post": [("review_id", "review")],
            "coach_note": [("seat_id", "seat")],
            "progress": [("seat_id", "seat")],
        ]
        return (pointers[row.table] ?? []).compactMap { pointer in
            (row.fields[pointer.field]?.string).flatMap(RowID.init).map {
                RowKey(table: pointer.table, id: $0)
            }
        }
    }

    // MARK: What only a broken server does

    mutating func settleUnwritten() {
        answered.merge(unwrittenAnswers) { $1 }
        unwrittenAnswers = [:]
        for row in hiddenRows { scopes[row.scope]?.put(row) }
        hiddenRows = []
    }

    mutating func forgetUnwritten() {
        unwrittenAnswers = [:]
    }
}

extension MemoryState.Scope {
    mutating func put(_ row: SyncRow) {
        let key = RowKey(table: row.table, id: row.id)
        if let old = rows[key] { digest &-= old.digestTerm }
        if Mutant.archivedCollected.isOn, row.isArchived {
            rows[key] = nil
            return
        }
        rows[key] = row
        digest &+= row.digestTerm
    }

    /// The head covers the head before it and every row that the version wrote.
    mutating func advanceHead(_ rows: [SyncRow], because user: UserID) {
        var bytes: [UInt8] = [0x02] + head.bytes + Array(user.description.utf8)
        for row in rows { bytes += Array("\(row.table) \(row.digestTerm)".utf8) }
        head = SHA256Hash(of: bytes)
        heads.append(head)
        digests.append(digest)
    }
}
