internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Reads the outbox and the quarantine by actions, as people think of them.
struct QueuedActions {
    private struct Line {
        var queued: QueuedOp
        var scopeLabel: String
        var code: String?
        var sentence: String?
        var refusedAt: Int64?
    }

    private let snapshot: StoreSnapshot
    private let words: ActionWords

    init(_ snapshot: StoreSnapshot) {
        self.snapshot = snapshot
        words = ActionWords(snapshot: snapshot)
    }

    /// Refused ones first, then those that wait, each oldest first.
    func all() throws -> [QueuedAction] {
        try grouped(refused() + waiting()).map(action)
    }

    /// The action with this id, or with a change that has it; a unique beginning is enough.
    ///
    /// - Throws: `.notFound`, or `.usage` if several begin so.
    func action(_ typed: String, among states: Set<QueuedAction.State>) throws -> QueuedAction {
        let wanted = typed.lowercased()
        let found = try grouped(refused() + waiting()).filter { lines in
            !wanted.isEmpty
                && lines.contains {
                    $0.queued.op.group.begins(with: wanted) || $0.queued.op.id.begins(with: wanted)
                }
        }.map(action).filter { states.contains($0.state) }
        guard let first = found.first else {
            let kind = states == [.refused] ? "refused change" : "change waiting or refused"
            throw RehearseError(
                .notFound, "There is no \(kind) '\(typed.shortened)' on this device.",
                next: "See: rehearse outbox list")
        }
        guard found.count == 1 else {
            throw RehearseError(
                .usage, "'\(typed.shortened)' fits \(found.count) actions.",
                next: "Type more of one: "
                    + found.prefix(8).map(\.shortID).joined(separator: ", "))
        }
        return first
    }

    private func refused() throws -> [Line] {
        try QuarantineQueries.all(in: snapshot.database).map { row in
            Line(
                queued: try QueuedOp(row), scopeLabel: row["scope_label"], code: row["code"],
                sentence: row["sentence"], refusedAt: row["refused_at"])
        }
    }

    private func waiting() throws -> [Line] {
        let labels = Dictionary(
            try snapshot.scopes().map { ($0.id, $0.label) },
            uniquingKeysWith: { first, _ in first })
        return try OutboxQueries.all(in: snapshot.database).map {
            Line(queued: $0, scopeLabel: labels[$0.op.scope] ?? "")
        }
    }

    private func grouped(_ lines: [Line]) -> [[Line]] {
        var groups: [[Line]] = []
        var places: [GroupID: Int] = [:]
        for line in lines {
            let group = line.queued.op.group
            if let place = places[group] {
                groups[place].append(line)
            } else {
                places[group] = groups.count
                groups.append([line])
            }
        }
        return groups
    }

    private func action(_ lines: [Line]) throws -> QueuedAction {
        let first = lines[0].queued
        return QueuedAction(
            id: first.op.group.description, shortID: String(first.op.group.tail.prefix(6)),
            state: lines[0].code == nil ? .waiting : .refused, madeAt: first.madeAt.milliseconds,
            refusedAt: lines[0].refusedAt, changes: try lines.map(change))
    }

    private func change(_ line: Line) throws -> QueuedChange {
        let op = line.queued.op
        return QueuedChange(
            opID: op.id.description, kind: op.kind.rawValue, table: op.table,
            rowID: op.row.description, subject: try words.subject(op.key),
            scopeLabel: line.scopeLabel, code: line.code, sentence: line.sentence,
            fields: op.fields.keys.sorted().map { name in
                QueuedField(name, op.fields[name] ?? .null, of: op.table)
            })
    }
}

extension QueuedField {
    init(_ name: String, _ value: JSONValue, of table: String) {
        let field = SyncSchema.table(named: table)?.field(named: name)
        let isText = if case .text = field?.type { true } else { false }
        let text = value.string
        self.init(
            name: name, value: text ?? value.canonicalText, isProse: isText && text != nil,
            wordCount: text?.wordCount ?? 0)
    }
}
