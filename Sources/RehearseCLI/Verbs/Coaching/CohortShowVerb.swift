internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct CohortShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show the people of a cohort and how far each is.")
    static let manual = Manual(
        [
            ("rehearse cohort show autumn-b", "one line a person"),
            ("rehearse cohort show autumn-b --json=handle,submitted,reviewed", "for a script"),
        ], fields: ProgressFields.seat.names())

    @Argument(help: "the cohort")
    var cohort: String

    func run(in invocation: Invocation) async throws {
        try await Self.show(invocation.open().cohort(cohort), in: invocation)
    }

    /// Also what `progress --cohort` shows.
    static func show(_ detail: CohortProgress, in invocation: Invocation) async throws {
        let times = TimeText(invocation)
        try await invocation.present(detail.seats, fields: ProgressFields.seat) { page, seats in
            let asOf = " · as of \(times.ago(Instant(milliseconds: detail.progress.asOfAt)))"
            let (slug, title) = (detail.summary.slug, detail.summary.title)
            page.add(
                "\(slug, .reference)  \(title, .strong)  "
                    + StyledText("\(seats.count.of("person", plural: "people"))\(asOf)", .quiet))
            page.add()
            page.add(ProgressTable(times: times).table(detail))
        }
    }
}
