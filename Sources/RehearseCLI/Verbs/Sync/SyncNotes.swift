internal import RehearseClient

/// What a person should know after a sync, beside its numbers.
struct SyncNotes {
    let report: SyncReport
    let status: ClientStatus

    /// A clock that is off by more than this makes dates on this device misleading.
    private static let skewNoticed: Int64 = 120_000

    func show(in invocation: Invocation) throws {
        for line in lines { try invocation.note(line) }
    }

    private var lines: [StyledText] {
        var lines: [StyledText] = []
        if status.conflictCount > 0 {
            lines.append(
                """
                \(.warning) \(status.conflictCount.of("open conflict")): both texts \
                are kept. See: rehearse conflict list
                """
            )
        }
        if status.refusedCount > 0 {
            lines.append(
                """
                \(.warning) The server refused \(status.refusedCount.of("change")), \
                kept with the reason. See: rehearse outbox list
                """
            )
        }
        for label in report.revoked {
            lines.append(
                """
                \(.warning) You no longer have access to \(label). What you had not sent is \
                kept: rehearse outbox list
                """
            )
        }
        for label in report.mismatched {
            lines.append(
                "\(.warning) The copy of \(label) differed from the server and was read again."
            )
        }
        let skew = Int64(clamping: report.clockSkewMilliseconds.magnitude)
        if skew > Self.skewNoticed {
            let side = report.clockSkewMilliseconds > 0 ? "behind" : "ahead of"
            lines.append(
                """
                \(.warning) Your clock is \(TimeText.span(milliseconds: skew)) \(side) the \
                server's. Nothing is lost by it.
                """
            )
        }
        return lines
    }
}
