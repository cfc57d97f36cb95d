internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

/// What is due, what is new, what waits.
struct TodayVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "today", abstract: "What is due, what is new, what waits to be sent.")
    static let manual = Manual(
        [
            ("rehearse today", "the day at a glance"),
            ("rehearse today --json=due,pendingCount", "for a status bar"),
        ], fields: fields.names())

    static let fields: [RecordField<Today>] = [
        .init("handle") { .optional($0.handle) },
        .init("cohorts") { .texts($0.cohorts) },
        .init("due") { .array($0.due.map { AssignmentFields.summary.object(for: $0) }) },
        .init("drafts") { .array($0.drafts.map { AttemptFields.summary.object(for: $0) }) },
        .init("news") { .array($0.news.map { FeedbackFields.summary.object(for: $0) }) },
        .init("queueCount") { .integer($0.queueCount) },
        .init("pendingCount") { .integer($0.pendingCount) },
        .init("conflictCount") { .integer($0.conflictCount) },
        .init("refusedCount") { .integer($0.refusedCount) },
        .init("lastSyncAt") { .time(milliseconds: $0.lastSyncAt) },
        .init("isSignedIn") { .bool($0.isSignedIn) },
    ]

    func run(in invocation: Invocation) async throws {
        try await Self.show(in: invocation)
    }

    /// Also what `rehearse` alone shows.
    static func show(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if invocation.flags.format == .people {
            try await LeftoverDrafts(rehearse: rehearse, invocation: invocation).offer()
        }
        try await invocation.present(rehearse.today(), fields: fields) { page, today in
            TodayPage(today: today, times: TimeText(invocation)).add(to: &page)
        }
    }
}
