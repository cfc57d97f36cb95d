internal import RehearseClient
internal import RehearseModel

/// `sync --dry-run`: what a sync would do. Nothing is changed, here or on the server.
struct SyncDryRun {
    private let rehearse: Rehearse

    init(_ rehearse: Rehearse) {
        self.rehearse = rehearse
    }

    func show(in invocation: Invocation) async throws {
        let preview = try await Progress(in: invocation).during("asking the server") {
            try await rehearse.previewSync()
        }
        let times = TimeText(invocation)
        try await invocation.present(preview, fields: SyncVerb.previewFields) { page, preview in
            addOutgoing(preview.outgoing, times, to: &page)
            addIncoming(preview, to: &page)
        }
    }

    private func addOutgoing(
        _ actions: [QueuedAction], _ times: TimeText, to page: inout Document
    ) {
        guard !actions.isEmpty else { return page.add("Nothing would be sent.") }
        let count = actions.reduce(0) { $0 + $1.changes.count }
        page.add("\(count.of("change")) would be sent. Nothing was sent now.")
        var table = Table([.text("action"), .prose("what"), .text("place"), .text("made")])
        for action in actions {
            for (index, change) in action.changes.enumerated() {
                table.add(
                    StyledText(index == 0 ? action.shortID : "", .reference),
                    StyledText("\(change.kind) \(change.subject)"), StyledText(change.scopeLabel),
                    StyledText(times.ago(.init(milliseconds: action.madeAt)), .quiet))
            }
        }
        page.add(table, indent: 2)
    }

    private func addIncoming(_ preview: SyncPreview, to page: inout Document) {
        guard let incoming = preview.incoming else {
            let reason = preview.problem?.what ?? "nobody was asked"
            return page.add("What waits on the server is not known: \(reason)")
        }
        if incoming.isSetBack {
            return page.add(
                """
                \(.warning) The server was restored to an earlier time. A sync would send again \
                what it has lost and read everything anew.
                """)
        }
        for label in incoming.revoked {
            page.add("\(.warning) You no longer have access to \(label); its copy here would go.")
        }
        guard incoming.rowCount > 0 || !incoming.places.isEmpty else {
            return page.add("Nothing waits on the server.")
        }
        let more = incoming.isMore ? " or more" : ""
        let places = incoming.places.isEmpty ? "" : " in \(incoming.places.joined(separator: ", "))"
        page.add("\(incoming.rowCount.of("row"))\(more) would be received\(places).")
    }
}
