internal import ArgumentParser
internal import RehearseClient

struct ReviewNextVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Show the answer that waits longest.")
    static let manual = Manual(
        [("rehearse review next", "the answer, its question and the rubric")],
        fields: SubmissionFields.detail.names())

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        guard let first = try rehearse.queue().first else {
            return try invocation.note("No answer waits for a review on this device.")
        }
        try await ReviewShowVerb.show(first.id, rehearse, in: invocation)
    }
}
