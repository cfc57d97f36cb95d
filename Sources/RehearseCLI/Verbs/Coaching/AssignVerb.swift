internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

/// Give a question to people.
struct AssignVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Give a question to a cohort or to single people.")
    static let manual = Manual(
        [
            (
                "rehearse assign null-prediction-fallback --to autumn-b --due \"fri 18:00\"",
                "to everybody in a cohort"
            ),
            ("rehearse assign measuring-fairness --to mara --to jo --due +7d", "to two people"),
            ("rehearse assign measuring-fairness --to autumn-b --dry-run", "see who would get it"),
        ], fields: fields.names(),
        notes: [
            "WHEN is on your clock: \(WhenText.examples). A day alone means its last minute.",
            "The question is pinned as it is now: a later version does not change what was asked.",
        ])

    static let fields: [RecordField<AssignTarget>] = [
        .init("handle") { .text($0.handle) },
        .init("displayName") { .text($0.displayName) },
        .init("cohort") { .text($0.cohort) },
        .init("assignment") { .optional($0.assignmentShortID) },
        .init("outcome") { .text($0.outcome.rawValue) },
    ]

    @Argument(help: "the question")
    var question: String

    @Option(
        help: ArgumentHelp(
            "a handle, HANDLE@COHORT, or a cohort; may be repeated", valueName: "who"))
    var to: [String]

    @Option(help: ArgumentHelp("when it is due", valueName: "when"))
    var due: String?

    @Option(help: "what to look out for")
    var instructions = ""

    @Flag(help: "only say what would happen")
    var dryRun = false

    func validate() throws {
        if to.isEmpty { throw ValidationError("Say for whom it is: --to WHO.") }
    }

    func run(in invocation: Invocation) async throws {
        let when = WhenText(now: invocation.now, zone: invocation.zone)
        let dueAt = try due.map { try when.instant($0) }
        if let dueAt, dueAt < invocation.now {
            throw Failure.usage(
                "The due time is already over: \(TimeText(invocation).point(dueAt)).")
        }
        let rehearse = try invocation.open()
        let result = try rehearse.assign(
            question, to: to, dueAt: dueAt?.milliseconds, instructions: instructions,
            dryRun: dryRun)
        try await show(result, in: invocation)
    }

    private func show(_ result: AssignResult, in invocation: Invocation) async throws {
        let times = TimeText(invocation)
        let due = result.dueAt.map { " · due \(times.point(Instant(milliseconds: $0)))" } ?? ""
        try await invocation.present(result.targets, fields: Self.fields) { page, targets in
            let count = targets.count { $0.outcome == .assigned }
            let people = count.of("person", plural: "people")
            let verb: StyledText =
                result.isDryRun ? "Would assign" : "\(.tick) Assigned"
            page.add(
                verb
                    + " \(result.question.slug, .reference) \(result.question.title) to \(people)\(due)"
            )
            var table = Table([.text("who"), .prose("name"), .text("cohort"), .text("")])
            for target in targets {
                table.add(
                    StyledText(target.handle), StyledText(target.displayName),
                    StyledText(target.cohort),
                    StyledText(target.outcome == .assigned ? "" : "has it already", .quiet))
            }
            page.add(table, indent: 2)
        }
        if !result.isDryRun { try invocation.suggestNext("rehearse sync") }
    }
}
