internal import ArgumentParser

/// The page of a verb or of a topic.
struct HelpVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "help", abstract: "Help for a verb or a topic.")
    static let manual = Manual([
        ("rehearse help practice", "the same as 'rehearse practice -h'"),
        ("rehearse help exit-codes", "a topic"),
    ])

    @Argument(help: "a verb, such as 'review publish', or a topic")
    var words: [String] = []

    func run(in invocation: Invocation) async throws {
        if words.count == 1, let topic = HelpTopic(rawValue: words[0]) {
            let page = topic.document(columns: invocation.out.columns)
            if try await Pager.show(page.lines, in: invocation) { return }
            return try invocation.out.lines(page.lines)
        }
        try await HelpPage(target()).show(in: invocation)
    }

    private func target() throws(Failure) -> CommandTree.Target {
        do throws(Failure) {
            let target = try CommandTree.target(of: words)
            guard target.path.count == words.count else {
                throw Failure.usage("There is no page about '\(words.joined(separator: " "))'.")
            }
            return target
        } catch {
            let topics = HelpTopic.allCases.map(\.rawValue)
            guard words.count == 1, let topic = Suggestion.nearest(to: words[0], among: topics),
                !error.happened.contains("Did you mean")
            else { throw error }
            throw Failure.usage(
                "There is no page about '\(words[0])'. Did you mean '\(topic)'?",
                remedy: "See: rehearse help \(topic)")
        }
    }
}
