internal import ArgumentParser
internal import RehearseClient

struct QuestionSearchVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find questions by words in them.")
    static let manual = Manual(
        [
            ("rehearse question search null", "every word has to occur in title, text or tags"),
            ("rehearse question search canary --dimension reliability", "narrowed down"),
        ], fields: QuestionFields.summary.names())

    @Argument(help: "the words to look for")
    var words: [String]

    @OptionGroup var narrowing: QuestionNarrowing

    func run(in invocation: Invocation) async throws {
        var filter = narrowing.filter
        filter.text = words.joined(separator: " ")
        try await QuestionListVerb.show(filter, in: invocation)
    }
}
