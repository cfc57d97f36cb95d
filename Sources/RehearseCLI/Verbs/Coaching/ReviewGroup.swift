internal import ArgumentParser

struct ReviewGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Review an answer against its rubric.",
        subcommands: [
            ReviewNextVerb.self, ReviewShowVerb.self, ReviewScoreVerb.self, ReviewPublishVerb.self,
        ])
}
