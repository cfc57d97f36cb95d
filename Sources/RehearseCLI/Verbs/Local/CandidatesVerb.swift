internal import ArgumentParser

/// What the completion scripts ask: the words that could stand at the cursor. Not for people.
struct CandidatesVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "__complete", abstract: "Candidates for the word at the cursor.",
        shouldDisplay: false)
    static let manual = Manual([("rehearse __complete -- practice ''", "what may follow")])

    @Argument(help: "the words after the program's name, up to the cursor")
    var words: [String] = []

    func run(in invocation: Invocation) async throws {
        for candidate in Candidates(invocation: invocation).after(words) {
            try invocation.out.tabSeparated([.text(candidate.word), .text(candidate.meaning)])
        }
    }
}
