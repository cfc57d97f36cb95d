internal import ArgumentParser
internal import RehearseClient

struct OutboxShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one action with its whole texts, and why it was refused.")
    static let manual = Manual(
        [("rehearse outbox show 4f21ab", "the short id from the list")], fields: fields.names())

    static let fields: [RecordField<QueuedAction>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("state") { .text($0.state.rawValue) },
        .init("madeAt") { .time(milliseconds: $0.madeAt) },
        .init("refusedAt") { .time(milliseconds: $0.refusedAt) },
        .init("sentence") { .optional($0.sentence) },
        .init("changes") { .array($0.changes.map { change.object(for: $0) }) },
    ]

    static let change: [RecordField<QueuedChange>] = [
        .init("id") { .text($0.opID) },
        .init("kind") { .text($0.kind) },
        .init("table") { .text($0.table) },
        .init("row") { .text($0.rowID) },
        .init("subject") { .text($0.subject) },
        .init("place") { .text($0.scopeLabel) },
        .init("code") { .optional($0.code) },
        .init("sentence") { .optional($0.sentence) },
        .init("fields") {
            .object(
                Dictionary(
                    $0.fields.map { ($0.name, .text($0.value)) },
                    uniquingKeysWith: { first, _ in first }))
        },
    ]

    @Argument(help: "the change, or its action")
    var change: String

    func run(in invocation: Invocation) async throws {
        let action = try invocation.open().queuedAction(change)
        let times = TimeText(invocation)
        try await invocation.present(action, fields: Self.fields) { page, action in
            QueuedActionPage(action).add(to: &page, times)
        }
    }
}
