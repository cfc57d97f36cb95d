internal import ArgumentParser

struct FeedbackGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "feedback", abstract: "What coaches wrote about your answers.",
        subcommands: [FeedbackListVerb.self, FeedbackShowVerb.self],
        defaultSubcommand: FeedbackListVerb.self)
}
