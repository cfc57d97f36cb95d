internal import ArgumentParser
internal import Logging
internal import RehearseServer

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database's schema to this program's state.")

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        try await Terminal.run {
            let commands = AdminCommands(
                location: database.location, logger: Terminal.logger(level: .warning))
            let names = try await commands.migrate()
            Terminal.say(
                names.isEmpty
                    ? "The schema is up to date." : "Applied: \(names.joined(separator: ", "))")
        }
    }
}
