internal import ArgumentParser

@main
struct Program: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse-simulator",
        abstract: "Runs seeded histories of devices, faults and a server, and checks them.",
        subcommands: [HistoriesCommand.self, MutantsCommand.self],
        defaultSubcommand: HistoriesCommand.self)
}
