internal import ArgumentParser
internal import RehearseClient
internal import RehearseModel
internal import Synchronization

/// Send and receive.
struct SyncVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "sync", abstract: "Send your changes and receive those of others.")
    static let manual = Manual(
        [
            ("rehearse sync", "may be stopped with Ctrl-C and run again at any time"),
            ("rehearse sync --dry-run", "only say what would be sent; no network"),
            ("rehearse sync --exit-code", "10 when something waits for your decision"),
        ], fields: fields.names())

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
    ]

    @Flag(help: "only say what would be sent; no network")
    var dryRun = false

    @Flag(help: "end with 10 if a conflict or a refused change waits for you")
    var exitCode = false

    func run(in invocation: Invocation) async throws {
        let rehearse = try invocation.open()
        guard !dryRun else { return try await rehearse.showWaiting(in: invocation) }
        let report = try await sync(rehearse, in: invocation)
        let status = try rehearse.status()
        try invocation.report(report, fields: Self.fields, sentence(report, rehearse))
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

    private func sentence(_ report: SyncReport, _ rehearse: Rehearse) -> StyledText {
        var parts = ["sent \(report.sent)", "received \(report.received)"]
        if report.merged > 0 { parts.append("merged \(report.merged)") }
        if report.carried > 0 { parts.append("carried over \(report.carried)") }
        let needs = report.conflicted + report.refused
        if needs > 0 { parts.append("\(needs) \(needs == 1 ? "needs" : "need") you") }
        let took = TimeText.duration(milliseconds: report.durationMilliseconds)
        return
            """
            ⇅ \(rehearse.account.serverName)  \(parts.joined(separator: " · "))  \
            \("(\(took))", .quiet)
            """
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

extension Rehearse {
    /// What the next sync would send.
    fileprivate func showWaiting(in invocation: Invocation) async throws {
        let waiting = try outbox()
        try invocation.confirm(
            waiting.isEmpty
                ? "Nothing would be sent."
                : "\(waiting.count.of("change")) would be sent. Nothing was sent now.")
        try await OutboxListVerb.show(waiting, in: invocation)
    }
}
