internal import ArgumentParser
internal import RehearseClient

/// Go on with an answer.
struct WriteVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "Go on writing an attempt.")
    static let manual = Manual(
        [
            ("rehearse write a-7f3", "open the answer in your editor"),
            ("rehearse write a-7f3 -F answer.md", "replace the answer with this text"),
            ("rehearse write --recover", "store texts that were open when the machine stopped"),
        ], fields: AttemptFields.summary.names())

    @Argument(help: "the attempt")
    var attempt: String?

    @Option(
        name: [.customShort("F"), .long],
        help: "read the answer from this file, - for standard input")
    var file: String?

    @Flag(help: "open the editor even if nobody seems to be there, as for a script that edits")
    var editor = false

    @Flag(help: "store every text that was left open")
    var recover = false

    func validate() throws {
        if attempt == nil && !recover { throw ValidationError("Name the attempt, such as a-7f3.") }
        if recover && (attempt != nil || file != nil) {
            throw ValidationError("--recover stands alone.")
        }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let drafts = LeftoverDrafts(rehearse: rehearse, invocation: invocation)
        guard let attempt else {
            if try drafts.recoverAll() == 0 { try invocation.note("No text was left open.") }
            return
        }
        let source = try WritingSession.source(file: file, insistsOnEditor: editor, in: invocation)
        if case .editor = source { try await drafts.offer() }
        let id = try rehearse.attempt(attempt).summary.id
        try await WritingSession(rehearse: rehearse, invocation: invocation)
            .write(rehearse.practiceTarget(id), from: source, minutes: nil, mode: "practice")
    }
}
