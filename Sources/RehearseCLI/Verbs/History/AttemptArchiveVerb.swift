internal import ArgumentParser
internal import RehearseClient

struct AttemptArchiveVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Put an attempt into the trash. Nothing of it is lost.")
    static let manual = Manual(
        [("rehearse attempt archive a-7f3", "its text and its submissions stay")],
        fields: AttemptFields.summary.names(),
        notes: ["Take it out again: rehearse attempt restore, or rehearse undo."])

    @Argument(help: "the attempt")
    var attempt: String

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let id = try rehearse.attempt(attempt).summary.id
        try rehearse.archiveAttempt(id)
        let summary = try rehearse.attempt(id).summary
        try invocation.report(
            summary, fields: AttemptFields.summary,
            "\(.tick) \(summary.shortID, .reference) is in the trash. Its text is kept.")
        try invocation.suggestNext("rehearse undo", "rehearse attempt restore \(summary.shortID)")
    }
}
