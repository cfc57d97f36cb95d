internal import ArgumentParser
internal import RehearseClient

struct AdminCohortListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List cohorts, or the people of one.")
    static let manual = Manual(
        [
            ("rehearse admin cohort list", "all cohorts"),
            ("rehearse admin cohort list autumn-b", "who is in it"),
        ],
        fields: (cohortFields.names() + placeFields.names()))

    static let cohortFields: [RecordField<CohortInfo>] = [
        .init("id") { .text($0.id) },
        .init("slug") { .text($0.slug) },
        .init("title") { .text($0.title) },
        .init("createdAt") { .time(milliseconds: $0.createdAt) },
    ]

    static let placeFields: [RecordField<CohortPlace>] = [
        .init("handle") { .text($0.handle) },
        .init("displayName") { .text($0.displayName) },
        .init("role") { .text($0.role) },
    ]

    @Argument(help: "a cohort")
    var cohort: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if let cohort { return try await showPlaces(of: cohort, rehearse, in: invocation) }
        let cohorts = try await Progress(in: invocation).during("asking the server") {
            try await rehearse.serverCohorts()
        }
        try await invocation.present(cohorts, fields: Self.cohortFields) { page, cohorts in
            var table = Table([.text("cohort"), .prose("title")])
            for cohort in cohorts {
                table.add(StyledText(cohort.slug, .reference), StyledText(cohort.title))
            }
            page.add(table)
            if cohorts.isEmpty { page.add("No cohorts yet.") }
        }
    }

    private func showPlaces(
        of cohort: String, _ rehearse: Rehearse, in invocation: Invocation
    ) async throws {
        let places = try await Progress(in: invocation).during("asking the server") {
            try await rehearse.cohortPlaces(cohort)
        }
        try await invocation.present(places, fields: Self.placeFields) { page, places in
            var table = Table([.text("who"), .prose("name"), .text("role")])
            for place in places {
                table.add(
                    StyledText(place.handle, .reference), StyledText(place.displayName),
                    StyledText(place.role))
            }
            page.add(table)
            if places.isEmpty { page.add("Nobody is in it yet.") }
        }
    }
}
