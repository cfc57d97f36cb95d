internal import ArgumentParser

/// The tree of all commands, grouped by who needs them.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse", abstract: "Practise for interviews, offline first.",
        version: "rehearse \(Version.text)",
        groupedSubcommands: [
            CommandGroup(
                name: "Practise",
                subcommands: [
                    TodayVerb.self, PracticeVerb.self, WriteVerb.self, SubmitVerb.self,
                    LintVerb.self, ScoreVerb.self, AttemptGroup.self, FeedbackGroup.self,
                    QuestionGroup.self, ProgressVerb.self,
                ]),
            CommandGroup(
                name: "Coach and lead",
                subcommands: [
                    QueueVerb.self, ReviewGroup.self, AssignVerb.self, AssignmentGroup.self,
                    CohortGroup.self, NoteGroup.self, ApproveVerb.self,
                ]),
            CommandGroup(
                name: "Sync",
                subcommands: [
                    SyncVerb.self, StatusVerb.self, OutboxGroup.self, ConflictGroup.self,
                    UndoVerb.self, RestoreVerb.self,
                ]),
            CommandGroup(
                name: "Account",
                subcommands: [
                    AuthGroup.self, DeviceGroup.self, WhoAmIVerb.self, AdminGroup.self,
                ]),
            CommandGroup(
                name: "This program",
                subcommands: [
                    DoctorVerb.self, VersionVerb.self, CompletionVerb.self, CandidatesVerb.self,
                    ManVerb.self, HelpVerb.self,
                ]),
        ])
}
