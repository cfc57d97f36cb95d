internal import ArgumentParser

struct OutboxGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "Changes that are not on the server: waiting or refused.",
        subcommands: [
            OutboxListVerb.self, OutboxShowVerb.self, OutboxRetryVerb.self, OutboxExportVerb.self,
            OutboxDiscardVerb.self,
        ],
        defaultSubcommand: OutboxListVerb.self)
}
