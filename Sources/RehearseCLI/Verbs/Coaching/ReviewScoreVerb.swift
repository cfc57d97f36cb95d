internal import ArgumentParser
internal import RehearseClient

/// Put levels and comments into the draft of a review.
struct ReviewScoreVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Put levels, comments and a summary into your review draft."
    )
    static let manual = Manual(
        [
            (
                "rehearse review score s-7f3 clarity=3 evidence=not-observed",
                "levels 0 to 4, or not-observed"
            ),
            (
                "rehearse review score s-7f3 evidence=1 --comment evidence=\"no number given\"",
                "with the reason"
            ),
            (
                "rehearse review score s-7f3 --summary \"Lead with the metric.\"",
                "the words about the whole"
            ),
        ], fields: fields.names(),
        notes: [
            """
            The draft is yours alone until you publish it. Scoring again changes only what \
            you name.
            """
        ])

    static let fields: [RecordField<ReviewDraft>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("submission") { .text($0.submission.shortID) },
        .init("criteria") {
            .array(
                $0.criteria.filter(\.isScored).map { FeedbackFields.criterion.object(for: $0) })
        },
        .init("summary") { .text($0.summary) },
        .init("missing") { .texts($0.missing) },
        .init("isComplete") { .bool($0.isComplete) },
    ]

    @Argument(help: "the submission, or its attempt")
    var answer: String

    @Argument(help: ArgumentHelp("levels 0 to 4, or not-observed", valueName: "criterion=level"))
    var scores: [String] = []

    @Option(help: ArgumentHelp("a reason for one criterion", valueName: "criterion=text"))
    var comment: [String] = []

    @Option(help: "the words about the whole; - reads standard input")
    var summary: String?

    func validate() throws {
        if scores.isEmpty && comment.isEmpty && summary == nil {
            throw ValidationError("Give at least one CRITERION=LEVEL, --comment or --summary.")
        }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let draft = try rehearse.score(
            answer, scores: inputs(), summary: summaryText(in: invocation))
        let scored = draft.criteria.count { $0.isScored }
        let rest =
            draft.isComplete
            ? "complete" : "still missing: \(draft.missing.joined(separator: ", "))"
        try invocation.report(
            draft, fields: Self.fields,
            "\(.tick) \(scored) of \(draft.criteria.count) criteria scored, \(rest).")
        if draft.isComplete {
            try invocation.suggestNext("rehearse review publish \(draft.submission.shortID)")
        }
    }

    /// Comments join the level of the same criterion; alone they leave its level as it is.
    private func inputs() throws -> [ScoreInput] {
        var inputs = try scores.map { try ScoreInput(parsing: $0) }
        for pair in comment {
            guard let (criterion, text) = Self.split(pair) else {
                throw Failure.usage("--comment is CRITERION=TEXT, not '\(pair)'.")
            }
            if let index = inputs.firstIndex(where: { $0.criterion == criterion }) {
                inputs[index].comment = text
            } else {
                inputs.append(ScoreInput(criterion: criterion, comment: text))
            }
        }
        return inputs
    }

    private static func split(_ pair: String) -> (String, String)? {
        guard let equals = pair.firstIndex(of: "=") else { return nil }
        return (String(pair[..<equals]), String(pair[pair.index(after: equals)...]))
    }

    private func summaryText(in invocation: Invocation) throws -> String? {
        guard summary == "-" else { return summary }
        return try TextInput.read("-", limit: 65_536, in: invocation)
    }
}
