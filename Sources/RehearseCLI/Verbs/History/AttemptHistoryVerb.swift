internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct AttemptHistoryVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List the texts that an answer had on this device.")
    static let manual = Manual(
        [
            ("rehearse attempt history a-7f3", "every version that is kept, newest first"),
            ("rehearse attempt history a-7f3 --version v2", "the text of one"),
        ], fields: fields.names(),
        notes: [
            """
            Every save is kept. Past \(Rehearse.answerVersionsKept) versions older ones are thinned \
            out: the first and the newest stay.
            """
        ])

    static let fields: [RecordField<AnswerVersion>] = [
        .init("version") { .text($0.name) },
        .init("savedAt") { .time(milliseconds: $0.savedAt) },
        .init("wordCount") { .integer($0.wordCount) },
        .init("byteCount") { .integer($0.byteCount) },
        .init("origin") { .text($0.origin.rawValue) },
        .init("isCurrent") { .bool($0.isCurrent) },
    ]

    @Argument(help: "the attempt")
    var attempt: String

    @Option(help: ArgumentHelp("print the text of this version instead", valueName: "version"))
    var version: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if let version {
            let found = try rehearse.answerText(of: attempt, version: version)
            guard invocation.flags.format == .people else {
                return try invocation.report(found.version, fields: Self.fields, "")
            }
            // To a person as a page, to a file or a program byte for byte.
            guard invocation.surroundings.standardOutputIsTerminal else {
                return try invocation.out.verbatim(found.text)
            }
            var page = Document(for: invocation.out)
            page.add(prose: found.text)
            return try invocation.out.lines(page.lines)
        }
        try await show(rehearse.answerVersions(of: attempt), in: invocation)
    }

    private func show(_ versions: [AnswerVersion], in invocation: Invocation) async throws {
        let times = TimeText(invocation)
        try await invocation.present(versions, fields: Self.fields) { page, versions in
            var table = Table([
                .text("version"), .text("saved"), .number("words"), .text("from"), .text(""),
            ])
            for version in versions {
                table.add(
                    StyledText(version.name, .reference),
                    StyledText(times.point(Instant(milliseconds: version.savedAt))),
                    StyledText("\(version.wordCount)"),
                    StyledText(version.origin == .here ? "this device" : "a sync", .quiet),
                    version.isCurrent ? StyledText("stands now", .good) : "")
            }
            page.add(table)
            if versions.isEmpty { page.add("Nothing was written yet.") }
        }
        if versions.count > 1 {
            try invocation.suggestNext(
                "rehearse attempt diff \(attempt)",
                "rehearse attempt restore \(attempt) --version \(versions[1].name)")
        }
    }
}
