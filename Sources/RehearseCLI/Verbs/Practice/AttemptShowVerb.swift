internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct AttemptShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one attempt with its answer.")
    static let manual = Manual(
        [
            ("rehearse attempt show a-7f3", "question and answer"),
            ("rehearse attempt show a-7f3 --json=answer", "the answer exactly"),
        ], fields: AttemptFields.detail.names())

    @Argument(help: "the attempt")
    var attempt: String

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let times = TimeText(invocation)
        try await invocation.present(
            rehearse.attempt(attempt), fields: AttemptFields.detail
        ) { page, detail in
            let summary = detail.summary
            page.add(
                "\(summary.shortID, .reference)  \(summary.title, .strong)  "
                    + "(\(summary.slug) v\(summary.questionVersion))"
            )
            page.add(
                StyledText(
                    "\(AttemptListVerb.state(of: summary)) · \(summary.wordCount.of("word")) · "
                        + "started \(times.point(Instant(milliseconds: summary.startedAt))) · "
                        + "\(TimeText.stopwatch(milliseconds: summary.writingMilliseconds)) of writing",
                    .quiet))
            for submission in detail.submissions {
                let time = times.point(Instant(milliseconds: submission.submittedAt))
                page.add("submitted \(time) as \(submission.shortID, .reference)")
            }
            page.add()
            page.add(prose: detail.question.prompt, role: .quiet)
            page.add()
            page.add(prose: detail.answer.isEmpty ? "(nothing written yet)" : detail.answer)
        }
    }
}
