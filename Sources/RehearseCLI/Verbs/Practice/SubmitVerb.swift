internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

/// Seal an answer: an immutable copy that the coach will see.
struct SubmitVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Seal an answer for your coach.")
    static let manual = Manual(
        [
            ("rehearse submit a-7f3", "works offline; sent with the next sync"),
            ("rehearse submit a-7f3 --note \"the last part is short\"", "with a word to the coach"),
        ], fields: SubmissionFields.detail.names(),
        notes: ["A submission never changes. Writing on and submitting again makes a second one."])

    @Argument(help: "the attempt")
    var attempt: String

    @Option(help: "a word to the coach")
    var note = ""

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let submission = try rehearse.submit(attempt, note: note)
        let summary = submission.summary
        let time = TimeText(invocation).clock(Instant(milliseconds: summary.submittedAt))
        let destination: StyledText =
            summary.assignmentShortID == nil
            ? "It is free practice: it stays with you."
            : "It will reach your coach at the next sync: \("rehearse sync", .reference)"
        try invocation.report(
            submission, fields: SubmissionFields.detail,
            """
            \(.tick) Submitted \(summary.attemptShortID, .reference) at \(time) (sealed \
            here). \(destination)
            """
        )
        try invocation.suggestNext("rehearse score \(summary.attemptShortID)")
    }
}
