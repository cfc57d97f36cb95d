internal import ArgumentParser

struct NoteGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "What coaches note about a candidate. The candidate never gets it.",
        subcommands: [NoteListVerb.self, NoteAddVerb.self], defaultSubcommand: NoteListVerb.self)
}
