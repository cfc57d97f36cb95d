internal import RehearseClient
internal import RehearseModel

/// The same few words about the state of sync, wherever it is shown.
struct SyncWords {
    let times: TimeText

    func state(of today: Today) -> StyledText {
        text(
            isSignedIn: today.isSignedIn, lastSyncAt: today.lastSyncAt, pending: today.pendingCount)
    }

    func text(isSignedIn: Bool, lastSyncAt: Int64?, pending: Int) -> StyledText {
        guard isSignedIn else { return StyledText("not signed in, all on this device", .quiet) }
        let last =
            lastSyncAt.map { "synced \(times.ago(Instant(milliseconds: $0)))" } ?? "never synced"
        let waiting = pending == 0 ? "" : " · \(pending) to send"
        return StyledText(last + waiting, .quiet)
    }
}
