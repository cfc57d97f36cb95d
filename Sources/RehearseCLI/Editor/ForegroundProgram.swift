internal import Glibc
internal import Subprocess

/// Runs an editor or a pager in the foreground of our terminal, through the shell as git does, so
/// that a setting may hold words (`code --wait`) and quotes.
///
/// The child stays in our process group: a child in a group of its own would be stopped at its
/// first read from the terminal.
enum ForegroundProgram {
    /// How the shell says that it found no such program.
    static let notFound: Int32 = 127

    /// Runs `command` with `arguments` on our three streams and returns its exit status; a signal
    /// counts as 128 and its number, as in the shell.
    static func run(
        _ command: String, arguments: [String], environment: [String: String]
    ) async throws -> Int32 {
        let result = try await withInterruptsIgnored {
            try await Subprocess.run(
                .name("sh"),
                arguments: Arguments(["-c", "\(command) \"$@\"", command] + arguments),
                environment: custom(environment), input: .currentStandardInput,
                output: .currentStandardOutput, error: .currentStandardError)
        }
        return code(result.terminationStatus)
    }

    /// Runs `command` with `text` as its input.
    static func run(
        _ command: String, input text: String, environment: [String: String]
    ) async throws -> Int32 {
        let result = try await withInterruptsIgnored {
            try await Subprocess.run(
                .name("sh"), arguments: ["-c", command], environment: custom(environment),
                input: .string(text), output: .currentStandardOutput, error: .currentStandardError)
        }
        return code(result.terminationStatus)
    }

    private static func custom(_ environment: [String: String]) -> Environment {
        .custom(
            Dictionary(
                environment.compactMap { name, value in
                    Environment.Key(rawValue: name).map { ($0, value) }
                }, uniquingKeysWith: { first, _ in first }))
    }

    private static func code(_ status: TerminationStatus) -> Int32 {
        switch status {
        case .exited(let code): code
        case .signaled(let number): 128 + number
        }
    }

    /// Ctrl-C and Ctrl-\ belong to the child meanwhile. A handler that does nothing is set instead
    /// of ignoring the signal, because only a handler is reset in a program that is started.
    private static func withInterruptsIgnored<Result>(
        _ body: () async throws -> Result
    ) async throws -> Result {
        let nothing: @convention(c) (Int32) -> Void = { _ in }
        let interrupt = signal(SIGINT, nothing)
        let quit = signal(SIGQUIT, nothing)
        defer {
            signal(SIGINT, interrupt)
            signal(SIGQUIT, quit)
        }
        return try await body()
    }
}
