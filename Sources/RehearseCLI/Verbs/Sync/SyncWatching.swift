internal import RehearseClient
internal import RehearseModel
internal import Synchronization

/// `sync --watch`: one line for each sync that moved something, until Ctrl-C.
struct SyncWatching {
    private let rehearse: Rehearse

    init(_ rehearse: Rehearse) {
        self.rehearse = rehearse
    }

    func run(in invocation: Invocation) async throws {
        let log = WatchLog(rehearse.account, invocation)
        try invocation.note(
            StyledText("Watching \(rehearse.account.serverName). Stop with Ctrl-C.", .quiet))
        let ended: Void? = try await Interrupt.stopping(
            notice: { log.sayStopping() },
            work: { try await rehearse.watch { try log.add($0) } })
        if ended == nil { throw QuietExit(status: .interrupted) }
    }
}

/// Writes down what a watching sync does.
private final class WatchLog: Sendable {
    private let account: AccountInfo
    private let invocation: Invocation
    private let state = Mutex(State())

    private struct State {
        var hasSynced = false
        /// The reason of the pause that is told already.
        var told: String?
    }

    init(_ account: AccountInfo, _ invocation: Invocation) {
        self.account = account
        self.invocation = invocation
    }

    func add(_ event: WatchEvent) throws {
        switch event {
        case .synced(let report): try add(report)
        case .pausing(let error, let milliseconds): try add(error, milliseconds)
        }
    }

    func sayStopping() {
        // If the stream is closed nobody needs the sentence.
        try? invocation.err.line(" Stopping (Ctrl-C again: now).")
    }

    /// A sync that moved nothing is news only if it is the first, or the server was away before.
    private func add(_ report: SyncReport) throws {
        let isNews = state.withLock { state in
            defer { state = State(hasSynced: true, told: nil) }
            return !state.hasSynced || state.told != nil
        }
        guard isNews || report.sent + report.received + report.refused > 0 else { return }
        let clock = StyledText(TimeText(invocation).clock(invocation.now) + "  ", .quiet)
        switch invocation.flags.format {
        case .people: try invocation.confirm(clock + SyncWords.sentence(report, account))
        case .json, .plain: try invocation.report(report, fields: SyncVerb.fields, "")
        }
        for situation in report.situations { try invocation.note(situation.line) }
    }

    /// Each reason once, however long it lasts.
    private func add(_ error: RehearseError, _ milliseconds: Int64) throws {
        let isNew = state.withLock { state in
            defer { state.told = error.what }
            return state.told != error.what
        }
        guard isNew else { return }
        try invocation.note(
            """
            \(.warning) \(error.what) Nothing is lost; trying again in \
            \(TimeText.duration(milliseconds: milliseconds)), then less often.
            """)
    }
}
