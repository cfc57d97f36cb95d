internal import ArgumentParser
internal import RehearseClient

struct AssignmentCloseVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Stop asking for an assignment. What was submitted stays.")
    static let manual = Manual(
        [("rehearse assignment close as-3c1", "it counts nowhere any more")],
        fields: AssignmentFields.summary.names(),
        notes: ["Open it again: rehearse restore as-…, or rehearse undo."])

    @Argument(help: "the assignment")
    var assignment: String

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let id = try rehearse.assignment(assignment).summary.id
        try rehearse.closeAssignment(id)
        let summary = try rehearse.assignment(id).summary
        try invocation.report(
            summary, fields: AssignmentFields.summary,
            "\(.tick) Closed \(summary.shortID, .reference) \(summary.title).")
        try invocation.suggestNext("rehearse sync", "rehearse undo")
    }
}
