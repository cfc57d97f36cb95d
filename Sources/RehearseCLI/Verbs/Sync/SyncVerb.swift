internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel

/// Send and receive.
struct SyncVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Send your changes and receive those of others.")
    static let manual = Manual(
        [
            ("rehearse sync", "may be stopped with Ctrl-C and run again at any time"),
            ("rehearse sync --watch", "stay in step until Ctrl-C; changes arrive at once"),
            ("rehearse sync --dry-run", "only say what would happen; nothing is changed"),
            ("rehearse sync --exit-code", "10 when something waits for your decision"),
        ], fields: (fields.names() + previewFields.names()).withoutRepeats(),
        notes: [
            "With --watch --json each sync is one JSON object on a line of its own.",
            "--dry-run asks the server what waits there, if it can be reached, and takes none of it.",
        ])

    static let fields: [RecordField<SyncReport>] = [
        .init("sent") { .integer($0.sent) },
        .init("received") { .integer($0.received) },
        .init("merged") { .integer($0.merged) },
        .init("conflicted") { .integer($0.conflicted) },
        .init("refused") { .integer($0.refused) },
        .init("carried") { .integer($0.carried) },
        .init("durationMilliseconds") { .integer($0.durationMilliseconds) },
        .init("clockSkewMilliseconds") { .integer($0.clockSkewMilliseconds) },
        .init("revoked") { .texts($0.revoked) },
        .init("mismatched") { .texts($0.mismatched) },
        .init("situations") { .array($0.situations.map { Situation.fields.object(for: $0) }) },
    ]

    static let previewFields: [RecordField<SyncPreview>] = [
        .init("outgoing") { .array($0.outgoing.map { OutboxShowVerb.fields.object(for: $0) }) },
        .init("incomingRows") { .optional($0.incoming?.rowCount) },
        .init("isMore") { $0.incoming.map { .bool($0.isMore) } ?? .null },
        .init("places") { .texts($0.incoming?.places ?? []) },
        .init("problem") { .optional($0.problem?.what) },
    ]

    @Flag(help: "only say what would be sent and what waits; nothing is changed anywhere")
    var dryRun = false

    @Flag(help: "go on until Ctrl-C: sync whenever something changes here or there")
    var watch = false

    @Flag(help: "end with 10 if a conflict or a refused change waits for you")
    var exitCode = false

    func validate() throws {
        if dryRun && watch { throw ValidationError("Choose one of --dry-run and --watch.") }
    }

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        if dryRun { return try await SyncDryRun(rehearse).show(in: invocation) }
        if watch { return try await SyncWatching(rehearse).run(in: invocation) }
        let report = try await sync(rehearse, in: invocation)
        let status = try rehearse.status()
        try invocation.report(
            report, fields: Self.fields, SyncWords.sentence(report, rehearse.account))
        try SyncNotes(report: report, status: status).show(in: invocation)
        if exitCode, status.conflictCount + status.refusedCount > 0 {
            throw QuietExit(status: .needsYou)
        }
    }

    private func sync(_ rehearse: Rehearse, in invocation: Invocation) async throws -> SyncReport {
        let before = try rehearse.status().pendingCount
        let progress = Progress(in: invocation)
        let title = "syncing with \(rehearse.account.serverName)"
        do {
            let report = try await Interrupt.stopping(
                notice: { Self.sayStopping(in: invocation) },
                work: {
                    try await progress.during(title) {
                        try await rehearse.sync { progress.report($0.words) }
                    }
                })
            if let report { return report }
        } catch let error as RehearseError where error.kind == .unreachable {
            throw try unreachable(error, rehearse, in: invocation)
        }
        let left = try rehearse.status().pendingCount
        try invocation.err.line(
            "\(max(0, before - left)) of \(before) sent; the rest stays queued.")
        throw QuietExit(status: .interrupted)
    }

    private static func sayStopping(in invocation: Invocation) {
        // The terminal shows ^C itself; if the stream is closed nobody needs the sentence.
        try? invocation.err.line(" Stopping after the current batch (Ctrl-C again: now).")
    }

    private func unreachable(
        _ error: RehearseError, _ rehearse: Rehearse, in invocation: Invocation
    ) throws -> Failure {
        var failure = Failure(error)
        let status = try rehearse.status()
        if status.pendingCount > 0 {
            let count = status.pendingCount
            let since = status.pendingSince.map {
                " " + TimeText(invocation).since(Instant(milliseconds: $0))
            }
            failure.meaning =
                """
                Nothing is lost: \(count) \(count == 1 ? "change waits" : "changes wait") \
                on this device\(since ?? "").
                """
        }
        if failure.remedy.isEmpty {
            failure.remedy = "Try again: rehearse sync   ·   check: rehearse doctor"
        }
        return failure
    }
}

extension SyncProgress {
    /// The step in a few words.
    fileprivate var words: String {
        switch self {
        case .sending(let waiting): "sending, \(waiting) to go"
        case .receiving(let rows): "\(rows) received"
        case .applying: "putting it in place"
        }
    }
}

extension AccountInfo {
    /// The server's host without the scheme, as people say it.
    var serverName: String {
        guard let server else { return "no server" }
        let host = server.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
        return host.map(String.init) ?? server
    }
}

extension Situation {
    static let fields: [RecordField<Situation>] = [
        .init("kind") { .text($0.kind.rawValue) },
        .init("level") { .text($0.level.rawValue) },
        .init("sentence") { .text($0.sentence) },
        .init("next") { .optional($0.next) },
        .init("at") { .time(milliseconds: $0.at) },
    ]
}
