internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct ConflictResolveVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Decide where two texts collide. Both stay readable.")
    static let manual = Manual(
        [
            ("rehearse conflict resolve c-2f1 --keep both", "theirs, then yours, in each passage"),
            (
                "rehearse conflict resolve c-2f1 --edit",
                "open both in your editor and write the result"
            ),
        ], fields: ConflictListVerb.fields.names(),
        notes: [
            "Only passages that both changed are decided; the rest was merged. Undo opens it again."
        ])

    enum Keep: String, ExpressibleByArgument, CaseIterable {
        case yours, theirs, both
    }

    @Argument(help: "the conflict")
    var conflict: String

    @Option(help: "yours, theirs or both")
    var keep: Keep?

    @Flag(help: "write the result in the editor")
    var edit = false

    @Option(
        name: [.customShort("F"), .long],
        help: "take the result from this file, - for standard input")
    var file: String?

    func validate() throws {
        let ways = [keep != nil, edit, file != nil].count { $0 }
        if ways > 1 { throw ValidationError("Choose one of --keep, --edit and -F.") }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let found = try rehearse.conflict(conflict)
        if edit { return try await resolveInEditor(found, rehearse, in: invocation) }
        guard let choice = try choice(in: invocation) else {
            return try invocation.confirm("The conflict stays open.")
        }
        try report(rehearse.resolve(found.id, keeping: choice), in: invocation)
    }

    private func report(_ resolved: Conflict, in invocation: Invocation) throws {
        try invocation.report(
            resolved, fields: ConflictListVerb.fields,
            """
            \(.tick) Decided \(resolved.shortID, .reference): \(resolved.state). Both texts \
            stay in it: rehearse conflict show \(resolved.shortID)
            """
        )
        try invocation.suggestNext("rehearse sync", "rehearse undo")
    }

    private func choice(in invocation: Invocation) throws -> ConflictChoice? {
        if let file {
            return .edited(
                try TextInput.read(file, limit: Limits.answerBytesMax, in: invocation))
        }
        guard let keep else { return try ask(in: invocation) }
        switch keep {
        case .yours: return .yours
        case .theirs: return .theirs
        case .both: return .both
        }
    }

    private func ask(in invocation: Invocation) throws -> ConflictChoice? {
        guard invocation.canAsk else {
            throw Failure.cannotAsk("A decision", flag: "--keep yours|theirs|both")
        }
        let word = try Prompt(invocation: invocation).choice(
            "Which words stand, where the two texts collide?",
            [
                ("later", "decide another time"), ("yours", "your words in each passage"),
                ("theirs", "the other words"), ("both", "theirs, then yours, in each passage"),
            ])
        switch word {
        case "yours": return .yours
        case "theirs": return .theirs
        case "both": return .both
        default: return nil
        }
    }

    private func resolveInEditor(
        _ conflict: Conflict, _ rehearse: Rehearse, in invocation: Invocation
    ) async throws {
        let sheet = ConflictSheet(conflict)
        let outcome = try await EditorSession(rehearse, in: invocation).edit(
            DraftRecord(
                account: rehearse.account.name, reference: conflict.id,
                title: "\(conflict.field) of \(conflict.table)",
                kind: .conflict, base: conflict.yours, sheet: sheet.text,
                instructions: sheet.instructions, openedAt: invocation.now))
        guard case .changed(let draft, _) = outcome, let text = try draft.answer() else {
            return try invocation.confirm("Nothing changed, so the conflict stays open.")
        }
        do {
            try report(rehearse.resolve(conflict.id, keeping: .edited(text)), in: invocation)
        } catch let error as RehearseError {
            throw draft.keeping(Failure(error))
        }
        try draft.remove()
    }
}
