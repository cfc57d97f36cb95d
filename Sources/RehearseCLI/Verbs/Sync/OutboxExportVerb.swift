internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct OutboxExportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write changes with their full text: JSON lines, or a folder to read.")
    static let manual = Manual(
        [
            ("rehearse outbox export > kept.ndjson", "what was refused, one JSON object a line"),
            ("rehearse outbox export --waiting -o waiting.ndjson", "what was not sent yet"),
            ("rehearse outbox export --folder kept", "one Markdown page for each action"),
        ], notes: ["Exporting removes nothing."])

    @Flag(help: "what waits to be sent instead of what was refused")
    var waiting = false

    @Option(name: .shortAndLong, help: "the file to write; - or nothing is standard output")
    var output: String?

    @Option(help: ArgumentHelp("a new folder for pages that people can read", valueName: "folder"))
    var folder: String?

    func validate() throws {
        if output != nil && folder != nil {
            throw ValidationError("Choose one of --output and --folder.")
        }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let text = try waiting ? rehearse.exportOutbox() : rehearse.exportQuarantine()
        if let folder {
            let wanted: QueuedAction.State = waiting ? .waiting : .refused
            let actions = try rehearse.queuedActions().filter { $0.state == wanted }
            return try write(actions, json: text, to: folder, in: invocation)
        }
        guard let output, output != "-" else { return try invocation.out.verbatim(text) }
        try FileAccess.write(Array(text.utf8), to: output)
        let count = text.utf8.count { $0 == UInt8(ascii: "\n") }
        try invocation.confirm("\(.tick) Wrote \(count.of("change")) to \(output).")
    }

    private func write(
        _ actions: [QueuedAction], json: String, to folder: String, in invocation: Invocation
    ) throws {
        guard FileAccess.names(in: folder).isEmpty else {
            throw Failure(
                .badInput, "The folder \(folder) is not empty.", meaning: "Nothing was written.",
                remedy: "Name a new one.")
        }
        try FileAccess.makeDirectory(folder)
        try FileAccess.write(Array(json.utf8), to: "\(folder)/changes.ndjson")
        for (number, action) in actions.enumerated() {
            let name = "\((number + 1).padded(3))-\(action.shortID).md"
            let page = QueuedActionPage(action).markdown
            try FileAccess.write(Array(page.utf8), to: "\(folder)/\(name)")
        }
        try invocation.confirm("\(.tick) Wrote \(actions.count.of("action")) to \(folder).")
    }
}
