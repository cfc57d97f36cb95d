internal import RehearseModel
internal import RehearseSync

/// One sync from the lease to the log entry.
package struct SyncRun {
    private let store: Store
    private let serverName: String
    private let lease: SyncLease

    /// How long a second process waits for the first one's sync.
    package static let leaseWait = Duration.seconds(3)
    private static let leasePoll = Duration.milliseconds(100)

    package init(store: Store, serverName: String) {
        self.store = store
        self.serverName = serverName
        lease = SyncLease(of: store)
    }

    /// - Parameter makeDriver: called with the lease in hand, so that it sees what the process that
    ///   had it before has left: another device identity, another token.
    /// - Throws: `.tryLater` if another process syncs; what the failure of the sync means
    ///   otherwise.
    package func run(
        _ makeDriver: () throws(RehearseError) -> SyncDriver
    ) async throws(RehearseError) -> SyncReport {
        let environment = store.environment
        let startedAt = environment.now()
        // Nothing is asked of a server whose answers could not be kept.
        if let refusal = try store.refusal { throw refusal }
        try await takeLease()
        try environment.reached(.leaseTaken)
        let ending: SyncDriver.Ending
        do throws(RehearseError) {
            var driver = try makeDriver()
            ending = try await driver.run()
        } catch {
            try environment.reached(.leaseReleasing)
            try lease.release(for: environment.process)
            throw error
        }
        let finishedAt = environment.now()
        try environment.reached(.leaseReleasing)
        try lease.release(
            for: environment.process, syncedAt: ending.failure == nil ? finishedAt : nil)
        try environment.reached(.leaseReleased)
        if ending.isWorthANote {
            try store.applyNow(.relaxed) { database in
                try SyncLogQueries.append(
                    startedAt: startedAt, finishedAt: finishedAt, summary: ending.summary,
                    outcome: ending.failure.map { "\($0)" } ?? "ok", in: database)
            }
        }
        try environment.reached(.syncLogged)
        if let failure = ending.failure { throw try explained(failure) }
        var report = ending.report
        report.durationMilliseconds = finishedAt.millisecondsSince(startedAt)
        return report
    }

    static var takenOver: RehearseError {
        RehearseError(
            .tryLater, "Another Rehearse process has taken over the sync.",
            work: "Nothing is lost.", next: "Try again in a moment.")
    }

    private func takeLease() async throws(RehearseError) {
        let environment = store.environment
        var waited = Duration.zero
        while true {
            let taking = try lease.take(
                for: environment.process, isRunning: environment.isRunning,
                now: environment.now())
            switch taking {
            case .taken: return
            case .takenOver: return try store.applyNow(.relaxed) { _ in }
            case .refused: break
            }
            guard waited < Self.leaseWait else {
                throw RehearseError(
                    .tryLater, "Another Rehearse process is syncing this account.",
                    work: try waitingSentence(), next: "Try again in a moment.")
            }
            do {
                try await environment.sleep(Self.leasePoll)
            } catch {
                throw RehearseError(.failed, "Stopped.", work: try waitingSentence())
            }
            waited += Self.leasePoll
        }
    }

    private func waitingSentence() throws(RehearseError) -> String {
        WaitingWork(count: try store.read { try OutboxQueries.count(in: $0.database) }).sentence
    }

    private func explained(_ failure: SyncFailure) throws(RehearseError) -> RehearseError {
        RehearseError(failure, server: serverName, work: try waitingSentence())
    }
}

extension SyncDriver.Ending {
    /// A sync that found nothing to do leaves nothing behind: programs do one every few minutes.
    fileprivate var isWorthANote: Bool {
        failure != nil || summary.sent + summary.received + summary.refused > 0
            || !report.revoked.isEmpty || !report.mismatched.isEmpty
    }
}

/// What a failed sync means for the work on this device.
struct WaitingWork {
    var count: Int

    var sentence: String {
        switch count {
        case 0: "Nothing is lost."
        case 1: "Nothing is lost: 1 change waits on this device."
        default: "Nothing is lost: \(count) changes wait on this device."
        }
    }
}

extension RehearseError {
    /// What the failure of a sync means for the person.
    init(_ failure: SyncFailure, server: String, work: String) {
        switch failure {
        case .unreachable(let words):
            self.init(
                .unreachable, "Cannot reach \(server) (\(words)).", work: work,
                next: "Try again: rehearse sync. Check: rehearse doctor")
        case .notRehearse(let words):
            self.init(
                .version, "\(server) is not a Rehearse server: \(words).", work: work,
                next: "Check the address, and whether this network wants a sign-in of its own.")
        case .signedOut(let words):
            self.init(
                .signedOut, "You are signed out of \(server): \(words.asPhrase).", work: work,
                next: "Sign in: rehearse auth login")
        case .protocolUnsupported(let words):
            self.init(
                .version, "\(server) does not work with this version: \(words.asPhrase).",
                work: work, next: "Update this program.")
        case .busy(let words, let seconds):
            self.init(
                .tryLater, "\(server) asks to come back later: \(words.asPhrase).", work: work,
                next: seconds.map { "Try again in \($0) s." } ?? "Try again in a minute.")
        case .serverTooOld(let words):
            self.init(
                .version, "\(server) is older than this program: \(words.asPhrase).",
                work: work, next: "Ask the people who run it to update it, then: rehearse sync")
        case .deviceForked, .sequenceGap:
            self.init(
                .failed, "\(server) does not know this device's changes, even after a new start.",
                work: work, next: "Export them: rehearse outbox export. Then tell your admin.")
        case .timelineChanged:
            self.init(
                .failed, "\(server) was set back in time more than once.", work: work,
                next: "Try again later: rehearse sync")
        case .server(let words):
            self.init(
                .failed, "\(server) could not do it: \(words.asPhrase).", work: work,
                next: "Try again later: rehearse sync")
        case .storage(let words):
            self.init(.storage, words, work: work)
        case .cancelled:
            self.init(.failed, "Stopped.", work: work)
        }
    }
}

extension String {
    /// Without a full stop at its end, to go into a sentence.
    fileprivate var asPhrase: String {
        hasSuffix(".") ? String(dropLast()) : self
    }
}
