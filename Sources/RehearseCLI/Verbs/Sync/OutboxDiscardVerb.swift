internal import ArgumentParser
internal import RehearseClient

/// Let a refused change go.
struct OutboxDiscardVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Let a refused change go.")
    static let manual = Manual(
        [
            ("rehearse outbox discard 4f21ab", "says what is given up, and asks"),
            ("rehearse outbox discard 4f21ab --confirm discard", "for a script"),
        ],
        notes: [
            """
            Only refused changes can be discarded. 'rehearse undo' brings them back for \
            \(Rehearse.discardedDaysKept) days; then the text is gone for good.
            """
        ])

    @Argument(help: "the refused change, or its action")
    var change: String

    @Option(help: ArgumentHelp("the word 'discard', instead of typing it", valueName: "word"))
    var confirm: String?

    func run(in invocation: Invocation) async throws {
        if let confirm { try Self.check(confirm) }
        let rehearse = try invocation.open()
        let action = try rehearse.queuedAction(change)
        guard action.state == .refused else {
            throw Failure.usage(
                "\(action.shortID) was not refused; it waits to be sent.",
                remedy: "Take it back instead: rehearse undo")
        }
        try describe(action, in: invocation)
        if confirm == nil {
            try Self.check(
                Prompt(invocation: invocation).line(
                    "Type 'discard' to let it go", flag: "--confirm discard"))
        }
        let count = try rehearse.discardQuarantine(action.id)
        try invocation.confirm(
            """
            \(.tick) Let go \(count.of("change")). For \(Rehearse.discardedDaysKept) days they can \
            be brought back: rehearse undo
            """)
    }

    /// Exactly what is given up, before anybody answers.
    private func describe(_ action: QueuedAction, in invocation: Invocation) throws {
        try invocation.note("This gives up \(action.changes.count.of("change")):")
        for change in action.changes {
            try invocation.note("  \(change.kind) \(change.subject) in \(change.scopeLabel)")
            for field in change.fields where field.isProse {
                try invocation.note("    \(field.name): \(field.wordCount.of("word"))")
            }
        }
    }

    private static func check(_ word: String) throws(Failure) {
        guard word == "discard" else {
            throw Failure.usage("'\(word)' is not 'discard'.", remedy: "Nothing was deleted.")
        }
    }
}
