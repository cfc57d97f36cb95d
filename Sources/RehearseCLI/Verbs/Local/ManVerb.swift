internal import ArgumentParser

/// The manual as pages for `man`.
struct ManVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Print a manual page, or write all of them into a folder.")
    static let manual = Manual(
        [
            ("rehearse man practice | man -l -", "read one"),
            ("rehearse man --folder ~/.local/share/man", "install all of them for yourself"),
        ],
        notes: ["The pages come from the same tables as 'rehearse help'."])

    @Argument(help: "a verb, such as 'review publish', or a topic; without any, the program")
    var words: [String] = []

    @Option(help: ArgumentHelp("write man1/ and man7/ into this folder", valueName: "folder"))
    var folder: String?

    func run(in invocation: Invocation) async throws {
        guard let folder else {
            return try invocation.out.verbatim(page(in: invocation).roff)
        }
        let pages = ManPage.all
        for section in [1, 7] { try FileAccess.makeDirectory("\(folder)/man\(section)") }
        for page in pages {
            try FileAccess.write(
                Array(page.roff.utf8), to: "\(folder)/man\(page.section)/\(page.fileName)")
        }
        try invocation.confirm("\(.tick) Wrote \(pages.count.of("page")) to \(folder).")
    }

    private func page(in invocation: Invocation) throws -> ManPage {
        if words.count == 1, let topic = HelpTopic(rawValue: words[0]) {
            return ManPage(topic: topic)
        }
        let target = try CommandTree.target(of: words)
        guard target.path.count == words.count else {
            throw Failure(.notFound, "There is no page about '\(words.joined(separator: " "))'.")
        }
        return ManPage(target)
    }
}
