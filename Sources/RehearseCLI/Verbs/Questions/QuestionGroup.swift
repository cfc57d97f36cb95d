internal import ArgumentParser

struct QuestionGroup: VerbGroup {
    static let configuration = CommandConfiguration(
        commandName: "question", abstract: "The questions on this device.",
        subcommands: [
            QuestionListVerb.self, QuestionShowVerb.self, QuestionSearchVerb.self,
            QuestionImportVerb.self,
        ],
        defaultSubcommand: QuestionListVerb.self, aliases: ["q"])
}
