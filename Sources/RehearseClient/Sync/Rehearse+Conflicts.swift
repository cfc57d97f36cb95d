internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Texts that two sides changed at once.
extension Rehearse {
    /// All conflicts, open ones first, then by age.
    public func conflicts() throws(RehearseError) -> [Conflict] {
        try store.read { snapshot in
            let all = try snapshot.rows("conflict").map { try Self.conflict($0, in: snapshot) }
            return all.filter(\.isOpen) + all.filter { !$0.isOpen }
        }
    }

    /// One conflict by its id or a unique beginning of it.
    ///
    /// - Throws: `.notFound`, or `.usage` if several ids begin so.
    public func conflict(_ reference: String) throws(RehearseError) -> Conflict {
        try store.read { snapshot in
            try Self.conflict(ShortID.conflict.row(reference, in: snapshot), in: snapshot)
        }
    }

    /// Decides a conflict: puts the chosen text into its field and closes the conflict, as one
    /// ordinary action that waits to be sent like any other.
    ///
    /// - Throws: `.notFound`, `.usage` if it was decided before, `.notAllowed` if the person may
    ///   not edit the field.
    @discardableResult
    public func resolve(
        _ reference: String, keeping choice: ConflictChoice
    ) throws(RehearseError) -> Conflict {
        try store.write { transaction in
            let row = try ShortID.conflict.row(reference, in: transaction.snapshot)
            let conflict = try Self.conflict(row, in: transaction.snapshot)
            guard conflict.isOpen else {
                throw RehearseError(
                    .usage, "Conflict \(conflict.shortID) was decided before: \(conflict.state).")
            }
            let (text, state) = conflict.outcome(of: choice)
            if let target = RowID(conflict.rowID) {
                try transaction.update(conflict.table, target, [conflict.field: .string(text)])
            }
            try transaction.update("conflict", row.id, ["state": .string(state)])
            let snapshot = transaction.snapshot
            return try Self.conflict(
                ShortID.conflict.row(row.id.description, in: snapshot), in: snapshot)
        }
    }

    private static func conflict(
        _ row: RowView, in snapshot: StoreSnapshot
    ) throws -> Conflict {
        let target: RowID? = row.id("row_id")
        let about = try target.flatMap { try snapshot.row(row.text("table_name"), $0) }
        return Conflict(
            row, current: about?.text(row.text("field")) ?? "",
            scopeLabel: try snapshot.scope(row.scope)?.label ?? "")
    }
}
