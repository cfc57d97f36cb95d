internal import RehearseClient

/// What programs can read about submissions.
enum SubmissionFields {
    static let summary: [RecordField<SubmissionSummary>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("handle") { .text($0.handle) },
        .init("displayName") { .text($0.displayName) },
        .init("cohort") { .text($0.cohort) },
        .init("question") { .text($0.slug) },
        .init("questionVersion") { .integer($0.questionVersion) },
        .init("title") { .text($0.title) },
        .init("submittedAt") { .time(milliseconds: $0.submittedAt) },
        .init("receivedAt") { .time(milliseconds: $0.receivedAt) },
        .init("waitingMilliseconds") { .integer($0.waitingMilliseconds) },
        .init("wordCount") { .integer($0.wordCount) },
        .init("hasDraft") { .bool($0.hasDraft) },
        .init("isReviewed") { .bool($0.isReviewed) },
        .init("isSuperseded") { .bool($0.isSuperseded) },
        .init("isMine") { .bool($0.isMine) },
        .init("assignment") { .optional($0.assignmentShortID) },
        .init("attempt") { .text($0.attemptShortID) },
        .init("punctuality") { .optional($0.punctuality?.rawValue) },
    ]

    static let detail: [RecordField<SubmissionDetail>] =
        summary.map { field in RecordField(field.name) { field.value($0.summary) } } + [
            .init("answer") { .text($0.answer) },
            .init("note") { .text($0.note) },
            .init("writingMilliseconds") { .integer($0.writingMilliseconds) },
            .init("prompt") { .text($0.question.prompt) },
            .init("rubric") { .text($0.rubric.slug) },
            .init("criteria") { .texts($0.rubric.criteria.map(\.slug)) },
            .init("instructions") { .text($0.instructions) },
            .init("reviews") { .array($0.reviews.map { FeedbackFields.summary.object(for: $0) }) },
        ]
}
