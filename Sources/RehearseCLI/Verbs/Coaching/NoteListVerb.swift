internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct NoteListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List notes about a candidate or about all, newest first.")
    static let manual = Manual(
        [
            ("rehearse note list mara", "what was noted about her"),
            ("rehearse note list --json=handle,body", "for a script"),
        ], fields: fields.names())

    static let fields: [RecordField<CoachNote>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("handle") { .text($0.handle) },
        .init("displayName") { .text($0.displayName) },
        .init("cohort") { .text($0.cohort) },
        .init("body") { .text($0.body) },
        .init("author") { .text($0.author) },
        .init("madeAt") { .time(milliseconds: $0.madeAt) },
    ]

    @Argument(help: ArgumentHelp("a handle, or HANDLE@COHORT", valueName: "who"))
    var who: String?

    func run(in invocation: Invocation) async throws {
        let notes = try invocation.open().coachNotes(about: who)
        let times = TimeText(invocation)
        try await invocation.present(notes, fields: Self.fields) { page, notes in
            for (index, note) in notes.enumerated() {
                if index > 0 { page.add() }
                let by = note.author.isEmpty ? "" : " · \(note.author)"
                page.add(
                    "\(note.shortID, .reference)  \(note.displayName, .strong) in \(note.cohort)  "
                        + StyledText(
                            times.ago(Instant(milliseconds: note.madeAt)) + by, .quiet))
                page.add(prose: note.body)
            }
            if notes.isEmpty { page.add("No notes.") }
        }
    }
}
