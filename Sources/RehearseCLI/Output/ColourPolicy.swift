/// What the person asked for with `--color`.
enum ColourChoice: String, Sendable, CaseIterable {
    case auto, always, never
}

/// Decides for each stream whether it gets colour.
enum ColourPolicy {
    /// The first rule that says something wins: `--color`, `NO_COLOR`, `CLICOLOR_FORCE`,
    /// `CLICOLOR=0`, `TERM=dumb`, and last whether the stream is a terminal.
    static func isOn(
        choice: ColourChoice, environment: [String: String], isTerminal: Bool
    ) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto: break
        }
        if environment["NO_COLOR"].map({ !$0.isEmpty }) ?? false { return false }
        if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
        if environment["CLICOLOR"] == "0" { return false }
        if environment["TERM"] == "dumb" { return false }
        return isTerminal
    }
}
