internal import RehearseClient
internal import RehearseModel

/// One visit to the editor with one draft file.
struct EditorSession {
    enum Outcome {
        /// Closed as it was opened. The draft is gone.
        case unchanged(milliseconds: Int64)
        /// Something was written. The draft stays until the caller has stored it.
        case changed(DraftFile, milliseconds: Int64)
    }

    /// Who closes an editor faster than this has not seen it: it went to the background.
    static let suspiciousMilliseconds: Int64 = 1000

    let invocation: Invocation
    let directory: String

    init(_ rehearse: Rehearse, in invocation: Invocation) throws {
        self.invocation = invocation
        directory = try rehearse.makeDraftsDirectory()
    }

    /// Opens the editor on a new draft file.
    func edit(_ record: DraftRecord) async throws -> Outcome {
        let command = try EditorChoice.command(invocation.environment)
        let draft = try DraftFile.create(record, in: directory)
        return try await edit(draft, with: command)
    }

    /// Opens the editor again on a draft that was left over.
    func reopen(_ draft: DraftFile) async throws -> Outcome {
        try await edit(draft, with: EditorChoice.command(invocation.environment))
    }

    private func edit(_ draft: DraftFile, with command: String) async throws -> Outcome {
        let lock = draft.lock()
        defer { lock?.release() }
        try invocation.note("hint: waiting for your editor to close the file…  (\(command))")
        let start = invocation.surroundings.uptime()
        let status = try await ForegroundProgram.run(
            command, arguments: [draft.path], environment: invocation.environment)
        let milliseconds = (invocation.surroundings.uptime() - start).wholeMilliseconds
        guard status == 0 else { throw try abandoned(draft, command: command, status: status) }
        guard try draft.isUnchanged() else {
            return .changed(draft, milliseconds: milliseconds)
        }
        try draft.remove()
        if milliseconds < Self.suspiciousMilliseconds {
            try invocation.note(
                """
                hint: the editor closed at once. If it works in the background, tell it to \
                wait, such as EDITOR=\"code --wait\".
                """
            )
        }
        return .unchanged(milliseconds: milliseconds)
    }

    /// A failed editor stores nothing; a text that was changed before is kept all the same.
    private func abandoned(_ draft: DraftFile, command: String, status: Int32) throws -> Failure {
        let isUnchanged = try draft.isUnchanged()
        if isUnchanged { try draft.remove() }
        guard status != ForegroundProgram.notFound else { return EditorChoice.missing(command) }
        let failure = Failure(
            .failed, "The editor ended with status \(status).", meaning: "Nothing was stored.")
        guard !isUnchanged else { return failure }
        var keeping = draft.keeping(failure)
        keeping.remedy = "Store it after all: rehearse write --recover"
        return keeping
    }
}

extension Duration {
    /// Milliseconds, cut down to a whole number.
    var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1000 + attoseconds / 1_000_000_000_000_000
    }
}
