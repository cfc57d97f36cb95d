internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Keeps every text that an answer had on this device.
enum AnswerVersions {
    static let table = "attempt"
    static let field = "answer"

    /// A local save: keeps what it replaces, unless that is kept already, and what it writes.
    static func note(
        _ op: Op, from before: JSONValue?, to after: JSONValue, now: Instant, in database: Database
    ) throws {
        guard op.table == table, op.fields[field] != nil else { return }
        if let text = before?[field]?.string, !text.isEmpty {
            try keep(text, of: op.row, in: op.scope, .elsewhere, now: now, database)
        }
        if let text = after[field]?.string, !text.isEmpty {
            try keep(text, of: op.row, in: op.scope, .here, now: now, database)
        }
    }

    /// A pull is about to replace a row: keeps the answer that people see now.
    static func noteReplaced(
        _ table: String, _ id: RowID, in scope: ScopeID, from before: String, to after: String,
        now: Instant, _ database: Database
    ) throws {
        guard table.hasSameBytes(as: Self.table),
            let text = try JSONParser.parse(before)[field]?.string, !text.isEmpty
        else { return }
        let next = try JSONParser.parse(after)[field]?.string
        guard !text.hasSameBytes(as: next ?? "") else { return }
        try keep(text, of: id, in: scope, .elsewhere, now: now, database)
    }

    private static func keep(
        _ text: String, of attempt: RowID, in scope: ScopeID, _ origin: AnswerVersion.Origin,
        now: Instant, _ database: Database
    ) throws {
        let newest = try AnswerVersionQueries.newest(of: attempt, in: database)
        let hash = try KeptValueQueries.keep(.string(text), in: database)
        guard newest?.hash != hash else { return }
        try AnswerVersionQueries.append(
            StoredVersion(
                number: (newest?.number ?? 0) + 1, hash: hash, byteCount: text.utf8.count,
                savedAt: now, origin: origin),
            of: attempt, in: scope, database)
        try thin(attempt, in: database)
    }

    private static func thin(_ attempt: RowID, in database: Database) throws {
        let versions = try AnswerVersionQueries.versions(of: attempt, in: database)
        let removals = VersionThinning.removals(
            from: versions.map { .init(savedAt: $0.savedAt.milliseconds, byteCount: $0.byteCount) })
        for index in removals {
            try AnswerVersionQueries.remove(versions[index].number, of: attempt, in: database)
        }
        try KeptValueQueries.release(Set(removals.map { versions[$0].hash }), in: database)
    }
}
