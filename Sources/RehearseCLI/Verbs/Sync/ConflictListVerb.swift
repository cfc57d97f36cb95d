internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct ConflictListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List open conflicts.")
    static let manual = Manual(
        [("rehearse conflict list", "what waits for your decision")], fields: fields.names())

    static let fields: [RecordField<Conflict>] = [
        .init("id") { .text($0.id) },
        .init("shortID") { .text($0.shortID) },
        .init("table") { .text($0.table) },
        .init("row") { .text($0.rowID) },
        .init("field") { .text($0.field) },
        .init("place") { .text($0.scopeLabel) },
        .init("state") { .text($0.state) },
        .init("isOpen") { .bool($0.isOpen) },
        .init("yoursAt") { .time(milliseconds: $0.yoursAt) },
        .init("base") { .text($0.base) },
        .init("yours") { .text($0.yours) },
        .init("theirs") { .text($0.theirs) },
    ]

    @Flag(help: "also decided ones")
    var all = false

    func run(in invocation: Invocation) async throws {
        let conflicts = try invocation.open().conflicts().filter { all || $0.isOpen }
        let times = TimeText(invocation)
        try await invocation.present(conflicts, fields: Self.fields) { page, conflicts in
            var table = Table([
                .text("conflict"), .prose("about"), .text("place"), .text("yours"), .text("state"),
            ])
            for conflict in conflicts {
                table.add(
                    StyledText(conflict.shortID, .reference),
                    StyledText("\(conflict.field) of \(conflict.table)"),
                    StyledText(conflict.scopeLabel),
                    StyledText(times.point(Instant(milliseconds: conflict.yoursAt)), .quiet),
                    conflict.isOpen
                        ? StyledText("open", .attention) : StyledText(conflict.state, .quiet))
            }
            page.add(table)
            if conflicts.isEmpty { page.add("No conflicts.") }
        }
        if let first = conflicts.first {
            try invocation.suggestNext("rehearse conflict show \(first.shortID)")
        }
    }
}
