internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct FeedbackShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one review beside your own levels.")
    static let manual = Manual(
        [
            (
                "rehearse feedback show null-prediction-fallback",
                "the newest review of your answer to it"
            ),
            ("rehearse feedback show r-20f --answer", "with the answer it is about"),
        ], fields: FeedbackFields.detail.names())

    @Argument(help: "the review, or its attempt, submission or question")
    var ref: String

    @Flag(help: "also the answer and, if there is one, the model answer")
    var answer = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let feedback = try rehearse.feedback(ref)
        let times = TimeText(invocation)
        try await invocation.present(feedback, fields: FeedbackFields.detail) { page, feedback in
            FeedbackPage(feedback: feedback, times: times, showsAnswer: answer).add(to: &page)
        }
        try rehearse.markFeedbackRead(feedback.summary.id)
    }
}
