/// Long pages for people on a terminal go through a pager.
enum Pager {
    /// Shows `lines` in the pager. Returns false if there is no need for one or none to be had.
    static func show(_ lines: [StyledText], in invocation: Invocation) async throws -> Bool {
        let surroundings = invocation.surroundings
        guard surroundings.standardOutputIsTerminal, surroundings.environment["TERM"] != "dumb",
            let rows = surroundings.windowRows, lines.count >= rows,
            let command = command(surroundings.environment)
        else { return false }
        let text = invocation.out.rendered(lines)
        do {
            let status = try await ForegroundProgram.run(
                command, input: text, environment: pagerEnvironment(surroundings.environment))
            return status != ForegroundProgram.notFound
        } catch {
            // A pager that is left before the end breaks the pipe to it: it has shown what was
            // wanted. One that cannot be started has shown nothing, but then `sh` is missing.
            return true
        }
    }

    /// The program to use; nil if the person wants none.
    static func command(_ environment: [String: String]) -> String? {
        let command = environment["REHEARSE_PAGER"] ?? environment["PAGER"] ?? "less"
        return command.isEmpty || command == "cat" ? nil : command
    }

    /// Quits when all fits on the screen, passes colours, leaves the text on the screen.
    static func pagerEnvironment(_ environment: [String: String]) -> [String: String] {
        environment.merging(["LESS": "FRX", "LV": "-c"]) { own, _ in own }
    }
}
