internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// What a person does on this device, with what was there before: START HERE for undo.
///
/// An entry is written in the transaction that writes the ops, so there is none without its action
/// and no action without its entry. Undo never takes an entry or an op away; it is an action
/// itself.
enum Journal {
    /// More than a person scrolls through; a coach who assigns to a cohort makes one for each seat.
    static let actionsMax = 1000
    /// As long as a trash is usually kept.
    static let keptMilliseconds: Int64 = 30 * 86_400_000
    /// What the values of all entries may take: some hundred long answers, and a small disk bears
    /// it.
    static let bytesMax = 32 * 1024 * 1024
    /// Looking for old entries costs as much as the write itself, so not every write does it.
    static let actionsBetweenPrunings: Int64 = 64

    /// What the program notes by itself beside what a person does.
    private static let tablesLeftOut: Set<String> = ["start"]

    /// Notes one op.
    ///
    /// - Parameters:
    ///   - before: the row as people saw it; nil if the op makes it.
    ///   - after: the row as people see it now.
    static func note(
        _ op: Op, from before: JSONValue?, to after: JSONValue, _ purpose: ActionPurpose,
        now: Instant, in database: Database
    ) throws {
        guard !tablesLeftOut.contains(op.table) else { return }
        let opened = try JournalQueries.open(op.group, purpose, now: now, in: database)
        if let before {
            for field in op.fields.keys.sorted() {
                try note(op, field, before[field], after[field], in: database)
            }
        } else {
            try JournalQueries.append(
                op, nil, before: nil, after: nil, byteCount: 0, in: database)
        }
        try AnswerVersions.note(op, from: before, to: after, now: now, in: database)
        if let opened, opened.isMultiple(of: actionsBetweenPrunings) {
            try prune(now: now, in: database)
        }
    }

    private static func note(
        _ op: Op, _ field: String, _ before: JSONValue?, _ after: JSONValue?, in database: Database
    ) throws {
        let values = [before, after].map { $0 ?? .null }
        let hashes = try values.map { try KeptValueQueries.keep($0, in: database) }
        try JournalQueries.append(
            op, field, before: hashes[0], after: hashes[1],
            byteCount: values.reduce(0) { $0 + $1.canonicalBytes.count }, in: database)
    }

    /// Forgets what is past the limits.
    static func prune(now: Instant, in database: Database) throws {
        let outdated = try JournalQueries.outdated(
            actionsMax: actionsMax, bytesMax: bytesMax,
            madeBefore: now.advanced(byMilliseconds: -keptMilliseconds), in: database)
        var released: Set<SHA256Hash> = []
        for group in outdated {
            released.formUnion(try JournalQueries.remove(group, in: database))
        }
        try KeptValueQueries.release(released, in: database)
        try DiscardedOpQueries.removeOld(now: now, in: database)
    }
}
