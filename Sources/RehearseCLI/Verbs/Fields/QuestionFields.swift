internal import RehearseClient

/// What programs can read about questions.
enum QuestionFields {
    static let summary: [RecordField<QuestionSummary>] = [
        .init("slug") { .text($0.slug) },
        .init("version") { .integer($0.version) },
        .init("title") { .text($0.title) },
        .init("type") { .text($0.type) },
        .init("dimensions") { .texts($0.dimensions) },
        .init("topics") { .texts($0.topics) },
        .init("stage") { .text($0.stage) },
        .init("risk") { .text($0.risk) },
        .init("audience") { .text($0.audience) },
        .init("seniority") { .text($0.seniority) },
        .init("minutes") { .integer($0.minutes) },
        .init("rubric") { .text($0.rubric) },
        .init("bank") { .text($0.bank) },
        .init("origin") { .text($0.origin) },
        .init("isAnswered") { .bool($0.isAnswered) },
    ]

    static let detail: [RecordField<QuestionDetail>] =
        summary.map { field in RecordField(field.name) { field.value($0.summary) } } + [
            .init("prompt") { .text($0.prompt) },
            .init("context") { .text($0.context) },
            .init("hints") { .texts($0.hints) },
            .init("followUps") { .texts($0.followUps) },
            .init("keyPoints") { $0.keyPoints.map { OutputValue.texts($0) } ?? .null },
            .init("modelAnswer") { .optional($0.modelAnswer) },
            .init("licence") { .text($0.licence) },
            .init("source") { source($0) },
            .init("contentHash") { .text($0.contentHash) },
        ]

    private static func source(_ question: QuestionDetail) -> OutputValue {
        .object([
            "id": .text(question.source.id), "ref": .text(question.source.ref),
            "author": .text(question.source.author),
            "collected": .text(question.source.collected),
        ])
    }
}
