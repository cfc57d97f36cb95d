internal import ArgumentParser
internal import RehearseClient

struct CohortListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the cohorts on this device.")
    static let manual = Manual(
        [("rehearse cohort list", "those you coach or lead")], fields: fields.names())

    static let fields: [RecordField<CohortOverview>] = [
        .init("slug") { .text($0.slug) },
        .init("title") { .text($0.title) },
        .init("role") { .text($0.role) },
        .init("seatCount") { .integer($0.seatCount) },
    ]

    func run(in invocation: Invocation) async throws {
        let cohorts = try invocation.open().visibleCohorts()
        try await invocation.present(cohorts, fields: Self.fields) { page, cohorts in
            var table = Table([
                .text("cohort"), .prose("title"), .text("you are"), .number("people"),
            ])
            for cohort in cohorts {
                table.add(
                    StyledText(cohort.slug, .reference), StyledText(cohort.title),
                    StyledText(cohort.role), StyledText("\(cohort.seatCount)"))
            }
            page.add(table)
            if cohorts.isEmpty { page.add("No cohort on this device.") }
        }
    }
}
