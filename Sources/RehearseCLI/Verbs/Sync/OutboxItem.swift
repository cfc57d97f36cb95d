internal import RehearseClient

/// One change that the server does not have, waiting or refused.
struct OutboxItem {
    let entry: OutboxEntry
    /// The refusal, if it was refused.
    let code: String?
    let sentence: String?
    let refusedAt: Int64?

    init(_ entry: OutboxEntry) {
        self.entry = entry
        code = nil
        sentence = nil
        refusedAt = nil
    }

    init(_ refused: QuarantineEntry) {
        entry = refused.change
        code = refused.code
        sentence = refused.sentence
        refusedAt = refused.refusedAt
    }

    var isRefused: Bool { code != nil }

    /// What people type: the random end of the id.
    var shortID: String { String(entry.opID.suffix(12).prefix(6)) }

    static let fields: [RecordField<OutboxItem>] = [
        .init("id") { .text($0.entry.opID) },
        .init("shortID") { .text($0.shortID) },
        .init("group") { .text($0.entry.groupID) },
        .init("state") { .text($0.isRefused ? "refused" : "waiting") },
        .init("table") { .text($0.entry.table) },
        .init("row") { .text($0.entry.rowID) },
        .init("kind") { .text($0.entry.kind) },
        .init("fields") { .texts($0.entry.fields) },
        .init("place") { .text($0.entry.scopeLabel) },
        .init("madeAt") { .time(milliseconds: $0.entry.madeAt) },
        .init("code") { .optional($0.code) },
        .init("sentence") { .optional($0.sentence) },
        .init("refusedAt") { .time(milliseconds: $0.refusedAt) },
    ]
}
