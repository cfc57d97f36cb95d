internal import ArgumentParser
internal import RehearseClient

struct OutboxExportVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write changes with their full text, one JSON object a line.")
    static let manual = Manual(
        [
            ("rehearse outbox export > kept.ndjson", "what was refused"),
            ("rehearse outbox export --waiting -o waiting.ndjson", "what was not sent yet"),
        ], notes: ["Exporting removes nothing."])

    @Flag(help: "what waits to be sent instead of what was refused")
    var waiting = false

    @Option(name: .shortAndLong, help: "the file to write; standard output without it")
    var output: String?

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let text = try waiting ? rehearse.exportOutbox() : rehearse.exportQuarantine()
        guard let output, output != "-" else { return try invocation.out.verbatim(text) }
        try FileAccess.write(Array(text.utf8), to: output)
        let count = text.utf8.count { $0 == UInt8(ascii: "\n") }
        try invocation.confirm("\(.tick) Wrote \(count.of("change")) to \(output).")
    }
}
