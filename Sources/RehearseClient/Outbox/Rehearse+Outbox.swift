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

    /// Forgets refused changes for good: the only thing that removes text a person has written.
    ///
    /// - Parameter reference: An op's or group's id, or a unique beginning of its last group.
    /// - Returns: how many changes were forgotten; the group goes as a whole.
    /// - Throws: `.notFound`, or `.usage` if several groups begin so.
    @discardableResult
    public func discardQuarantine(_ reference: String) throws(RehearseError) -> Int {
        try store.write { transaction in
            let all = try QuarantineQueries.all(in: transaction.database).map(QueuedOp.init)
            let typed = reference.lowercased()
            let groups = Set(
                all.filter { $0.op.id.begins(with: typed) || $0.op.group.begins(with: typed) }
                    .map(\.op.group))
            guard let group = groups.first, !typed.isEmpty else {
                throw RehearseError(
                    .notFound, "There is no refused change \"\(reference)\".",
                    next: "See: rehearse outbox list")
            }
            guard groups.count == 1 else {
                throw RehearseError(
                    .usage, "\"\(reference)\" fits \(groups.count) refused actions.",
                    next: "Type more of the id.")
            }
            let gone = all.filter { $0.op.group == group }
            for queued in gone {
                try QuarantineQueries.remove(queued.op.id, in: transaction.database)
            }
            return gone.count
        }
    }
}

extension Identifier {
    /// Whether people may mean this id by what they typed, in lower case.
    func begins(with typed: String) -> Bool {
        description.hasPrefix(typed) || tail.hasPrefix(typed)
    }
}
