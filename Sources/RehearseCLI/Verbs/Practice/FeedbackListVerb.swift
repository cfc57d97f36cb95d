internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct FeedbackListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List published reviews, newest first.")
    static let manual = Manual(
        [
            ("rehearse feedback list", "new ones are marked"),
            ("rehearse feedback list --json=question,levels", "for a script"),
        ], fields: FeedbackFields.summary.names())

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let reviews = try rehearse.feedback().sorted { $0.publishedAt > $1.publishedAt }
        let times = TimeText(invocation)
        try await invocation.present(reviews, fields: FeedbackFields.summary) { page, reviews in
            var table = Table([
                .text("review"), .text("question"), .prose("title"), .text("coach"),
                .text("levels"), .text("published"), .text(""),
            ])
            for review in reviews {
                table.add(
                    StyledText(review.shortID, .reference), StyledText(review.slug),
                    StyledText(review.title), StyledText(review.coach),
                    StyledText(review.levels.map(String.init).joined(separator: " ")),
                    StyledText(times.ago(Instant(milliseconds: review.publishedAt)), .quiet),
                    mark(review))
            }
            page.add(table)
            if reviews.isEmpty { page.add("No feedback yet.") }
        }
    }

    private func mark(_ review: FeedbackSummary) -> StyledText {
        if review.isReplaced { return StyledText("replaced", .quiet) }
        return review.isUnread ? StyledText("new", .good) : ""
    }
}
