internal import ArgumentParser
internal import Logging
internal import RehearseServer

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serve until SIGTERM or Ctrl-C.")

    @OptionGroup var database: DatabaseOptions

    @Option(name: .long, help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(name: .long, help: "The port to listen on; 0 lets the system choose.")
    var port = 8080

    @Option(name: .long, help: "Write the port into this file once the server is ready.")
    var portFile: String?

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port must be 0 to 65535.")
        }
    }

    func run() async throws {
        try await Terminal.run {
            let server = ServerRun(
                location: database.location, host: host, port: port, portFile: portFile)
            try await server.run(logger: Terminal.logger(level: .info)) { Terminal.say($0) }
        }
    }
}
