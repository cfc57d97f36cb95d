package import Logging
import Synchronization

/// A bounded set of connections to one server, handed out first come, first served.
///
/// `PoolStateMachine` decides; this type holds its lock, and acts after the lock is released.
/// Session state, such as `SET` without `LOCAL` or an advisory lock, stays with a connection when
/// it is returned: undo it, or use a `PostgresConnection` of your own.
package final class PostgresPool: Sendable {
    typealias Slot = PoolStateMachine.Slot
    typealias Waiter = PoolStateMachine.Waiter
    typealias Grant = PoolStateMachine.Grant

    private struct State {
        var machine: PoolStateMachine
        var connections: [Slot: PostgresConnection] = [:]
        var continuations: [Waiter: CheckedContinuation<Grant?, Never>] = [:]
        var nextWaiter = 0
    }

    package let configuration: PostgresPoolConfiguration
    let logger: Logger
    let clock: any Clock<Duration>
    private let state: Mutex<State>

    /// Makes a pool; connections are opened as they are needed.
    ///
    /// - Parameter clock: measures waiting for a connection and pauses between attempts.
    package init(
        _ configuration: PostgresPoolConfiguration,
        logger: Logger = Logger(label: "postgres"),
        clock: any Clock<Duration> = ContinuousClock()
    ) {
        self.configuration = configuration
        self.logger = logger
        self.clock = clock
        state = Mutex(
            State(
                machine: PoolStateMachine(
                    connectionCountMax: configuration.connectionCountMax,
                    waiterCountMax: configuration.waiterCountMax,
                    idleLifetime: configuration.idleLifetime)))
    }

    /// How the pool is used now.
    package var statistics: PostgresPoolStatistics {
        state.withLock { $0.machine.statistics }
    }

    /// Closes what has been idle for too long, until the task is cancelled; then closes the pool.
    ///
    /// Without it, idle connections are closed only when another one is returned.
    package func run() async {
        while !Task.isCancelled {
            // A cancelled sleep only means that the loop ends.
            try? await clock.sleep(for: configuration.idleLifetime / 2)
            await perform { $0.idleTimePassed(at: .now) }
        }
        await close()
    }

    /// Refuses new work and ends idle connections; those in use end when they are returned.
    package func close() async {
        await perform { $0.closed() }
    }

    // MARK: Lock, decide, unlock, act

    private func perform(
        _ decide: (inout PoolStateMachine) -> [PoolStateMachine.Action]
    ) async {
        let (actions, connections) = state.withLock { state in
            let actions = decide(&state.machine)
            return (actions, actions.compactMap { Self.removeClosed($0, from: &state) })
        }
        for action in actions {
            if case .resume(let waiter, let grant) = action { resume(waiter, with: grant) }
        }
        for connection in connections { await connection.close() }
    }

    private static func removeClosed(
        _ action: PoolStateMachine.Action, from state: inout State
    ) -> PostgresConnection? {
        guard case .close(let slot) = action else { return nil }
        return state.connections.removeValue(forKey: slot)
    }

    private func resume(_ waiter: Waiter, with grant: Grant?) {
        let continuation = state.withLock { $0.continuations.removeValue(forKey: waiter) }
        continuation?.resume(returning: grant)
    }

    private func leave(_ waiter: Waiter) {
        let hasLeft = state.withLock { $0.machine.waiterLeft(waiter) }
        if hasLeft { resume(waiter, with: nil) }
    }
}

extension PostgresPool {
    // MARK: What `PostgresPool+Acquire` needs

    func requestWithoutWaiting() -> Grant? {
        state.withLock { $0.machine.connectionRequested() }
    }

    /// Queues for a connection; `nil` if the task was cancelled or the time is up.
    func waitForGrant() async -> Grant? {
        let waiter = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        return await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // A cancelled sleep means that the grant came first.
                guard (try? await self.clock.sleep(for: self.configuration.acquireTimeout)) != nil
                else { return }
                self.leave(waiter)
            }
            defer { group.cancelAll() }
            return await withTaskCancellationHandler {
                await withCheckedContinuation { enqueue(waiter, $0) }
            } onCancel: {
                leave(waiter)
            }
        }
    }

    private func enqueue(
        _ waiter: Waiter, _ continuation: CheckedContinuation<Grant?, Never>
    ) {
        let grant = state.withLock { state in
            let grant = state.machine.waiterArrived(waiter)
            if grant == nil { state.continuations[waiter] = continuation }
            return grant
        }
        if let grant {
            continuation.resume(returning: grant)
        } else if Task.isCancelled {
            // The cancellation came before the waiter, and its handler found nobody.
            leave(waiter)
        }
    }

    func connection(in slot: Slot) -> PostgresConnection? {
        state.withLock { $0.connections[slot] }
    }

    func markOpened(_ slot: Slot, _ connection: PostgresConnection) {
        state.withLock { state in
            state.machine.connectionOpened(slot)
            state.connections[slot] = connection
        }
    }

    func markDead(_ slot: Slot) {
        state.withLock { state in
            state.machine.connectionFoundDead(slot)
            state.connections[slot] = nil
        }
    }

    func markOpeningFailed(_ slot: Slot) async {
        await perform { $0.openingFailed(slot) }
    }

    func giveBack(_ slot: Slot, isReusable: Bool) async {
        await perform { $0.connectionReturned(slot, isReusable: isReusable, at: .now) }
    }
}
