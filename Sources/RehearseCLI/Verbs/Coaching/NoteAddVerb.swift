internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct NoteAddVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Note something about a candidate for the other coaches.")
    static let manual = Manual(
        [
            ("rehearse note add mara \"asks good questions\"", "a line"),
            ("rehearse note add mara -F note.md", "a text from a file, - for standard input"),
        ], fields: NoteListVerb.fields.names())

    @Argument(help: ArgumentHelp("a handle, or HANDLE@COHORT", valueName: "who"))
    var who: String

    @Argument(help: "the note")
    var text: String?

    @Option(
        name: [.customShort("F"), .long],
        help: "read the note from this file, - for standard input")
    var file: String?

    func validate() throws {
        if (text != nil) == (file != nil) { throw ValidationError("Give the TEXT or -F FILE.") }
    }

    func run(in invocation: Invocation) async throws {
        let body =
            try file.map { try TextInput.read($0, limit: Limits.textBytesMax, in: invocation) }
            ?? text ?? ""
        let note = try invocation.open().addCoachNote(about: who, body)
        try invocation.report(
            note, fields: NoteListVerb.fields,
            """
            \(.tick) Noted \(note.shortID, .reference) about \(note.displayName), for the coaches \
            and leads of \(note.cohort).
            """)
        try invocation.suggestNext("rehearse sync", "rehearse undo")
    }
}
