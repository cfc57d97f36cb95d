internal import RehearseClient

/// What only the command line knows: the terminal and the programs it starts.
struct LocalChecks {
    let invocation: Invocation

    func findings() -> [CheckResult] {
        [terminal, editor]
    }

    private var terminal: CheckResult {
        let surroundings = invocation.surroundings
        guard surroundings.standardOutputIsTerminal else {
            return CheckResult(
                check: "terminal", level: .ok, sentence: "none, output goes to a program", next: nil
            )
        }
        let size = "\(surroundings.windowColumns ?? 80)×\(surroundings.windowRows ?? 24)"
        let name = invocation.environment["TERM"] ?? "unknown"
        return CheckResult(
            check: "terminal", level: .ok,
            sentence: "\(name), \(size), \(invocation.out.colour ? "in colour" : "without colour")",
            next: nil)
    }

    private var editor: CheckResult {
        do {
            let command = try EditorChoice.command(invocation.environment)
            return CheckResult(check: "editor", level: .ok, sentence: command, next: nil)
        } catch {
            return CheckResult(
                check: "editor", level: .warning, sentence: error.happened, next: "set EDITOR")
        }
    }
}
