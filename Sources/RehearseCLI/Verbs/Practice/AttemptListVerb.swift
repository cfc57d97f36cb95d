internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct AttemptListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your attempts, newest first.")
    static let manual = Manual(
        [
            ("rehearse attempt list", "every attempt that is not put away"),
            ("rehearse attempt list --json=shortID,state", "for a script"),
        ], fields: AttemptFields.summary.names())

    @Flag(help: "also those that were put away")
    var all = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let attempts = try rehearse.attempts(includingArchived: all)
            .sorted { $0.startedAt > $1.startedAt }
        let times = TimeText(invocation)
        try await invocation.present(attempts, fields: AttemptFields.summary) { page, attempts in
            var table = Table([
                .text("attempt"), .text("question"), .prose("title"), .text("state"),
                .number("words"), .text("started"),
            ])
            for attempt in attempts {
                table.add(
                    StyledText(attempt.shortID, .reference), StyledText(attempt.slug),
                    StyledText(attempt.title), StyledText(Self.state(of: attempt)),
                    StyledText("\(attempt.wordCount)"),
                    StyledText(times.point(Instant(milliseconds: attempt.startedAt)), .quiet))
            }
            page.add(table)
            if attempts.isEmpty { page.add("No attempts yet. Start one: rehearse practice") }
        }
    }

    static func state(of attempt: AttemptSummary) -> String {
        let word =
            switch attempt.state {
            case .draft: "draft"
            case .submitted: "submitted"
            case .editedSinceSubmission: "edited since"
            }
        return attempt.isWaitingToSend ? word + ", to send" : word
    }
}
