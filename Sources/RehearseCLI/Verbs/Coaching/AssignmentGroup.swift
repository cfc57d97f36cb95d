internal import ArgumentParser

struct AssignmentGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "assignment", abstract: "What was assigned.",
        subcommands: [AssignmentListVerb.self], defaultSubcommand: AssignmentListVerb.self)
}
