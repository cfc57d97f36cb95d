package import RehearseModel
internal import RehearseSync
internal import Synchronization

/// Everybody who waits in this process, and the one place that wakes them.
///
/// A wait is entered before its client's cursors are compared with the database, so a commit that
/// falls between the two is noted and not missed. Nothing here touches the database.
package final class WakeHub: Sendable {
    /// Why a parked wait goes on.
    enum Wake: Sendable, Equatable {
        /// Scopes of the wait have moved to these versions.
        case moved([ScopeID: Int64])
        /// What the member may see may have changed: ask the database.
        case lookAgain
        /// The time is up, the server stops, or the device has begun a newer wait.
        case over
    }

    private struct Entry {
        var wait: ParkedWait
        var moved: [ScopeID: Int64] = [:]
        var mustLook = false
        var isOver = false
        var continuation: CheckedContinuation<Wake, Never>?

        /// What the wait should be told now; nil to leave it parked.
        mutating func takeWake() -> Wake? {
            if mustLook {
                mustLook = false
                moved = [:]
                return .lookAgain
            }
            if !moved.isEmpty { return .moved(moved) }
            return isOver ? .over : nil
        }
    }

    private struct State {
        var entries: [ParkedWait.ID: Entry] = [:]
        var byScope: [ScopeAddress: Set<ParkedWait.ID>] = [:]
        var byDevice: [DeviceID: [ParkedWait.ID]] = [:]
        var lastID: ParkedWait.ID = 0
        var isClosed = false
        /// The last wait that a round of polling has looked at.
        var lastPolled: ParkedWait.ID = 0
    }

    private struct ScopeAddress: Hashable {
        var org: OrgID
        var scope: ScopeID
    }

    private typealias Resumption = (CheckedContinuation<Wake, Never>, Wake)

    private let state = Mutex(State())
    /// Says that somebody has begun to wait, for the poller.
    let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    package init() {
        (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    package var waitCount: Int { state.withLock { $0.entries.count } }
}

// MARK: One wait

extension WakeHub {
    /// - Throws: `.notReady` while the server stops, `.tooManyRequests` if too many wait.
    func enter(_ wait: ParkedWait, limits: WaitLimits) throws(Refusal) -> ParkedWait.ID {
        let result = state.withLock { state -> Result<(ParkedWait.ID, Resumption?), Refusal> in
            guard !state.isClosed else {
                return .failure(.notReady("The server is stopping."))
            }
            guard state.entries.count < limits.perProcessMax else {
                return .failure(.tooManyRequests(retryAfterSeconds: 30))
            }
            let replaced = Self.replaceOldest(of: wait.device, limits, in: &state)
            return .success((Self.add(wait, to: &state), replaced))
        }
        let (id, replaced) = try result.get()
        if let (continuation, wake) = replaced { continuation.resume(returning: wake) }
        arrival.yield()
        return id
    }

    func leave(_ id: ParkedWait.ID) {
        state.withLock { state in
            guard let entry = state.entries.removeValue(forKey: id) else { return }
            for scope in entry.wait.known.keys {
                let address = ScopeAddress(org: entry.wait.org, scope: scope)
                state.byScope[address]?.remove(id)
                if state.byScope[address]?.isEmpty == true { state.byScope[address] = nil }
            }
            state.byDevice[entry.wait.device]?.removeAll { $0 == id }
            if state.byDevice[entry.wait.device]?.isEmpty == true {
                state.byDevice[entry.wait.device] = nil
            }
        }
    }

    /// Parks until there is something to tell, at most for `limit`. A cancelled task is over.
    func wake(
        of id: ParkedWait.ID, within limit: Duration, on clock: any Clock<Duration> & Sendable
    ) async -> Wake {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // Cancelled when the wait ends in time, and then there is nothing left to end.
                try? await clock.sleep(for: limit)
                self.end(id)
            }
            let wake = await park(id)
            group.cancelAll()
            return wake
        }
    }

    private func park(_ id: ParkedWait.ID) async -> Wake {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let wake = state.withLock { state -> Wake? in
                    guard var entry = state.entries[id] else { return .over }
                    if let wake = entry.takeWake() {
                        state.entries[id] = entry
                        return wake
                    }
                    state.entries[id]?.continuation = continuation
                    return nil
                }
                if let wake { continuation.resume(returning: wake) }
            }
        } onCancel: {
            end(id)
        }
    }

    private func end(_ id: ParkedWait.ID) {
        change([id]) { $0.isOver = true }
    }

    private static func add(_ wait: ParkedWait, to state: inout State) -> ParkedWait.ID {
        state.lastID += 1
        let id = state.lastID
        state.entries[id] = Entry(wait: wait)
        for scope in wait.known.keys {
            state.byScope[ScopeAddress(org: wait.org, scope: scope), default: []].insert(id)
        }
        state.byDevice[wait.device, default: []].append(id)
        return id
    }

    private static func replaceOldest(
        of device: DeviceID, _ limits: WaitLimits, in state: inout State
    ) -> Resumption? {
        let standing = state.byDevice[device]?.filter { state.entries[$0]?.isOver == false } ?? []
        guard standing.count >= limits.perDeviceMax, let oldest = standing.first else {
            return nil
        }
        state.entries[oldest]?.isOver = true
        return resumption(of: oldest, in: &state)
    }
}

