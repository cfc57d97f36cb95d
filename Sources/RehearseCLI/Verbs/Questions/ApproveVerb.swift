internal import ArgumentParser
internal import RehearseClient

/// Decide about drafts of questions and rubrics.
struct ApproveVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Publish drafts of a bank, or send one back to its author.")
    static let manual = Manual(
        [
            ("rehearse approve main", "what is in review"),
            (
                "rehearse approve main fair-scores --reason \"checked by two\"",
                "publish it; asks before it does"
            ),
            (
                "rehearse approve main fair-scores --reject --reason \"no licence named\"",
                "send it back"
            ),
        ], fields: fields.names(),
        notes: [
            """
            Whoever wrote a draft does not approve it while the org has another approver. What is \
            published never changes; the reason stays on record.
            """
        ])

    static let fields: [RecordField<DraftSummary>] = [
        .init("id") { .text($0.id) },
        .init("slug") { .text($0.slug) },
        .init("kind") { .text($0.kind) },
        .init("title") { .optional($0.title) },
        .init("version") { .optional($0.version) },
        .init("author") { .text($0.author) },
        .init("state") { .text($0.state) },
        .init("isOwn") { .bool($0.isOwn) },
        .init("problems") { .texts($0.problems.map(\.description)) },
    ]

    @Argument(help: "the bank")
    var bank: String

    @Argument(help: "the drafts to decide about; without any, the list")
    var drafts: [String] = []

    @Option(help: ArgumentHelp("why; it stays on record", valueName: "text"))
    var reason: String?

    @Flag(help: "send the draft back instead of publishing it")
    var reject = false

    @Flag(help: "do not ask")
    var yes = false

    func validate() throws {
        if !drafts.isEmpty && reason == nil {
            throw ValidationError("Say why: --reason TEXT.")
        }
        if reject && drafts.isEmpty { throw ValidationError("Name the draft to send back.") }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        guard let reason, !drafts.isEmpty else {
            return try await show(rehearse.drafts(of: bank), in: invocation)
        }
        if reject {
            for draft in drafts { try rehearse.rejectDraft(draft, of: bank, reason: reason) }
            try invocation.confirm(
                "\(.tick) Sent back to the author: \(drafts.joined(separator: ", ")).")
        } else {
            try publish(rehearse, reason, in: invocation)
        }
        try invocation.suggestNext("rehearse sync")
    }

    private func publish(
        _ rehearse: Rehearse, _ reason: String, in invocation: Invocation
    ) throws {
        let question: StyledText =
            "Publish \(drafts.joined(separator: ", ")) in \(bank)? A version never changes again."
        guard try yes || Prompt(invocation: invocation).confirms(question, flag: "--yes") else {
            try invocation.note("Nothing was published.")
            throw QuietExit(status: .failed)
        }
        let result = try rehearse.publishBank(bank, slugs: drafts, reason: reason)
        let names = result.items.map { "\($0.slug) v\($0.version)" }.joined(separator: ", ")
        try invocation.confirm("\(.tick) Published in \(bank): \(names).")
    }

    private func show(_ drafts: [DraftSummary], in invocation: Invocation) async throws {
        try await invocation.present(drafts, fields: Self.fields) { page, drafts in
            var table = Table([
                .text("draft"), .text("kind"), .prose("title"), .text("by"), .text("state"),
            ])
            for draft in drafts {
                table.add(
                    StyledText(draft.slug, .reference), StyledText(draft.kind),
                    StyledText(draft.title ?? ""), StyledText(draft.isOwn ? "you" : draft.author),
                    draft.problems.isEmpty
                        ? StyledText(draft.state)
                        : StyledText(draft.problems.count.of("problem"), .bad))
            }
            page.add(table)
            for problem in drafts.flatMap(\.problems) { page.add("  \(problem.description)") }
            if drafts.isEmpty { page.add("No drafts.") }
        }
    }
}
