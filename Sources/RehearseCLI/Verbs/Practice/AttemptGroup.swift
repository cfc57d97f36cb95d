internal import ArgumentParser

struct AttemptGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "attempt", abstract: "Your answers.",
        subcommands: [
            AttemptListVerb.self, AttemptShowVerb.self, AttemptHistoryVerb.self,
            AttemptDiffVerb.self, AttemptRestoreVerb.self, AttemptArchiveVerb.self,
        ],
        defaultSubcommand: AttemptListVerb.self)
}
