internal import ArgumentParser

struct ConflictGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "conflict", abstract: "Texts that two devices changed at once. Both are kept.",
        subcommands: [ConflictListVerb.self, ConflictShowVerb.self, ConflictResolveVerb.self],
        defaultSubcommand: ConflictListVerb.self)
}
