internal import RehearseClient

/// What programs can read about assignments.
enum AssignmentFields {
    static let summary: [RecordField<AssignmentSummary>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("question") { .text($0.slug) },
        .init("questionVersion") { .integer($0.questionVersion) },
        .init("title") { .text($0.title) },
        .init("minutes") { .integer($0.minutes) },
        .init("dueAt") { .time(milliseconds: $0.dueAt) },
        .init("cohort") { .text($0.cohort) },
        .init("handle") { .optional($0.handle) },
        .init("state") { .text($0.state.rawValue) },
        .init("isOverdue") { .bool($0.isOverdue) },
        .init("isMine") { .bool($0.isMine) },
        .init("attempt") { .optional($0.attemptShortID) },
        .init("wordCount") { .integer($0.wordCount) },
    ]
}
