internal import ArgumentParser

struct AssignmentGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "assignment", abstract: "What was assigned.",
        subcommands: [
            AssignmentListVerb.self, AssignmentExtendVerb.self, AssignmentCloseVerb.self,
        ],
        defaultSubcommand: AssignmentListVerb.self)
}
