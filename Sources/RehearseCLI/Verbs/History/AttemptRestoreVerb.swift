internal import ArgumentParser
internal import RehearseClient

struct AttemptRestoreVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make an earlier text of an answer stand again, or take it out of the trash.")
    static let manual = Manual(
        [
            ("rehearse attempt restore a-7f3 --version v2", "the text of that version"),
            ("rehearse attempt restore a-7f3", "out of the trash"),
        ], fields: AttemptFields.summary.names(),
        notes: [
            "It is an edit like any other: the text before it stays a version, and undo takes it back."
        ])

    @Argument(help: "the attempt")
    var attempt: String

    @Option(help: ArgumentHelp("the version, as 'attempt history' names it", valueName: "version"))
    var version: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        guard let version else {
            let item = try rehearse.restoreFromTrash(attempt)
            try invocation.report(
                rehearse.attempt(item.id).summary, fields: AttemptFields.summary,
                "\(.tick) \(item.shortID, .reference) is out of the trash.")
            return try invocation.suggestNext("rehearse undo")
        }
        let restored = try rehearse.restoreAnswer(attempt, version: version)
        try invocation.report(
            restored, fields: AttemptFields.summary,
            """
            \(.tick) \(restored.shortID, .reference) has the text of \(version) again, \
            \(restored.wordCount.of("word")).
            """)
        try invocation.suggestNext("rehearse undo", "rehearse attempt diff \(restored.shortID)")
    }
}
