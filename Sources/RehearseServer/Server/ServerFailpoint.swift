internal import Glibc
internal import Synchronization

/// Places where the server may die and must lose nothing that it has acknowledged. Each is reached
/// through `ServerEnvironment.reach`, which does nothing unless a test wants otherwise.
///
/// The raw values are the names for `REHEARSE_FAILPOINT`. "Before commit" is the last place inside
/// a transaction, "before reply" the last one where a request is done and nobody has been told.
package enum ServerFailpoint: String, CaseIterable, Sendable {
    case pushReceived = "push.received"
    case pushDrafted = "push.drafted"
    case pushLocked = "push.locked"
    case pushRowsWritten = "push.rows_written"
    case pushScopesAdvanced = "push.scopes_advanced"
    case pushBeforeCommit = "push.before_commit"
    case pushAfterCommit = "push.after_commit"
    case pushBeforeReply = "push.before_reply"
    case pushFailureCounted = "push.failure_counted"
    case pushGroupParkedBeforeCommit = "push.group_parked_before_commit"
    case pushGroupParked = "push.group_parked"

    case pullReceived = "pull.received"
    case pullPageRead = "pull.page_read"
    case pullBeforeReply = "pull.before_reply"

    case waitEntered = "wait.entered"
    case waitParking = "wait.parking"
    case waitWoken = "wait.woken"
    case waitBeforeReply = "wait.before_reply"
    case pollBegun = "poll.begun"

    case progressPlacesRead = "progress.places_read"
    case progressBeforeCommit = "progress.before_commit"
    case progressAfterCommit = "progress.after_commit"

    case signInPasswordChecked = "sign_in.password_checked"
    case signInBeforeCommit = "sign_in.before_commit"
    case signInBeforeReply = "sign_in.before_reply"
    case invitationBeforeCommit = "invitation.before_commit"
    case invitationBeforeReply = "invitation.before_reply"
    /// Operations of members: devices, roles, cohorts, banks.
    case operationBeforeCommit = "operation.before_commit"
    case operationBeforeReply = "operation.before_reply"

    case startDatabaseUp = "start.database_up"
    case startMigrated = "start.migrated"
    case startChecked = "start.checked"
    case startListening = "start.listening"
    case stopDraining = "stop.draining"
}

/// Kills this process at one place, as `REHEARSE_FAILPOINT=name` or `name:n` asks for: the n-th
/// time that the place is reached.
package struct DeadlyServerFailpoint: Sendable {
    package let point: ServerFailpoint
    package let count: Int

    /// Nil for a text that names no place.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard let name = parts.first, let point = ServerFailpoint(rawValue: name),
            let count = parts.count == 2 ? Int(parts[1]) : 1, count > 0
        else { return nil }
        self.point = point
        self.count = count
    }

    package var handler: @Sendable (ServerFailpoint) -> Void {
        let counter = Counter()
        return { [point, count] reached in
            guard reached == point, counter.next() == count else { return }
            kill(getpid(), SIGKILL)
        }
    }

    private final class Counter: Sendable {
        private let value = Atomic(0)

        func next() -> Int { value.add(1, ordering: .relaxed).newValue }
    }
}
