internal import Glibc
internal import Synchronization

/// Places where the client may die and must lose nothing. Each is reached through
/// `ClientEnvironment.reach`, which does nothing unless a test or a simulator wants otherwise.
///
/// The raw values are the names for `REHEARSE_FAILPOINT`.
package enum ClientFailpoint: String, CaseIterable, Sendable {
    /// Anything is about to be read from or written to the store.
    case storeUsed = "store-used"
    /// A person's action is written and not committed yet.
    case saveUncommitted = "save-uncommitted"
    case saved
    case leaseTaken = "lease-taken"
    case batchLoaded = "batch-loaded"
    case pushAnswered = "push-answered"
    case resultsUncommitted = "results-uncommitted"
    case resultsStored = "results-stored"
    case pullPrepared = "pull-prepared"
    case pageReceived = "page-received"
    case pageUncommitted = "page-uncommitted"
    case pageStaged = "page-staged"
    case vectorUncommitted = "vector-uncommitted"
    case vectorApplied = "vector-applied"
    /// The server has given a forked device its new identity; nothing of it is kept yet.
    case forkAnswered = "fork-answered"
    case tokenReplaced = "token-replaced"
    case rekeyUncommitted = "rekey-uncommitted"
    case deviceReplaced = "device-replaced"
    case startOverUncommitted = "start-over-uncommitted"
    case startedOver = "started-over"
    case leaseReleasing = "lease-releasing"
    case leaseReleased = "lease-released"
    case syncLogged = "sync-logged"
    /// The file of tokens is about to be replaced.
    case credentialsChanging = "credentials-changing"
}

/// Kills this process at one place, as `REHEARSE_FAILPOINT=name` or `name:n` asks for: the n-th
/// time that the place is reached.
package struct DeadlyFailpoint: Sendable {
    package let point: ClientFailpoint
    package let count: Int

    /// Nil for a text that names no place.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard let name = parts.first, let point = ClientFailpoint(rawValue: name),
            let count = parts.count == 2 ? Int(parts[1]) : 1, count > 0
        else { return nil }
        self.point = point
        self.count = count
    }

    package var handler: @Sendable (ClientFailpoint) -> Void {
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
