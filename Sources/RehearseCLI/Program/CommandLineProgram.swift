internal import ArgumentParser
internal import Glibc
internal import RehearseClient

/// The `rehearse` program: from the words on the command line to an exit status.
package enum CommandLineProgram {
    /// Runs the program for the arguments after its name and returns the status to exit with.
    package static func main(
        _ arguments: [String], environment: [String: String]
    ) async -> Int32 {
        // A reader that goes away then shows as an error of `write`, which ends us quietly.
        signal(SIGPIPE, SIG_IGN)
        return await run(
            arguments, surroundings: .current(environment: environment), output: .descriptor(1),
            errors: .descriptor(2)
        ).rawValue
    }

    /// The whole program on given surroundings; what tests call.
    static func run(
        _ arguments: [String], surroundings: Surroundings, output: OutputChannel,
        errors: OutputChannel
    ) async -> ExitStatus {
        var invocation = Invocation(
            flags: GlobalFlags(), surroundings: surroundings, output: output, errors: errors)
        var path: [String] = []
        do {
            let (flags, rest) = try GlobalFlags.hoisted(from: arguments)
            invocation = Invocation(
                flags: flags, surroundings: surroundings, output: output, errors: errors)
            let target = try CommandTree.target(of: rest)
            path = target.path
            try await perform(rest, target, in: invocation)
            return .done
        } catch {
            return report(error, path: path, in: invocation)
        }
    }

    private static func perform(
        _ arguments: [String], _ target: CommandTree.Target, in invocation: Invocation
    ) async throws {
        if invocation.flags.wantsHelp {
            return try await HelpPage(target).show(in: invocation)
        }
        guard !arguments.isEmpty else { return try await FirstScreen.show(in: invocation) }
        let verb = try await parse(arguments, target)
        try checkFields(verb, path: target.path, format: invocation.flags.format)
        try await verb.run(in: invocation)
    }

    /// Reads a command line whose global flags are out; every fault in it is a `Failure`.
    static func parse(
        _ arguments: [String], _ target: CommandTree.Target
    ) async throws -> any Verb {
        do {
            let command = try RootCommand.parseAsRoot(arguments)
            guard let verb = command as? any Verb else {
                throw Failure.usage(
                    "'rehearse \(target.path.joined(separator: " "))' needs a verb.",
                    remedy: "See: rehearse help \(target.path.joined(separator: " "))")
            }
            return verb
        } catch let failure as Failure {
            throw failure
        } catch  where RootCommand.exitCode(for: error) == .success {
            throw Answered(text: RootCommand.message(for: error))
        } catch {
            let words = (["rehearse", "help"] + target.path).joined(separator: " ")
            throw Failure.usage(RootCommand.message(for: error), remedy: "See: \(words)")
        }
    }

    /// The parser has answered by itself, as for `--version`.
    private struct Answered: Error {
        let text: String
    }

    private static func answer(_ answered: Answered, in invocation: Invocation) -> ExitStatus {
        do {
            try invocation.out.line(StyledText(answered.text))
            return .done
        } catch {
            return report(error, path: [], in: invocation)
        }
    }

    /// A misspelt field must not cost any work: it is refused before the verb runs.
    private static func checkFields(
        _ verb: any Verb, path: [String], format: OutputFormat
    ) throws(Failure) {
        guard case .json(let names) = format else { return }
        let known = type(of: verb).manual.fields
        let words = path.joined(separator: " ")
        guard !known.isEmpty else {
            throw Failure.usage("'rehearse \(words)' has nothing to say in JSON.")
        }
        for name in names ?? [] where !known.contains(name) {
            let problem = name.isEmpty ? "--json= needs names." : "There is no field '\(name)'."
            throw Failure.usage(problem, remedy: "Fields: \(known.joined(separator: ", "))")
        }
    }

    private static func report(
        _ error: any Error, path: [String], in invocation: Invocation
    ) -> ExitStatus {
        switch error {
        case is ClosedPipe: return .done
        case let answered as Answered: return answer(answered, in: invocation)
        case let exit as QuietExit: return exit.status
        case let failure as Failure: return say(failure, in: invocation)
        case let error as RehearseError: return say(Failure(error), in: invocation)
        case is CancellationError: return .interrupted
        case let failure as OutputFailure:
            return say(
                Failure(.storage, "The output cannot be written: \(reason(failure.number))."),
                in: invocation)
        case let problem as FileAccess.Problem:
            return say(
                Failure(.storage, "Cannot use '\(problem.path)': \(problem.reason)."),
                in: invocation)
        default: return say(unexpected(error, path: path, in: invocation), in: invocation)
        }
    }

    private static func reason(_ number: Int32) -> String {
        String(cString: strerror(number))
    }

    private static func unexpected(
        _ error: any Error, path: [String], in invocation: Invocation
    ) -> Failure {
        let directory = StateFolder.path("crash", environment: invocation.environment)
        let report = directory.flatMap {
            CrashReport.write(error, verb: path, directory: $0, at: invocation.now)
        }
        let detail = invocation.flags.isDebug ? " (\(error))" : ""
        return Failure(
            .bug, "This is a fault of the program\(detail).",
            meaning: "What was stored before is safe.",
            remedy: report.map { "A report without your texts is in \($0)" } ?? "")
    }

    private static func say(_ failure: Failure, in invocation: Invocation) -> ExitStatus {
        var page = Document(for: invocation.err)
        for line in failure.lines { page.add(line) }
        // Nobody is left to tell when the error stream itself is closed.
        try? invocation.err.lines(page.lines)
        return failure.status
    }
}
