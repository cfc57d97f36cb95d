internal import ArgumentParser
internal import Glibc
internal import Logging
internal import RehearseServer

/// The measured server: the application and the private cluster as `rehearse-server serve` runs
/// them, with every durability setting, and without the limits on how often one member may ask.
struct ServerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "The server of a measurement; started by it.",
        shouldDisplay: false)

    @Option(name: .long, help: "The data directory.")
    var dataDir: String

    @Option(name: .long, help: "Where to write the port.")
    var portFile: String

    func run() async throws {
        try OpenFiles.raiseLimit()
        var server = ServerRun(
            location: .embedded(directory: dataDir), host: "127.0.0.1", port: 0,
            portFile: portFile)
        // The crowd of a measurement is one member with a thousand devices.
        server.requestLimits.perSecond = 1000
        server.requestLimits.burst = 1_000_000
        let run = server
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await run.run(logger: BenchLog.logger) { _ in } }
            group.addTask { try await Self.endWithParent() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}

extension ServerCommand {
    /// A measurement that is stopped from outside cannot stop its server; so the server looks.
    private static func endWithParent() async throws {
        let parent = getppid()
        while getppid() == parent { try await Task.sleep(for: .milliseconds(500)) }
        kill(getpid(), SIGTERM)
        try await Task.sleep(for: .seconds(60))
    }
}

enum BenchLog {
    /// Warnings and worse, on standard error.
    static var logger: Logger {
        var logger = Logger(label: "bench") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        return logger
    }
}
