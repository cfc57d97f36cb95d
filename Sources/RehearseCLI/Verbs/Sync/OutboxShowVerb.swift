internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct OutboxShowVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one change, and why it was refused.")
    static let manual = Manual(
        [("rehearse outbox show 4f21ab", "the short id from the list")],
        fields: OutboxItem.fields.names())

    @Argument(help: "the change")
    var change: String

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let items =
            try rehearse.quarantine().map(OutboxItem.init) + rehearse.outbox().map(OutboxItem.init)
        let matches = items.filter { $0.shortID.hasPrefix(change) || $0.entry.opID == change }
        guard let item = matches.first else {
            throw Failure(
                .notFound, "No change '\(change)' is waiting or refused on this device.",
                remedy: "See: rehearse outbox list")
        }
        guard matches.count == 1 else {
            throw Failure.usage(
                "'\(change)' can mean \(matches.map(\.shortID).joined(separator: ", ")).")
        }
        let times = TimeText(invocation)
        try await invocation.present(item, fields: OutboxItem.fields) { page, item in
            add(item, times, to: &page)
        }
    }

    private func add(_ item: OutboxItem, _ times: TimeText, to page: inout Document) {
        page.add(
            """
            \(item.shortID, .reference)  \(item.entry.kind) \(item.entry.table) in \
            \(item.entry.scopeLabel)
            """
        )
        page.add(
            StyledText("made \(times.point(Instant(milliseconds: item.entry.madeAt)))", .quiet))
        page.add("fields: \(item.entry.fields.joined(separator: ", "))")
        guard let code = item.code else { return page.add("It will be sent with the next sync.") }
        page.add("\("refused", .bad) (\(code)): \(item.sentence ?? "")")
        page.add(
            """
            Its full text: rehearse outbox export   ·   let it go: rehearse outbox discard \
            \(item.shortID)
            """
        )
    }
}
