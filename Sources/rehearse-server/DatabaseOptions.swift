internal import ArgumentParser
internal import Glibc
internal import Logging
internal import RehearseModel
internal import RehearseServer

/// Options of every command that uses the database.
struct DatabaseOptions: ParsableArguments {
    @Option(name: .long, help: "Keep the server's own PostgreSQL in this directory.")
    var dataDir: String?

    var location: DatabaseLocation {
        var environment: [String: String] = [:]
        for name in ["DATABASE_URL", "HOME", "XDG_DATA_HOME"] {
            environment[name] = getenv(name).map { String(cString: $0) }
        }
        return DatabaseLocation(
            dataDirectory: dataDir, environment: environment, isRoot: geteuid() == 0)
    }
}

/// Options of the operator's commands, which do not make a new server by mistake.
struct OperatorOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOptions

    @Flag(name: .long, help: "Make a new, empty server if the data directory holds none.")
    var create = false

    var commands: AdminCommands {
        AdminCommands(
            location: database.location, mayCreate: create,
            logger: Terminal.logger(level: .warning))
    }
}

/// What all commands share: the log on standard error, and errors as one sentence.
enum Terminal {
    /// Lines of JSON on standard error; standard output belongs to the command's answer.
    static func logger(level: Logger.Level) -> Logger {
        Logger(label: "rehearse-server") { label in
            var handler = JSONLogHandler(label: label, now: ServerEnvironment.system.now) { line in
                write(line, to: STDERR_FILENO)
            }
            handler.logLevel = level
            return handler
        }
    }

    static func say(_ line: String) {
        write(line + "\n", to: STDOUT_FILENO)
    }

    /// Runs a command's work. A failure is told in one sentence, with exit code 1.
    static func run(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch {
            write("rehearse-server: \(CommandFailure(error))\n", to: STDERR_FILENO)
            throw ExitCode.failure
        }
    }

    /// Unbuffered, so that a line is there when the next thing happens. Nobody is left to tell when
    /// the terminal itself is gone.
    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
