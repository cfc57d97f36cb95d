internal import ArgumentParser

/// Measures sync through the libraries, with the server in a process of its own.
@main
struct BenchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse-bench",
        abstract: "Measures sync and text merge against baselines of the same run.",
        subcommands: [MeasureCommand.self, ServerCommand.self, LintCommand.self],
        defaultSubcommand: MeasureCommand.self)
}
