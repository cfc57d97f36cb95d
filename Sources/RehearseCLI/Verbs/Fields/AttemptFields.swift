internal import RehearseClient

/// What programs can read about attempts.
enum AttemptFields {
    static let summary: [RecordField<AttemptSummary>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("question") { .text($0.slug) },
        .init("questionVersion") { .integer($0.questionVersion) },
        .init("title") { .text($0.title) },
        .init("assignment") { .optional($0.assignmentShortID) },
        .init("mode") { .text($0.mode) },
        .init("state") { .text($0.state.rawValue) },
        .init("wordCount") { .integer($0.wordCount) },
        .init("writingMilliseconds") { .integer($0.writingMilliseconds) },
        .init("startedAt") { .time(milliseconds: $0.startedAt) },
        .init("submittedAt") { .time(milliseconds: $0.submittedAt) },
        .init("dueAt") { .time(milliseconds: $0.dueAt) },
        .init("isWaitingToSend") { .bool($0.isWaitingToSend) },
    ]

    static let detail: [RecordField<AttemptDetail>] =
        summary.map { field in RecordField(field.name) { field.value($0.summary) } } + [
            .init("answer") { .text($0.answer) },
            .init("confidence") { .optional($0.confidence) },
            .init("prompt") { .text($0.question.prompt) },
            .init("rubric") { .text($0.rubric.slug) },
            .init("submissions") {
                .array($0.submissions.map { SubmissionFields.summary.object(for: $0) })
            },
        ]
}

extension Array {
    /// The names of the fields, for the help page and the check of `--json=`.
    func names<Record: Sendable>() -> [String] where Element == RecordField<Record> {
        map(\.name)
    }
}
