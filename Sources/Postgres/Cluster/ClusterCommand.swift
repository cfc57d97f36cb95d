import Subprocess

/// Runs PostgreSQL's programs as the user that the cluster belongs to.
struct ClusterCommand: Sendable {
    struct Outcome: Sendable {
        var isSuccess: Bool
        /// What the program said, to be shown if it failed.
        var output: String
    }

    /// What is kept of a program's output.
    private static let outputLimit = 65_536

    let programsDirectory: String
    /// `nil` runs as the user of this process.
    let user: ClusterFiles.User?

    /// Runs one program to its end; past the deadline it is killed.
    func run(
        _ program: String, _ arguments: [String], timeout: Duration
    ) async throws -> Outcome {
        try await withThrowingTaskGroup(of: Outcome?.self) { group in
            group.addTask { try await spawn(program, arguments) }
            group.addTask {
                // A cancelled sleep means that the program ended first.
                try? await ContinuousClock().sleep(for: timeout)
                return nil
            }
            defer { group.cancelAll() }
            guard let outcome = try await group.next() ?? nil else {
                throw PostgresError(.cluster, "\(program) did not end within \(timeout).")
            }
            return outcome
        }
    }

    private func spawn(_ program: String, _ arguments: [String]) async throws -> Outcome {
        do {
            let result = try await Subprocess.run(
                .name(commandLine(program)[0]),
                arguments: Arguments(commandLine(program).dropFirst() + arguments),
                // Nothing is inherited: PGDATA, PGHOST or a language would change what happens.
                environment: .custom([
                    "PATH": "\(programsDirectory):/usr/bin:/bin", "LC_ALL": "C",
                ]),
                output: .string(limit: Self.outputLimit),
                error: .combinedWithOutput)
            return Outcome(
                isSuccess: result.terminationStatus.isSuccess, output: result.standardOutput)
        } catch let error as SubprocessError {
            throw PostgresError(.cluster, "\(program) could not be run: \(error)")
        }
    }

    /// The words in front of a program's arguments.
    ///
    /// `setpriv` changes the user, not Subprocess: its child would call `setgroups` after `fork`,
    /// which in a program with several threads waits for ever for threads that the child does not
    /// have. `env` leaves the folder we stand in, which the other user may not be able to enter.
    private func commandLine(_ program: String) -> [String] {
        let start = ["env", "--chdir=/", program]
        guard let user else { return start }
        return [
            "setpriv", "--reuid=\(user.userIdentifier)", "--regid=\(user.groupIdentifier)",
            "--clear-groups",
        ] + start
    }
}
