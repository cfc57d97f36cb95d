internal import ArgumentParser
internal import RehearseServer

/// The server's program. Each command parses its arguments here and does its work in
/// RehearseServer.
@main
struct RehearseServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse-server",
        abstract: "The Rehearse server and what its operator needs.",
        discussion: """
            Without DATABASE_URL the server keeps its data in a PostgreSQL cluster of its own. The \
            data directory is /var/lib/rehearse-server for root, otherwise \
            $XDG_DATA_HOME/rehearse-server; --data-dir names another one.
            """,
        subcommands: [
            ServeCommand.self, MigrateCommand.self, AdminCommand.self, AuditCommand.self,
            OpenAPICommand.self,
        ])
}
