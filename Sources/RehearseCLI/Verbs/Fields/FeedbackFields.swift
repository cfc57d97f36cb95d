internal import RehearseClient

/// What programs can read about published reviews.
enum FeedbackFields {
    static let summary: [RecordField<FeedbackSummary>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("question") { .text($0.slug) },
        .init("title") { .text($0.title) },
        .init("coach") { .text($0.coach) },
        .init("publishedAt") { .time(milliseconds: $0.publishedAt) },
        .init("submission") { .text($0.submissionShortID) },
        .init("attempt") { .text($0.attemptShortID) },
        .init("levels") { .array($0.levels.map { OutputValue.integer($0) }) },
        .init("isUnread") { .bool($0.isUnread) },
        .init("isReplaced") { .bool($0.isReplaced) },
    ]

    static let detail: [RecordField<FeedbackDetail>] =
        summary.map { field in RecordField(field.name) { field.value($0.summary) } } + [
            .init("criteria") { .array($0.criteria.map { criterion.object(for: $0) }) },
            .init("overall") { .text($0.overall) },
            .init("answer") { .text($0.answer) },
            .init("modelAnswer") { .optional($0.modelAnswer) },
            .init("followUps") { .texts($0.followUps) },
            .init("keyPoints") { .texts($0.keyPoints) },
            .init("isAnswerIntact") { .bool($0.isAnswerIntact) },
            .init("rubric") { .text($0.rubricSlug) },
            .init("rubricVersion") { .integer($0.rubricVersion) },
        ]

    static let criterion: [RecordField<CriterionResult>] = [
        .init("criterion") { .text($0.slug) },
        .init("title") { .text($0.title) },
        .init("dimension") { .text($0.dimension) },
        .init("level") { .optional($0.level) },
        .init("label") { .optional($0.label) },
        .init("anchor") { .optional($0.anchor) },
        .init("comment") { .text($0.comment) },
        .init("selfLevel") { .optional($0.selfLevel) },
    ]
}
