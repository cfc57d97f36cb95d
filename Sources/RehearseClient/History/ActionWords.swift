internal import RehearseModel
internal import RehearseSync

/// Says in a few words what an action was. Nothing that a person wrote is in them.
struct ActionWords {
    let snapshot: StoreSnapshot

    func summary(of action: JournalAction, _ changes: [JournalChange]) throws -> String {
        switch action.kind {
        case .discard:
            let count = try DiscardedOpQueries.count(of: action.group, in: snapshot.database)
            return count == 1 ? "let a refused change go" : "let \(count) refused changes go"
        case .undo: return try "took back: \(undone(by: action) ?? main(changes))"
        case .retry: return try "sent again: \(main(changes))"
        case .edit: return try main(changes)
        }
    }

    /// What an action is about, such as `answer of a-7f3c21 (measuring-fairness)`.
    func place(_ key: RowKey, _ field: String) throws -> String {
        try "\(Self.field(field)) of \(subject(key))"
    }

    func subject(_ key: RowKey) throws -> String {
        let kind = ShortID.allCases.first { $0.table == key.table }
        let name = kind.map { $0.text(key.id) } ?? "a " + Self.noun(key.table)
        let row = try snapshot.row(key.table, key.id)
        let slug = row?.pinned("slug").string ?? row?.optionalText("slug")
        return slug.map { "\(name) (\($0.shortened))" } ?? name
    }

    private func undone(by action: JournalAction) throws -> String? {
        guard let group = action.undoes,
            let earlier = try JournalQueries.action(group, in: snapshot.database)
        else { return nil }
        return try summary(
            of: earlier, JournalQueries.changes(of: group, in: snapshot.database))
    }

    /// The change that says most: a fact before a document, a new row before a changed one.
    private func main(_ changes: [JournalChange]) throws -> String {
        let made = changes.filter { $0.field == nil }
        if let fact = made.first(where: { Self.isFact($0.key) }) ?? made.first {
            return try "\(Self.making(fact.key)) \(subject(fact.key))"
        }
        if let state = changes.first(where: { $0.key.table == "conflict" && $0.field == "state" }) {
            return try "decided \(subject(state.key)): \(state.after.string ?? "")"
        }
        guard let first = changes.first else { return "nothing that is still here" }
        let ofRow = changes.filter { $0.key == first.key }
        let fields = ofRow.compactMap(\.field)
        if fields == [SyncSchema.archivedAt.name] {
            let verb = ofRow.last?.after == .null ? "took back" : "put away"
            return try "\(verb) \(subject(first.key))"
        }
        let names = fields.filter { !Self.counters.contains($0) }.map(Self.field)
        return try "changed \(names.joined(separator: ", ")) of \(subject(first.key))"
    }

    /// Fields that go along with others.
    private static let counters: Set<String> = ["writing_ms", "started_at"]

    private static func isFact(_ key: RowKey) -> Bool {
        SyncSchema.table(named: key.table)?.kind == .fact
    }

    private static func making(_ key: RowKey) -> String {
        switch key.table {
        case "submission": "submitted"
        case "review", "question_version", "rubric_version": "published"
        case "assignment": "assigned"
        case "attempt": "began"
        default: "made"
        }
    }

    private static func noun(_ table: String) -> String {
        table.split(separator: "_").joined(separator: " ")
    }

    private static func field(_ name: String) -> String {
        switch name {
        case "due_at": "due time"
        case SyncSchema.archivedAt.name: "place in the trash"
        default: noun(name)
        }
    }
}
