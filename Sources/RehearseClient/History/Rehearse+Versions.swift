internal import RehearseModel
internal import RehearseSync

/// The texts that an answer had on this device.
extension Rehearse {
    /// The versions of an answer, the newest first. The newest is the text that stands.
    ///
    /// Every save is kept, and every text that a sync replaced. When there are many, older ones are
    /// thinned out; see ``answerVersionsKept``.
    ///
    /// - Throws: `.notFound`, or `.usage` if several attempts begin so.
    public func answerVersions(of attempt: String) throws(RehearseError) -> [AnswerVersion] {
        try store.read { snapshot in
            let row = try ShortID.attempt.row(attempt, in: snapshot)
            return try VersionReader(snapshot, row).texts().map(\.version)
        }
    }

    /// One version with its text.
    ///
    /// - Parameter version: `v3`, `3`, or `current`.
    /// - Throws: `.notFound` with the versions that there are.
    public func answerText(
        of attempt: String, version: String
    ) throws(RehearseError) -> AnswerText {
        try store.read { snapshot in
            let row = try ShortID.attempt.row(attempt, in: snapshot)
            return try VersionReader(snapshot, row).text(version)
        }
    }

    /// Makes an earlier version the text that stands. It is an edit like any other: the text before
    /// it stays a version, and it can be undone.
    ///
    /// - Throws: `.notFound`, `.failed` if that text stands already.
    @discardableResult
    public func restoreAnswer(
        _ attempt: String, version: String
    ) throws(RehearseError) -> AttemptSummary {
        try store.write { transaction in
            let row = try ShortID.attempt.row(attempt, in: transaction.snapshot)
            let found = try VersionReader(transaction.snapshot, row).text(version)
            let fields: [String: JSONValue] = [
                AnswerVersions.field: .string(found.text), SyncSchema.archivedAt.name: .null,
            ]
            guard try transaction.update(AnswerVersions.table, row.id, fields) else {
                throw RehearseError(
                    .failed, "\(found.version.name) is the text that stands already.",
                    work: "Nothing was changed.")
            }
            let after = try ShortID.attempt.row(row.id.description, in: transaction.snapshot)
            return try PracticeReader(transaction.snapshot, at: transaction.now)
                .summary(ofAttempt: after)
        }
    }

    /// How many versions of one answer are kept.
    public static var answerVersionsKept: Int { VersionThinning.versionsMax }
}

/// Reads the versions of one attempt, the text that stands among them.
private struct VersionReader {
    private let attempt: RowView
    private let snapshot: StoreSnapshot

    init(_ snapshot: StoreSnapshot, _ attempt: RowView) {
        self.snapshot = snapshot
        self.attempt = attempt
    }

    /// The newest first.
    func texts() throws -> [AnswerText] {
        let current = attempt.text(AnswerVersions.field)
        let stored = try AnswerVersionQueries.versions(of: attempt.id, in: snapshot.database)
        var texts = try stored.compactMap { version in
            try KeptValueQueries.value(version.hash, in: snapshot.database)?.string.map {
                AnswerText(version: view(of: version, $0), text: $0)
            }
        }
        if let last = texts.indices.last, texts[last].text.hasSameBytes(as: current) {
            texts[last].version.isCurrent = true
        } else if !current.isEmpty {
            // It came with a sync and nothing has replaced it yet.
            let number = (stored.last?.number ?? 0) + 1
            let version = StoredVersion(
                number: number, hash: SHA256Hash(of: current), byteCount: current.utf8.count,
                savedAt: attempt.receivedAt ?? attempt.createdAt, origin: .elsewhere)
            var standing = AnswerText(version: view(of: version, current), text: current)
            standing.version.isCurrent = true
            texts.append(standing)
        }
        return texts.reversed()
    }

    func text(_ name: String) throws -> AnswerText {
        let texts = try texts()
        let typed = name.lowercased()
        let found = texts.first {
            $0.version.name == typed || $0.version.name == "v" + typed
                || typed == "current" && $0.version.isCurrent
        }
        guard let found else {
            let known = texts.prefix(12).map(\.version.name).joined(separator: ", ")
            throw RehearseError(
                .notFound,
                "\(ShortID.attempt.text(attempt.id)) has no version '\(name.shortened)' here.",
                next: known.isEmpty
                    ? "Nothing was written yet."
                    : "There is: \(known). See: rehearse attempt history")
        }
        return found
    }

    private func view(of version: StoredVersion, _ text: String) -> AnswerVersion {
        AnswerVersion(
            name: "v\(version.number)", savedAt: version.savedAt.milliseconds,
            wordCount: text.wordCount, byteCount: version.byteCount, origin: version.origin,
            isCurrent: false)
    }
}
