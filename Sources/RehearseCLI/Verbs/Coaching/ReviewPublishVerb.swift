internal import ArgumentParser
internal import RehearseClient

/// Seal the draft and show it to the candidate.
struct ReviewPublishVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "publish", abstract: "Publish your review to the candidate.")
    static let manual = Manual(
        [
            ("rehearse review publish s-7f3", "asks before it does"),
            ("rehearse review publish s-7f3 --yes", "for a script"),
        ], fields: FeedbackFields.detail.names(),
        notes: [
            "A published review cannot be changed, only followed by a new one that replaces it."
        ])

    @Argument(help: "the submission, or its attempt")
    var answer: String

    @Flag(help: "do not ask")
    var yes = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        guard let draft = try rehearse.reviewDraft(answer) else {
            throw Failure(
                .notFound, "There is no draft of a review of '\(answer)'.",
                remedy: "Write one: rehearse review score \(answer) CRITERION=LEVEL …")
        }
        guard try yes || confirms(draft, in: invocation) else {
            try invocation.note("Nothing was published. The draft is as it was.")
            throw QuietExit(status: .failed)
        }
        let review = try rehearse.publishReview(answer)
        try invocation.report(
            review, fields: FeedbackFields.detail,
            """
            \(.tick) Published \(review.summary.shortID, .reference) (sealed here). The candidate gets \
            it with the next sync: \("rehearse sync", .reference)
            """
        )
    }

    private func confirms(_ draft: ReviewDraft, in invocation: Invocation) throws -> Bool {
        let scores = draft.criteria.count { $0.isScored }
        let notes = draft.criteria.count { !$0.comment.isEmpty }
        return try Prompt(invocation: invocation).confirms(
            """
            Publish \(scores.of("score")) and \(notes.of("note")) to \(draft.submission.displayName)? \
            This cannot be changed, only followed by a new version.
            """,
            flag: "--yes")
    }
}
