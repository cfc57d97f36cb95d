internal import ArgumentParser

struct CohortGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "cohort", abstract: "The cohorts you work with.",
        subcommands: [CohortListVerb.self, CohortShowVerb.self],
        defaultSubcommand: CohortListVerb.self)
}
