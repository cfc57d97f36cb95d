internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct QueueVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "Answers that wait for a review, oldest first.")
    static let manual = Manual(
        [
            ("rehearse queue", "what waits on this device since the last sync"),
            ("rehearse queue --plain | cut -f2", "only the short ids"),
        ], fields: SubmissionFields.summary.names())

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let queue = try rehearse.queue()
        try await invocation.present(queue, fields: SubmissionFields.summary) { page, queue in
            var table = Table([
                .text("answer"), .text("from"), .text("cohort"), .text("question"), .prose("title"),
                .number("words"), .text("waits"), .text(""), .text(""),
            ])
            for item in queue {
                table.add(
                    StyledText(item.shortID, .reference), StyledText(item.handle),
                    StyledText(item.cohort), StyledText(item.slug), StyledText(item.title),
                    StyledText("\(item.wordCount)"),
                    StyledText(TimeText.span(milliseconds: item.waitingMilliseconds)),
                    StyledText(item.hasDraft ? "draft" : "", .quiet),
                    ReviewWords.punctuality(item.punctuality))
            }
            page.add(table)
            if queue.isEmpty { page.add("No answer waits for a review on this device.") }
        }
        if !queue.isEmpty { try invocation.suggestNext("rehearse review next") }
    }
}
