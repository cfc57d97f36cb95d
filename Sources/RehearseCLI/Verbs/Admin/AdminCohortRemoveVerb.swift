internal import ArgumentParser
internal import RehearseClient

struct AdminCohortRemoveVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a member's place in a cohort back.")
    static let manual = Manual(
        [("rehearse admin cohort remove autumn-b mara --yes", "without being asked")],
        notes: ["What was written in the seat is kept on the server."])

    @Argument(help: "the cohort")
    var cohort: String

    @Argument(help: "the member")
    var handle: String

    @Flag(help: "do not ask")
    var yes = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let isSure =
            try yes
            || Prompt(invocation: invocation).confirms(
                "Take the place of '\(handle)' in '\(cohort)' back?", flag: "--yes")
        guard isSure else { throw QuietExit(status: .failed) }
        let (cohort, handle) = (cohort, handle)
        try await Progress(in: invocation).during("asking the server") {
            try await rehearse.removeFromCohort(cohort, handle: handle)
        }
        try invocation.confirm(
            "\(.tick) \(handle, .strong) has no place in \(cohort, .reference) any more.")
    }
}
