internal import ArgumentParser
internal import RehearseClient

struct ConflictShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the passages in which two texts collide.")
    static let manual = Manual(
        [
            ("rehearse conflict show c-2f1", "what it was, what you and what they wrote"),
            ("rehearse conflict show c-2f1 --json=yours,theirs", "both texts exactly"),
        ], fields: ConflictListVerb.fields.names())

    @Argument(help: "the conflict")
    var conflict: String

    func run(in invocation: Invocation) async throws {
        let conflict = try invocation.open().conflict(conflict)
        let times = TimeText(invocation)
        try await invocation.present(conflict, fields: ConflictListVerb.fields) { page, conflict in
            ConflictPage(conflict: conflict, times: times).add(to: &page)
        }
    }
}
