import Dispatch
import Foundation

/// A process that was started. Exactly one caller waits for its end.
struct RunningProgram: Sendable {
    let identifier: pid_t
    private let outputPath: String
    private let errorsPath: String
    private let command: String

    /// Starts a program with nothing to read, its output in files, so that no full pipe stops it.
    ///
    /// - Parameter outputPath: the output goes there, errors into the same path with `.err`.
    init(
        _ path: String, _ arguments: [String], environment: [String: String], outputPath: String
    ) throws {
        self.outputPath = outputPath
        errorsPath = outputPath + ".err"
        command = ([URL(fileURLWithPath: path).lastPathComponent] + arguments)
            .joined(separator: " ")
        identifier = try Self.spawn(path, arguments, environment, outputPath, errorsPath)
    }

    func send(_ signal: Int32) {
        kill(identifier, signal)
    }

    /// What it has written until now, errors last.
    func outputSoFar() throws -> String {
        try String(contentsOfFile: outputPath, encoding: .utf8)
            + String(contentsOfFile: errorsPath, encoding: .utf8)
    }

    /// Waits for the end. A program that is still there at the deadline is killed and counts as
    /// ended by `SIGKILL`.
    func end(within limit: Duration = .seconds(60)) async throws -> ProgramEnd {
        let code = await withTaskGroup(of: Int32?.self) { group in
            group.addTask { await Self.exitCode(of: identifier) }
            group.addTask {
                // Cancelled when the program ends in time.
                guard (try? await Task.sleep(for: limit)) != nil else { return nil }
                kill(identifier, SIGKILL)
                return nil
            }
            while let finished = await group.next() {
                guard let code = finished else { continue }
                group.cancelAll()
                return code
            }
            fatalError("waiting for a process answers its exit code")
        }
        return ProgramEnd(
            command: command, code: code,
            output: try String(contentsOfFile: outputPath, encoding: .utf8),
            errors: try String(contentsOfFile: errorsPath, encoding: .utf8))
    }

    /// As shells count: 128 and the signal for a program that a signal ended.
    private static func exitCode(of process: pid_t) async -> Int32 {
        await withCheckedContinuation { continuation in
            // A queue of its own, because `waitpid` blocks its thread.
            DispatchQueue(label: "waiting for \(process)").async {
                var status: Int32 = 0
                while waitpid(process, &status, 0) == -1, errno == EINTR {}
                let signal = status & 0x7f
                continuation.resume(
                    returning: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
            }
        }
    }

    private static func spawn(
        _ path: String, _ arguments: [String], _ environment: [String: String],
        _ output: String, _ errors: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o600)
        var words = ([path] + arguments).map { strdup($0) } + [nil]
        var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in words + variables { free(text) } }
        var process = pid_t()
        let code = posix_spawn(&process, path, &actions, nil, &words, &variables)
        guard code == 0 else {
            throw HarnessFailure("cannot start \(path): \(String(cString: strerror(code)))")
        }
        return process
    }
}

/// How a program ended and what it said.
struct ProgramEnd: Sendable, CustomStringConvertible {
    let command: String
    let code: Int32
    let output: String
    let errors: String

    /// Everything it said, for a person.
    var said: String { output + errors }

    var description: String { "\(command)\n\(said)=> \(code)" }
}

/// The tests' own machinery does not work; not a finding about the product.
struct HarnessFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
