internal import RehearseClient

/// What programs can read about progress.
enum ProgressFields {
    static let figures: [RecordField<ProgressFigures>] = [
        .init("assigned") { .integer($0.assigned) },
        .init("started") { .integer($0.started) },
        .init("submitted") { .integer($0.submitted) },
        .init("onTime") { .integer($0.onTime) },
        .init("unverified") { .integer($0.unverified) },
        .init("reviewed") { .integer($0.reviewed) },
        .init("medians") { .object($0.medians.mapValues(OutputValue.decimal)) },
        .init("oldestOpenAt") { .time(milliseconds: $0.oldestOpenAt) },
        .init("asOfAt") { .time(milliseconds: $0.asOfAt) },
        .init("source") { .text($0.source.rawValue) },
    ]

    /// A person of a cohort; the figures are null where nothing is known yet.
    static let seat: [RecordField<SeatOverview>] =
        [
            .init("handle") { .text($0.handle) },
            .init("displayName") { .text($0.displayName) },
            .init("status") { .text($0.status) },
        ]
        + figures.map { field in
            RecordField(field.name) { $0.progress.map(field.value) ?? .null }
        }

    static let view: [RecordField<SeatProgressView>] =
        [
            .init("cohort") { .text($0.cohort) },
            .init("handle") { .text($0.handle) },
            .init("displayName") { .text($0.displayName) },
        ]
        + figures.map { field in RecordField(field.name) { field.value($0.figures) } }
}