// MARK: News

extension WakeHub {
    /// Called after COMMIT with what the transaction has written down.
    ///
    /// Whose access may have changed looks first: what moved may be nothing for them any more.
    package func committed(_ note: CommitNote.Contents, in org: OrgID) {
        change(affected(by: note, in: org)) { $0.mustLook = true }
        for (scope, version) in note.versions {
            let waits = state.withLock { state in
                (state.byScope[ScopeAddress(org: org, scope: scope)] ?? []).filter {
                    version > state.entries[$0]?.wait.known[scope]?.version ?? .max
                }
            }
            change(Array(waits)) { $0.moved[scope] = version }
        }
    }

    private func affected(
        by note: CommitNote.Contents, in org: OrgID
    ) -> [ParkedWait.ID] {
        guard !note.users.isEmpty || !note.devices.isEmpty else { return [] }
        return state.withLock { state in
            state.entries.filter { _, entry in
                entry.wait.org == org
                    && (note.users.contains(entry.wait.user)
                        || note.devices.contains(entry.wait.device))
            }.map(\.key)
        }
    }

    /// What a round of polling has found: these waits no longer describe the database.
    func found(_ ids: some Sequence<ParkedWait.ID>) {
        change(Array(ids)) { $0.mustLook = true }
    }

    /// The waits that the next round of polling looks at, oldest first and all in turn.
    func nextToPoll(atMost count: Int) -> [(id: ParkedWait.ID, wait: ParkedWait)] {
        state.withLock { state in
            let ids = state.entries.keys.sorted()
            let later = ids.filter { $0 > state.lastPolled }
            let turn = (later + ids.filter { $0 <= state.lastPolled }).prefix(count)
            state.lastPolled = turn.last ?? 0
            return turn.compactMap { id in state.entries[id].map { (id, $0.wait) } }
        }
    }

    /// Ends all waits at once, and lets nobody wait any more: the server stops.
    package func close() {
        let ids = state.withLock { state in
            state.isClosed = true
            return Array(state.entries.keys)
        }
        change(ids) { $0.isOver = true }
        arrival.finish()
    }

    /// Changes entries and resumes those that are parked and have something to be told. The
    /// continuations are resumed after the lock is released.
    private func change(
        _ ids: [ParkedWait.ID], _ body: (inout Entry) -> Void
    ) {
        let resumptions = state.withLock { state in
            ids.compactMap { id -> Resumption? in
                guard var entry = state.entries[id] else { return nil }
                body(&entry)
                state.entries[id] = entry
                return Self.resumption(of: id, in: &state)
            }
        }
        for (continuation, wake) in resumptions { continuation.resume(returning: wake) }
    }

    private static func resumption(of id: ParkedWait.ID, in state: inout State) -> Resumption? {
        guard var entry = state.entries[id], let continuation = entry.continuation,
            let wake = entry.takeWake()
        else { return nil }
        entry.continuation = nil
        state.entries[id] = entry
        return (continuation, wake)
    }
}
