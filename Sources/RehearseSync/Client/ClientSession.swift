package import RehearseModel

/// What one sync came to.
package struct SyncSummary: Sendable, Equatable {
    package var sent = 0
    package var received = 0
    package var merged = 0
    package var conflicted = 0
    package var refused = 0
    /// Scopes whose digest did not agree even after they had been read again.
    package var damagedScopes: [ScopeID] = []

    package init() {}
}

/// What came of applying a closed vector.
package struct VectorReport: Sendable, Equatable {
    package var rowsApplied: Int
    /// Scopes whose digest disagreed; the store has set their cursors back to zero.
    package var mismatched: [ScopeID]

    package init(rowsApplied: Int, mismatched: [ScopeID]) {
        self.rowsApplied = rowsApplied
        self.mismatched = mismatched
    }
}

/// One sync of one client, without any input or output: events in, one action out.
///
/// First everything queued is sent, batch by batch; then pages are read until one is not cut short,
/// and all of them are applied at once. A fork, a new timeline and a digest that does not agree are
/// each mended once; what happens a second time stops the sync instead of going round in circles.
package struct ClientSession: Sendable {
    package enum Event: Sendable {
        case started(hasPending: Bool)
        case batchLoaded(PushBatch?)
        case pushAnswered(PushResponse)
        case resultsStored
        case pullPrepared(PullRequest)
        case pageReceived(PullPage)
        case pageStaged
        case vectorApplied(VectorReport)
        case deviceReplaced
        case startedOver
        case failed(SyncFailure)
    }

    package enum Action: Sendable {
        /// Load the next batch of the outbox, or nil if it is empty.
        case loadBatch
        case send(PushBatch)
        case storeResults(PushResponse)
        /// Build a request from the cursors, staged ones first.
        case preparePull
        case ask(PullRequest)
        case stage(PullPage)
        /// Apply everything staged and this page in one transaction.
        case applyStaged(PullPage)
        /// Get a new device identity and put unacknowledged ops into its chain.
        case replaceDevice
        /// Queue acknowledged ops still held again, and set all cursors back.
        case startOver(timeline: TimelineID)
        case finish(SyncSummary)
        case stop(SyncFailure)
    }

    private enum State {
        case idle, loading, sending, storing, preparing, asking, staging, applying
        case replacingDevice, startingOver, ended
    }

    private var state = State.idle
    private var summary = SyncSummary()
    private var hasReplacedDevice = false
    private var hasStartedOver = false
    private var hasReread = false

    package init() {}

    package mutating func handle(_ event: Event) -> Action {
        switch (state, event) {
        case (.idle, .started(let hasPending)):
            return hasPending ? enter(.loading, .loadBatch) : enter(.preparing, .preparePull)
        case (.loading, .batchLoaded(let request?)):
            return enter(.sending, .send(request))
        case (.loading, .batchLoaded(nil)):
            return enter(.preparing, .preparePull)
        case (.sending, .pushAnswered(let response)):
            count(response)
            return enter(.storing, .storeResults(response))
        case (.storing, .resultsStored), (.replacingDevice, .deviceReplaced),
            (.startingOver, .startedOver):
            return enter(.loading, .loadBatch)
        case (.preparing, .pullPrepared(let request)):
            return enter(.asking, .ask(request))
        case (.asking, .pageReceived(let page)):
            return page.header.isClosed
                ? enter(.applying, .applyStaged(page)) : enter(.staging, .stage(page))
        case (.staging, .pageStaged):
            return enter(.preparing, .preparePull)
        case (.applying, .vectorApplied(let report)):
            return vectorApplied(report)
        case (.ended, _), (.idle, _):
            preconditionFailure("a sync session got \(event) in state \(state)")
        case (_, .failed(let failure)):
            return failed(failure)
        default:
            preconditionFailure("a sync session got \(event) in state \(state)")
        }
    }

    private mutating func enter(_ next: State, _ action: Action) -> Action {
        state = next
        return action
    }

    private mutating func count(_ response: PushResponse) {
        for result in response.results {
            switch result.outcome {
            case .applied: summary.sent += 1
            case .merged:
                summary.sent += 1
                summary.merged += 1
            case .conflicted:
                summary.sent += 1
                summary.conflicted += 1
            case .refused: summary.refused += 1
            }
        }
    }

    private mutating func vectorApplied(_ report: VectorReport) -> Action {
        summary.received += report.rowsApplied
        guard !report.mismatched.isEmpty else { return enter(.ended, .finish(summary)) }
        guard !hasReread else {
            summary.damagedScopes = report.mismatched
            return enter(.ended, .finish(summary))
        }
        hasReread = true
        return enter(.preparing, .preparePull)
    }

    private mutating func failed(_ failure: SyncFailure) -> Action {
        switch failure {
        case .deviceForked where !hasReplacedDevice, .sequenceGap where !hasReplacedDevice:
            hasReplacedDevice = true
            return enter(.replacingDevice, .replaceDevice)
        case .timelineChanged(let timeline) where !hasStartedOver:
            hasStartedOver = true
            return enter(.startingOver, .startOver(timeline: timeline))
        default:
            return enter(.ended, .stop(failure))
        }
    }
}
