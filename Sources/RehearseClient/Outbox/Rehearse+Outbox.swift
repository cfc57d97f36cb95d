internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// What waits to be sent, and what was refused.
extension Rehearse {
    /// The changes that wait, oldest first.
    public func outbox() throws(RehearseError) -> [OutboxEntry] {
        try store.read { snapshot in
            let labels = Dictionary(
                try snapshot.scopes().map { ($0.id, $0.label) }
            ) { first, _ in first }
            return try OutboxQueries.all(in: snapshot.database).map {
                OutboxEntry($0, scopeLabel: labels[$0.op.scope] ?? "")
            }
        }
    }

    /// The changes that were refused, oldest first.
    public func quarantine() throws(RehearseError) -> [QuarantineEntry] {
        try store.read { snapshot in
            try QuarantineQueries.all(in: snapshot.database).map(QuarantineEntry.init)
        }
    }

    /// What waits, complete: one JSON object for each change, one change on each line.
    public func exportOutbox() throws(RehearseError) -> String {
        try store.read { snapshot in
            try OutboxQueries.all(in: snapshot.database).map { $0.body + "\n" }.joined()
        }
    }

    /// What was refused, complete: `{"code":…,"op":{…},"sentence":…}` on each line.
    public func exportQuarantine() throws(RehearseError) -> String {
        try store.read { snapshot in
            try QuarantineQueries.all(in: snapshot.database).map { row in
                let line: JSONValue = .object([
                    "op": try JSONParser.parse(row["body"] as String),
                    "code": .string(row["code"]), "sentence": .string(row["sentence"]),
                    "refused_at": .integer(row["refused_at"]),
                ])
                return line.canonicalText + "\n"
            }.joined()
        }
    }

    /// Everything that the server does not have, by actions: refused ones first, oldest first.
    public func queuedActions() throws(RehearseError) -> [QueuedAction] {
        try store.read { try QueuedActions($0).all() }
    }

    /// One action that waits or was refused, with the whole texts.
    ///
    /// - Parameter reference: The id of the action or of one of its changes, or a unique beginning.
    /// - Throws: `.notFound`, or `.usage` if several begin so.
    public func queuedAction(_ reference: String) throws(RehearseError) -> QueuedAction {
        try store.read {
            try QueuedActions($0).action(reference, among: [.waiting, .refused])
        }
    }

    /// Sends a refused action once more, as a new action against what stands now. It waits in the
    /// outbox again; if the server refuses it once more, it is kept once more.
    ///
    /// - Throws: `.notFound`, `.notAllowed` while its place cannot be reached. It stays refused.
    @discardableResult
    public func retryQuarantine(_ reference: String) throws(RehearseError) -> RetriedAction {
        try store.write { transaction in
            let action = try QueuedActions(transaction.snapshot)
                .action(reference, among: [.refused])
            guard let group = GroupID(action.id) else {
                throw RehearseError(.bug, "A refused action has no id.")
            }
            return try Retrying(transaction: transaction).retry(group)
        }
    }

    /// Lets a refused action go. ``undo(_:)`` brings it back for
    /// ``discardedDaysKept`` days; then its text is gone for good.
    ///
    /// - Parameter reference: The id of the action or of one of its changes, or a unique beginning.
    /// - Returns: how many changes were let go; an action goes as a whole.
    /// - Throws: `.notFound`, or `.usage` if several actions begin so.
    @discardableResult
    public func discardQuarantine(_ reference: String) throws(RehearseError) -> Int {
        try store.write { transaction in
            let action = try QueuedActions(transaction.snapshot)
                .action(reference, among: [.refused])
            guard let group = GroupID(action.id) else {
                throw RehearseError(.bug, "A refused action has no id.")
            }
            let entry: GroupID = transaction.newID()
            _ = try JournalQueries.open(
                entry, .discard, now: transaction.now, in: transaction.database)
            return try DiscardedOpQueries.discard(
                group, by: entry, now: transaction.now, in: transaction.database)
        }
    }

    /// For how many days a refused change that was let go can be brought back.
    public static var discardedDaysKept: Int { Int(DiscardedOpQueries.keptDays) }
}

extension Identifier {
    /// Whether people may mean this id by what they typed, in lower case.
    func begins(with typed: String) -> Bool {
        description.hasPrefix(typed) || tail.hasPrefix(typed)
    }
}
