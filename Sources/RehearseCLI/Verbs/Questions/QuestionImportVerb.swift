internal import ArgumentParser
internal import RehearseClient

/// Take a bank of questions from a folder.
struct QuestionImportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Import a bank of questions from a folder.")
    static let manual = Manual(
        [
            ("rehearse question import ./my-bank --dry-run", "check it and say what would change"),
            ("rehearse question import ./my-bank", "use it on this device"),
            (
                "rehearse question import ./my-bank --share main",
                "put drafts of it before the approvers of the org's bank"
            ),
            (
                "rehearse question import ./my-bank --share main --publish --yes",
                "and publish them, as an approver"
            ),
        ], fields: fields.names(),
        notes: [
            """
            All or nothing: one wrong line refuses the whole bank, and every problem is \
            named with its line.
            """
        ])

    static let fields: [RecordField<BankImportItem>] = [
        .init("kind") { .text($0.kind) },
        .init("slug") { .text($0.slug) },
        .init("title") { .text($0.title) },
        .init("version") { .integer($0.version) },
        .init("previousVersion") { .optional($0.previousVersion) },
        .init("outcome") { .text($0.outcome.rawValue) },
    ]

    @Argument(help: "the folder with bank.md")
    var folder: String

    @Flag(help: "check only; store nothing")
    var dryRun = false

    @Option(help: ArgumentHelp("make drafts in this bank of the org", valueName: "bank"))
    var share: String?

    @Flag(help: "publish the drafts of --share at once")
    var publish = false

    @Option(help: ArgumentHelp("why they are published, for the record", valueName: "text"))
    var reason = "imported bank"

    @Flag(help: "do not ask before publishing")
    var yes = false

    func validate() throws {
        if publish && share == nil { throw ValidationError("--publish needs --share BANK.") }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        guard let share else {
            let result = try rehearse.importBank(folder: folder, dryRun: dryRun)
            return try await show(result, done: "Imported", in: invocation)
        }
        let shared = try rehearse.shareBank(folder, into: share, dryRun: dryRun)
        guard publish, !dryRun else {
            return try await show(shared, done: "Shared as drafts", in: invocation)
        }
        try await publishShared(shared, into: share, rehearse, in: invocation)
    }

    private func publishShared(
        _ shared: BankImport, into bank: String, _ rehearse: Rehearse, in invocation: Invocation
    ) async throws {
        let isSure =
            try yes
            || Prompt(invocation: invocation).confirms(
                """
                Publish \(shared.newCount + shared.changedCount) items to everybody who \
                reads '\(bank)'?
                """,
                flag: "--yes")
        guard isSure else {
            return try await show(shared, done: "Shared as drafts, not published", in: invocation)
        }
        let slugs = shared.items.filter { $0.kind != "sheet" }.map(\.slug)
        let result = try rehearse.publishBank(bank, slugs: slugs, reason: reason, dryRun: false)
        try await show(result, done: "Published", in: invocation)
    }

    private func show(
        _ result: BankImport, done: String, in invocation: Invocation
    ) async throws {
        try await invocation.present(result.items, fields: Self.fields) { page, items in
            let counts =
                """
                \(result.newCount) new, \(result.changedCount) changed, \(result.sameCount) \
                as before
                """
            let head: StyledText = result.isDryRun ? "Would import" : "\(.tick) \(done)"
            page.add(head + " \(result.bank, .reference) \(result.title): \(counts).")
            var table = Table([.text(""), .text(""), .prose(""), .text("")], showsTitles: false)
            for item in items where item.outcome != .same {
                let version =
                    item.previousVersion.map { "v\($0) → v\(item.version)" } ?? "v\(item.version)"
                table.add(
                    StyledText(item.outcome.rawValue, .quiet), StyledText(item.slug, .reference),
                    StyledText(item.title), StyledText(version, .quiet))
            }
            page.add(table, indent: 2)
            for name in result.ignored { page.add("  not part of a bank, ignored: \(name)") }
        }
        if !result.isDryRun && share != nil { try invocation.suggestNext("rehearse sync") }
    }
}
