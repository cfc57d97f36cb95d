internal import ArgumentParser

/// The middle of the page that `rehearse help` shows: all verbs by who needs them.
enum RootHelp {
    static func add(to page: inout Document) {
        HelpPage.section(
            "Examples",
            [
                ("rehearse today", "what is due"),
                ("rehearse practice", "answer the next question in your editor"),
                ("rehearse submit a-7f3", "seal an answer for your coach"),
                ("rehearse sync", "send and receive"),
            ], in: &page)
        for group in RootCommand.configuration.groupedSubcommands {
            HelpPage.section(group.name, rows(group.subcommands), in: &page)
        }
        HelpPage.section(
            "Topics", HelpTopic.allCases.map { ("rehearse help \($0.rawValue)", $0.abstract) },
            in: &page)
    }

    /// A short page for when no one reads: `rehearse` in a pipe or a script.
    static func short(columns: Int?) -> Document {
        var page = Document(columns: columns ?? 80)
        page.add("rehearse: practice for interviews, offline first.")
        for group in RootCommand.configuration.groupedSubcommands {
            let verbs = group.subcommands.filter { $0.configuration.shouldDisplay }
            let names = verbs.map(CommandTree.name).joined(separator: " ")
            page.add("  \(group.name.lowercased()): \(names)")
        }
        page.add("More: rehearse help, rehearse help VERB")
        return page
    }

    private static func rows(_ commands: [any ParsableCommand.Type]) -> [(String, String)] {
        commands.filter { $0.configuration.shouldDisplay }.map { command in
            let verbs = command.configuration.subcommands.map(CommandTree.name)
            let suffix = verbs.isEmpty ? "" : " [\(verbs.joined(separator: "|"))]"
            return (CommandTree.name(command), command.configuration.abstract + suffix)
        }
    }
}
