internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct AttemptDiffVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Show what changed between two versions of an answer.")
    static let manual = Manual(
        [
            ("rehearse attempt diff a-7f3", "what the last save changed"),
            ("rehearse attempt diff a-7f3 --from v2", "from that version to the text that stands"),
            ("rehearse attempt diff a-7f3 --from v2 --to v5", "between two versions"),
        ], fields: fields.names())

    struct Difference: Sendable {
        let from: AnswerText
        let to: AnswerText

        var diff: TextDiff { TextDiff(from: from.text, to: to.text) }
    }

    static let fields: [RecordField<Difference>] = [
        .init("from") { .text($0.from.version.name) },
        .init("to") { .text($0.to.version.name) },
        .init("fromText") { .text($0.from.text) },
        .init("toText") { .text($0.to.text) },
        .init("isSame") { .bool($0.diff.isEmpty) },
    ]

    @Argument(help: "the attempt")
    var attempt: String

    @Option(
        help: ArgumentHelp("the older version; without it, the one before", valueName: "version"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            "the newer version; without it, the text that stands", valueName: "version"))
    var to: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let difference = Difference(
            from: try rehearse.answerText(of: attempt, version: from ?? earlier(rehearse)),
            to: try rehearse.answerText(of: attempt, version: to ?? "current"))
        let times = TimeText(invocation)
        try await invocation.present(difference, fields: Self.fields) { page, difference in
            page.add(Self.title(difference, times))
            let diff = difference.diff
            guard !diff.isEmpty else { return page.add("Both are the same text.") }
            for line in TextDiffPage(diff).lines { page.add(line) }
        }
    }

    /// The newest version before the one to compare with.
    private func earlier(_ rehearse: Rehearse) throws -> String {
        let versions = try rehearse.answerVersions(of: attempt)
        let target = versions.firstIndex { to == nil ? $0.isCurrent : $0.name == to } ?? 0
        guard versions.indices.contains(target + 1) else {
            throw Failure(
                .notFound, "There is no earlier version of \(attempt) on this device.",
                remedy: "See: rehearse attempt history \(attempt)")
        }
        return versions[target + 1].name
    }

    private static func title(_ difference: Difference, _ times: TimeText) -> StyledText {
        let ends = [difference.from.version, difference.to.version].map { version in
            let point = times.point(Instant(milliseconds: version.savedAt))
            return "\(version.name) of \(point), \(version.wordCount.of("word"))"
        }
        return StyledText(ends.joined(separator: "  →  "), .quiet)
    }
}
