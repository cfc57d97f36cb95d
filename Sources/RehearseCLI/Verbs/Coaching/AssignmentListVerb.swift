internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

struct AssignmentListVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List assignments: your own, and those you may see as a coach.")
    static let manual = Manual(
        [
            ("rehearse assignment list", "open ones first, by due time"),
            ("rehearse assignment list --json=handle,question,state", "for a script"),
        ], fields: AssignmentFields.summary.names())

    @Flag(help: "also closed ones")
    var all = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        let assignments = try rehearse.assignments(includingArchived: all)
        let times = TimeText(invocation)
        try await invocation.present(assignments, fields: AssignmentFields.summary) { page, items in
            var table = Table([
                .text("assignment"), .text("for"), .text("cohort"), .text("question"),
                .prose("title"), .text("due"), .text("state"),
            ])
            for item in items {
                let due = item.dueAt.map { times.point(Instant(milliseconds: $0)) } ?? ""
                table.add(
                    StyledText(item.shortID, .reference),
                    StyledText(item.isMine ? "you" : item.handle ?? ""), StyledText(item.cohort),
                    StyledText(item.slug), StyledText(item.title),
                    StyledText(
                        item.isOverdue ? "\(due), late" : due, item.isOverdue ? .bad : .plain),
                    StyledText(Self.word(for: item.state)))
            }
            page.add(table)
            if items.isEmpty { page.add("No assignments on this device.") }
        }
    }

    static func word(for state: AssignmentSummary.State) -> String {
        switch state {
        case .notStarted: "not started"
        case .draft: "draft"
        case .submitted: "submitted"
        case .reviewed: "reviewed"
        }
    }
}
