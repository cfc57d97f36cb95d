internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

/// The trash: what is in it, and taking something out.
struct RestoreVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Show the trash, or take something out of it.")
    static let manual = Manual(
        [
            ("rehearse restore", "what was put away, newest first"),
            ("rehearse restore a-7f3", "take it out again"),
        ], fields: fields.names(), notes: ["Nothing leaves the trash by itself."])

    static let fields: [RecordField<TrashItem>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("table") { .text($0.table) },
        .init("title") { .text($0.title) },
        .init("archivedAt") { .time(milliseconds: $0.archivedAt) },
    ]

    @Argument(help: "what to take out; without it, the list")
    var item: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if let item {
            let restored = try rehearse.restoreFromTrash(item)
            try invocation.report(
                restored, fields: Self.fields,
                "\(.tick) \(restored.shortID, .reference) \(restored.title) is out of the trash.")
            return try invocation.suggestNext("rehearse undo")
        }
        let times = TimeText(invocation)
        try await invocation.present(rehearse.trash(), fields: Self.fields) { page, items in
            var table = Table([.text("what"), .text("kind"), .prose("about"), .text("put away")])
            for item in items {
                table.add(
                    StyledText(item.shortID, .reference),
                    StyledText(item.table.split(separator: "_").joined(separator: " ")),
                    StyledText(item.title),
                    StyledText(times.ago(Instant(milliseconds: item.archivedAt)), .quiet))
            }
            page.add(table)
            if items.isEmpty { page.add("The trash is empty.") }
        }
    }
}
