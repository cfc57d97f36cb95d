internal import ArgumentParser
internal import RehearseClient

struct ProgressVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "progress", abstract: "How far you are, or somebody you coach, or a cohort.")
    static let manual = Manual(
        [
            ("rehearse progress", "your own, one line a cohort"),
            ("rehearse progress --cohort autumn-b", "everybody in a cohort you coach or lead"),
            ("rehearse progress --who mara", "one person"),
        ],
        // With --cohort the records are people; both lists share the figures.
        fields: (ProgressFields.view.names() + ProgressFields.seat.names()).withoutRepeats(),
        notes: [
            """
            Medians are levels 0 to 4 over published reviews. The numbers come from what \
            this device has synced.
            """
        ])

    @Option(help: "a cohort")
    var cohort: String?

    @Option(help: ArgumentHelp("a person", valueName: "handle"))
    var who: String?

    func validate() throws {
        if cohort != nil && who != nil {
            throw ValidationError("Choose one of --cohort and --who.")
        }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if let cohort {
            return try await CohortShowVerb.show(rehearse.cohort(cohort), in: invocation)
        }
        let views = try who.map { try rehearse.progress(handle: $0) } ?? rehearse.progress()
        let times = TimeText(invocation)
        try await invocation.present(views, fields: ProgressFields.view) { page, views in
            page.add(ProgressTable(times: times).table(views))
            if views.isEmpty { page.add("No cohort yet: progress counts what a coach assigned.") }
        }
    }
}

extension [String] {
    /// The same words in the same order, each once.
    func withoutRepeats() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
