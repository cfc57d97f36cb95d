internal import ArgumentParser

/// Walks the tree of commands by name.
enum CommandTree {
    /// The deepest command that the first words of a command line name.
    struct Target {
        let command: any ParsableCommand.Type
        let path: [String]

        var abstract: String { command.configuration.abstract }
    }

    /// Finds the target. A word that is no verb where a verb has to stand is refused here, with the
    /// verb it was probably meant to be; ArgumentParser would only say that it is unexpected.
    static func target(of arguments: [String]) throws(Failure) -> Target {
        var command: any ParsableCommand.Type = RootCommand.self
        var path: [String] = []
        for word in arguments {
            let verbs = command.configuration.subcommands
            guard !verbs.isEmpty, !word.hasPrefix("-") else { break }
            guard let next = verbs.first(where: { names($0).contains(word) }) else {
                throw unknown(word, among: verbs, path: path)
            }
            command = next
            path.append(name(next))
        }
        return Target(command: command, path: path)
    }

    static func name(_ command: any ParsableCommand.Type) -> String {
        command.configuration.commandName ?? command._commandName
    }

    private static func names(_ command: any ParsableCommand.Type) -> [String] {
        [name(command)] + command.configuration.aliases
    }

    private static func unknown(
        _ word: String, among verbs: [any ParsableCommand.Type], path: [String]
    ) -> Failure {
        let visible = verbs.filter { $0.configuration.shouldDisplay }.map(name)
        let prefix = path.isEmpty ? "" : path.joined(separator: " ") + " "
        let help = (["rehearse", "help"] + path).joined(separator: " ")
        guard let meant = Suggestion.nearest(to: word, among: visible) else {
            return .usage(
                "Unknown command '\(prefix)\(word)'.",
                remedy: path.isEmpty
                    ? "See: \(help)" : "Known: \(visible.joined(separator: ", ")). See: \(help)")
        }
        return .usage(
            "Unknown command '\(prefix)\(word)'. Did you mean '\(prefix)\(meant)'?",
            remedy: "See: \(help)")
    }

    /// Every verb and every word with verbs under it, in the order of the help page.
    static func all(
        under command: any ParsableCommand.Type = RootCommand.self, path: [String] = []
    ) -> [Target] {
        command.configuration.subcommands.flatMap { child -> [Target] in
            let target = Target(command: child, path: path + [name(child)])
            return [target] + all(under: child, path: target.path)
        }
    }

    /// Every verb with its path, in the order of the help page.
    static func verbs(
        under command: any ParsableCommand.Type = RootCommand.self, path: [String] = []
    ) -> [Target] {
        command.configuration.subcommands.flatMap { child -> [Target] in
            let path = path + [name(child)]
            guard child.configuration.subcommands.isEmpty else {
                return verbs(under: child, path: path)
            }
            return [Target(command: child, path: path)]
        }
    }
}
