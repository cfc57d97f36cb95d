internal import ArgumentParser
internal import RehearseClient

struct ReviewShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show an answer with its question, rubric and your draft.")
    static let manual = Manual(
        [
            ("rehearse review show s-7f3", "all that is needed to judge it"),
            ("rehearse review show s-7f3 --json=answer,criteria", "for a script"),
        ], fields: SubmissionFields.detail.names())

    @Argument(help: "the submission, or its attempt")
    var answer: String

    func run(in invocation: Invocation) async throws {
        try await Self.show(answer, invocation.open(), in: invocation)
    }

    static func show(
        _ ref: String, _ rehearse: Rehearse, in invocation: Invocation
    ) async throws {
        let submission = try rehearse.submission(ref)
        let times = TimeText(invocation)
        try await invocation.present(submission, fields: SubmissionFields.detail) { page, detail in
            SubmissionPage(submission: detail, times: times).add(to: &page)
        }
        let id = submission.summary.shortID
        try invocation.suggestNext("rehearse review score \(id)", "rehearse review publish \(id)")
    }
}
