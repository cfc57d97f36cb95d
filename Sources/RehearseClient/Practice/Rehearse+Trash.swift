internal import RehearseModel
internal import RehearseSync

/// Something that was put away. It is kept, and synced, like everything else.
public struct TrashItem: Sendable, Hashable, Codable {
    public var id: String
    /// What people type, such as `a-7f3c21`.
    public var shortID: String
    /// `attempt`, `assignment` or `coach_note`.
    public var table: String
    /// What it is about: a question, or a candidate.
    public var title: String
    /// Milliseconds since 1970.
    public var archivedAt: Int64
}

/// What was put away, and taking it out again. Everything here works without a network.
extension Rehearse {
    /// What was put away and can be taken out again by this person, the newest first.
    public func trash() throws(RehearseError) -> [TrashItem] {
        try store.read { snapshot in
            try Self.trashKinds.flatMap { kind in
                try snapshot.rows(kind.table).filter(\.isArchived)
                    .filter { try Self.mayRestore($0, snapshot) }
                    .map { try Self.trashItem($0, kind, snapshot) }
            }.sorted { ($0.archivedAt, $0.id) > ($1.archivedAt, $1.id) }
        }
    }

    /// Takes something out of the trash, as an ordinary change that can be undone.
    ///
    /// - Throws: `.notFound`, `.failed` if it is not in the trash, `.notAllowed`.
    @discardableResult
    public func restoreFromTrash(_ reference: String) throws(RehearseError) -> TrashItem {
        try store.write { transaction in
            let snapshot = transaction.snapshot
            let kind = ShortID.kind(of: reference) ?? .attempt
            guard Self.trashKinds.contains(kind) else {
                throw RehearseError(
                    .usage, "\(reference.shortened) is nothing that can be put away.",
                    next: "See: rehearse restore")
            }
            let row = try kind.row(reference, in: snapshot)
            guard row.isArchived else {
                throw RehearseError(
                    .failed, "\(kind.text(row.id)) is not in the trash.",
                    work: "Nothing was changed.")
            }
            let item = try Self.trashItem(row, kind, snapshot)
            try transaction.update(row.table, row.id, [SyncSchema.archivedAt.name: .null])
            return item
        }
    }

    private static let trashKinds: [ShortID] = [.attempt, .assignment, .coachNote]

    private static func mayRestore(_ row: RowView, _ snapshot: StoreSnapshot) throws -> Bool {
        guard let role = try snapshot.scope(row.scope)?.role.known else { return false }
        return SyncSchema.table(named: row.table)?
            .editors[SyncSchema.archivedAt.name]?.contains(role) ?? false
    }

    private static func trashItem(
        _ row: RowView, _ kind: ShortID, _ snapshot: StoreSnapshot
    ) throws -> TrashItem {
        let seat = row.id("seat_id", as: RowSubject.self)
        let handle = try seat.flatMap { try snapshot.row("seat", $0)?.text("handle") }
        return TrashItem(
            id: row.id.description, shortID: kind.text(row.id), table: row.table,
            title: row.pinned("slug").string ?? handle ?? "",
            archivedAt: row.integer(SyncSchema.archivedAt.name) ?? 0)
    }
}
