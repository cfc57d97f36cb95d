internal import RehearseClient
internal import RehearseModel

/// An action that the server does not have, as a page: for a file in Markdown, for a terminal in
/// lines.
struct QueuedActionPage {
    let action: QueuedAction

    init(_ action: QueuedAction) {
        self.action = action
    }

    /// The texts stand in it exactly; whoever opens the file in an editor can copy them.
    var markdown: String {
        var lines = ["# \(action.state.rawValue) \(action.shortID)", ""]
        lines.append("- made \(Instant(milliseconds: action.madeAt).iso8601)")
        if let refusedAt = action.refusedAt {
            lines.append("- refused \(Instant(milliseconds: refusedAt).iso8601)")
        }
        if let sentence = action.sentence { lines.append("- reason: \(sentence)") }
        for change in action.changes {
            lines += ["", "## \(change.kind) \(change.subject) in \(change.scopeLabel)"]
            for field in change.fields {
                lines += ["", "### \(field.name)", "", field.value]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func add(to page: inout Document, _ times: TimeText) {
        let state: StyledText =
            action.state == .refused ? StyledText("refused", .bad) : StyledText("waiting")
        page.add(
            "\(action.shortID, .reference)  \(state)  "
                + StyledText("made \(times.point(Instant(milliseconds: action.madeAt)))", .quiet))
        for change in action.changes { add(change, to: &page) }
        page.add()
        guard action.state == .refused else {
            return page.add("It will be sent with the next sync.")
        }
        page.add(
            """
            Send it again: rehearse outbox retry \(action.shortID)   ·   take the text out: \
            rehearse outbox export   ·   let it go: rehearse outbox discard \(action.shortID)
            """)
    }

    private func add(_ change: QueuedChange, to page: inout Document) {
        page.add()
        page.add("\(change.kind) \(change.subject, .strong) in \(change.scopeLabel)")
        if let code = change.code {
            page.add("  \("refused", .bad) (\(code)): \(change.sentence ?? "")")
        }
        for field in change.fields {
            page.add(StyledText("  \(field.name)", .quiet))
            page.add(prose: field.value, indent: 4)
        }
    }
}
