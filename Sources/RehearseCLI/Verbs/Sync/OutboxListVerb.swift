internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct OutboxListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List changes that wait or were refused.")
    static let manual = Manual(
        [
            ("rehearse outbox list", "everything the server does not have"),
            ("rehearse outbox list --refused", "only what it refused"),
        ], fields: OutboxItem.fields.names())

    @Flag(help: "only refused ones")
    var refused = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let waiting = try refused ? [] : rehearse.outbox().map(OutboxItem.init)
        try await Self.show(
            items: rehearse.quarantine().map(OutboxItem.init) + waiting, in: invocation)
    }

    static func show(_ entries: [OutboxEntry], in invocation: Invocation) async throws {
        try await show(items: entries.map(OutboxItem.init), in: invocation)
    }

    static func show(items: [OutboxItem], in invocation: Invocation) async throws {
        let times = TimeText(invocation)
        try await invocation.present(items, fields: OutboxItem.fields) { page, items in
            var table = Table([
                .text("change"), .text("state"), .text("what"), .prose("fields"), .text("place"),
                .text("made"),
            ])
            for item in items {
                table.add(
                    StyledText(item.shortID, .reference),
                    item.isRefused ? StyledText("refused", .bad) : "waiting",
                    StyledText("\(item.entry.kind) \(item.entry.table)"),
                    StyledText(item.entry.fields.joined(separator: " "), .quiet),
                    StyledText(item.entry.scopeLabel),
                    StyledText(times.ago(Instant(milliseconds: item.entry.madeAt)), .quiet))
            }
            page.add(table)
            for item in items where item.isRefused {
                page.add("\(.warning) \(item.shortID): \(item.sentence ?? "refused")")
            }
            if items.isEmpty { page.add("Nothing waits: the server has everything.") }
        }
    }
}
