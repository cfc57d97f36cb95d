internal import RehearseClient
internal import RehearseModel

/// The same few words about the state of sync, wherever it is shown.
struct SyncWords {
    let times: TimeText

    func state(of today: Today) -> StyledText {
        text(
            isSignedIn: today.isSignedIn, lastSyncAt: today.lastSyncAt, pending: today.pendingCount)
    }

    /// A sync in one line.
    static func sentence(_ report: SyncReport, _ account: AccountInfo) -> StyledText {
        var parts = ["sent \(report.sent)", "received \(report.received)"]
        if report.merged > 0 { parts.append("merged \(report.merged)") }
        if report.carried > 0 { parts.append("carried over \(report.carried)") }
        let needs = report.conflicted + report.refused
        if needs > 0 { parts.append("\(needs) \(needs == 1 ? "needs" : "need") you") }
        let took = TimeText.duration(milliseconds: report.durationMilliseconds)
        return
            """
            ⇅ \(account.serverName)  \(parts.joined(separator: " · "))  \("(\(took))", .quiet)
            """
    }

    func text(isSignedIn: Bool, lastSyncAt: Int64?, pending: Int) -> StyledText {
        guard isSignedIn else { return StyledText("not signed in, all on this device", .quiet) }
        let last =
            lastSyncAt.map { "synced \(times.ago(Instant(milliseconds: $0)))" } ?? "never synced"
        let waiting = pending == 0 ? "" : " · \(pending) to send"
        return StyledText(last + waiting, .quiet)
    }
}
