/// Which editor opens.
enum EditorChoice {
    static let variables = ["REHEARSE_EDITOR", "VISUAL", "EDITOR"]
    private static let common = ["vi", "nano"]

    /// The first variable that is set, else a common editor that is installed.
    static func command(_ environment: [String: String]) throws(Failure) -> String {
        for name in variables {
            if let command = environment[name]?.trimmingBlanks(), !command.isEmpty {
                return command
            }
        }
        for name in common where isInstalled(name, path: environment["PATH"] ?? "") { return name }
        throw Failure(
            .configuration, "No editor is set, and neither vi nor nano is installed.",
            meaning: "Nothing was stored.",
            remedy: "Set EDITOR, or give the text with -F FILE (-F - reads standard input).")
    }

    static func missing(_ command: String) -> Failure {
        Failure(
            .configuration, "The editor '\(command)' was not found.",
            meaning: "Nothing was stored.",
            remedy: "Set REHEARSE_EDITOR, VISUAL or EDITOR to a program that is installed.")
    }

    private static func isInstalled(_ name: String, path: String) -> Bool {
        path.split(separator: ":").contains { FileAccess.isExecutable("\($0)/\(name)") }
    }
}
