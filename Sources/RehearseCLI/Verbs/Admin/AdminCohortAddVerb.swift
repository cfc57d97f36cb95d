internal import ArgumentParser
internal import RehearseClient

struct AdminCohortAddVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Give members a place in a cohort.")
    static let manual = Manual([
        ("rehearse admin cohort add autumn-b mara jo", "two candidates"),
        ("rehearse admin cohort add autumn-b jonas --as coach", "a coach"),
    ])

    @Argument(help: "the cohort")
    var cohort: String

    @Argument(help: "the members")
    var handle: [String]

    @Option(help: ArgumentHelp("candidate, coach or lead", valueName: "role"))
    var `as` = "candidate"

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let (cohort, role) = (cohort, self.as)
        for handle in handle {
            try await Progress(in: invocation).during("asking the server") {
                try await rehearse.addToCohort(cohort, handle: handle, role: role)
            }
            try invocation.confirm(
                "\(.tick) \(handle, .strong) is a \(role) in \(cohort, .reference).")
        }
    }
}
