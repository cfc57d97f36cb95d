internal import ArgumentParser
internal import RehearseServer

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Bring the database's schema to this program's state.")

    @OptionGroup var server: OperatorOptions

    func run() async throws {
        try await Terminal.run {
            let names = try await server.commands.migrate()
            Terminal.say(
                names.isEmpty
                    ? "The schema is up to date." : "Applied: \(names.joined(separator: ", "))")
        }
    }
}
