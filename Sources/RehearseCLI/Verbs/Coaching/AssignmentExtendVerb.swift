internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct AssignmentExtendVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "extend", abstract: "Change when an assignment is due.")
    static let manual = Manual(
        [
            ("rehearse assignment extend as-3c1 --due +3d", "three days from now"),
            ("rehearse assignment extend as-3c1 --open-ended", "no due time any more"),
        ], fields: AssignmentFields.summary.names(),
        notes: ["WHEN is on your clock: \(WhenText.examples)."])

    @Argument(help: "the assignment")
    var assignment: String

    @Option(help: ArgumentHelp("when it is due now", valueName: "when"))
    var due: String?

    @Flag(help: "take the due time away")
    var openEnded = false

    func validate() throws {
        if (due != nil) == openEnded {
            throw ValidationError("Say when it is due now: --due WHEN or --open-ended.")
        }
    }

    func run(in invocation: Invocation) async throws {
        let when = WhenText(now: invocation.now, zone: invocation.zone)
        let dueAt = try due.map { try when.instant($0) }
        if let dueAt, dueAt < invocation.now {
            throw Failure.usage("That time is already over: \(TimeText(invocation).point(dueAt)).")
        }
        let rehearse = try invocation.open()
        let id = try rehearse.assignment(assignment).summary.id
        try rehearse.extendAssignment(id, dueAt: dueAt?.milliseconds)
        let summary = try rehearse.assignment(id).summary
        let words = dueAt.map { "is due \(TimeText(invocation).point($0))" } ?? "has no due time"
        try invocation.report(
            summary, fields: AssignmentFields.summary,
            "\(.tick) \(summary.shortID, .reference) \(summary.title) \(words).")
        try invocation.suggestNext("rehearse sync", "rehearse undo")
    }
}
