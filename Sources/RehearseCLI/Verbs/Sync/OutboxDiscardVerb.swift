internal import ArgumentParser
internal import RehearseClient

/// Let a refused change go. It is the only verb that deletes what a person typed.
struct OutboxDiscardVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "discard", abstract: "Let a refused change go, for ever.")
    static let manual = Manual(
        [
            ("rehearse outbox discard 4f21ab", "asks for the word 'discard'"),
            ("rehearse outbox discard 4f21ab --confirm discard", "for a script"),
        ],
        notes: [
            "Only refused changes can be discarded. Export them first if you may want the text."
        ])

    @Argument(help: "the refused change, or its group")
    var change: String

    @Option(help: ArgumentHelp("the word 'discard', instead of typing it", valueName: "word"))
    var confirm: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let word =
            try confirm
            ?? Prompt(invocation: invocation).line(
                "This deletes the text for ever. Type 'discard' to go on", flag: "--confirm discard"
            )
        guard word == "discard" else {
            throw Failure.usage("'\(word)' is not 'discard'.", remedy: "Nothing was deleted.")
        }
        let count = try rehearse.discardQuarantine(change)
        try invocation.confirm(
            "\(.tick) Discarded \(count.of("change")).")
    }
}
