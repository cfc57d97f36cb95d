internal import RehearseClient
internal import RehearseModel

/// Texts that were open in an editor when the program or the machine died.
struct LeftoverDrafts {
    let rehearse: Rehearse
    let invocation: Invocation

    /// At the start of writing verbs: asks a person what to do with each, or names them.
    func offer() async throws {
        for draft in try pending() {
            guard invocation.canAsk else {
                try invocation.note(
                    """
                    A text for \(draft.record.title) was not stored: \(draft.path)   Store \
                    it: rehearse write --recover
                    """
                )
                continue
            }
            try await ask(about: draft)
        }
    }

    /// Stores every one; returns how many there were.
    func recoverAll() throws -> Int {
        let drafts = try pending()
        for draft in drafts { try store(draft) }
        return drafts.count
    }

    /// Drafts with something written in them; files that were never touched are swept away.
    private func pending() throws -> [DraftFile] {
        try DraftFile.leftOver(in: rehearse.layout.drafts).filter { draft in
            guard isOurs(draft) else { return false }
            do {
                guard try draft.isUnchanged() else { return true }
                try draft.remove()
                return false
            } catch is Failure {
                // Too long or not text: still something a person wrote, so it is named, not hidden.
                return true
            }
        }
    }

    /// Work of the local account goes along when somebody signs in, and so do its drafts.
    private func isOurs(_ draft: DraftFile) -> Bool {
        [rehearse.account.name, HomeLayout.localAccount].contains(draft.record.account)
    }

    private func ask(about draft: DraftFile) async throws {
        let time = TimeText(invocation).point(draft.record.openedAt)
        let answer = try Prompt(invocation: invocation).choice(
            "A text for \(draft.record.title, .strong), opened \(time), was not stored.",
            [
                ("store", "keep it as it is"), ("edit", "open it in the editor again"),
                ("later", "ask again next time"), ("discard", "throw it away"),
            ])
        switch answer {
        case "store": try store(draft)
        case "edit":
            let outcome = try await EditorSession(rehearse, in: invocation).reopen(draft)
            if case .changed(let draft, _) = outcome { try store(draft) }
        case "discard":
            guard
                try Prompt(invocation: invocation).confirms(
                    "Throw the text away? It cannot be brought back.", flag: "--recover")
            else { return }
            try draft.remove()
        default: break
        }
    }

    private func store(_ draft: DraftFile) throws {
        guard let answer = try draft.answer() else { return }
        do {
            let place = try save(answer, from: draft.record)
            try draft.remove()
            try invocation.note("✓ Stored your text: \(place).")
        } catch let error as RehearseError {
            throw draft.keeping(Failure(error))
        }
    }

    /// Writes to what the draft was opened for and says where it is now.
    private func save(_ answer: String, from record: DraftRecord) throws(RehearseError) -> String {
        guard record.kind != .conflict else {
            let resolved = try rehearse.resolve(record.reference, keeping: .edited(answer))
            return "conflict \(resolved.shortID) is decided"
        }
        let saved = try saveAnswer(answer, from: record)
        return saved.attempt.map { "attempt \($0.shortID), \($0.wordCount.of("word"))" }
            ?? "nothing in it was new"
    }

    /// If the attempt was changed meanwhile, the library keeps both texts.
    private func saveAnswer(
        _ answer: String, from record: DraftRecord
    ) throws(RehearseError) -> SavedAnswer {
        if record.kind == .attempt {
            return try rehearse.saveAnswer(
                record.reference, answer: answer, basedOn: record.base, addingMilliseconds: 0)
        }
        let target = try rehearse.practiceTarget(record.reference)
        guard let attempt = target.attemptID else {
            return try rehearse.save(target, answer: answer, addingMilliseconds: 0)
        }
        return try rehearse.saveAnswer(
            attempt, answer: answer, basedOn: record.base, addingMilliseconds: 0)
    }
}
