// The decisions of the pool, without connections, clocks or tasks: events in, actions out.
//
// Every connection has a slot, and there are at most `connectionCountMax` slots. A slot is opening,
// leased or idle. Whoever is given a new slot opens the connection itself, in its own task; so the
// pool needs no task of its own, and an opening ends with the task that wanted it.
//
// Invariant: nobody waits while a slot is idle or free. It holds because a slot that becomes
// either is offered to the first waiter within the same event.

/// Decides who gets which connection.
struct PoolStateMachine: Sendable {
    typealias Slot = Int
    typealias Waiter = Int

    /// What a task that wants a connection is told.
    enum Grant: Hashable, Sendable {
        /// Use the connection in this slot.
        case use(Slot)
        /// Open a connection for this slot.
        case open(Slot)
        case refuse(Refusal)
    }

    enum Refusal: Hashable, Sendable {
        case tooManyWaiters
        case closed
    }

    /// What to do after an event.
    enum Action: Hashable, Sendable {
        case resume(Waiter, Grant)
        case close(Slot)
    }

    private struct IdleSlot: Sendable {
        var slot: Slot
        var since: ContinuousClock.Instant
    }

    private let connectionCountMax: Int
    private let waiterCountMax: Int
    private let idleLifetime: Duration

    private var openingSlots: Set<Slot> = []
    private var leasedSlots: Set<Slot> = []
    /// The last one is the one used last, and the next one used: so the rest may grow old.
    private var idleSlots: [IdleSlot] = []
    private var waiters: [Waiter] = []
    private var nextSlot = 0
    private var isClosed = false

    init(connectionCountMax: Int, waiterCountMax: Int, idleLifetime: Duration) {
        precondition(connectionCountMax > 0, "A pool without connections serves nobody.")
        self.connectionCountMax = connectionCountMax
        self.waiterCountMax = waiterCountMax
        self.idleLifetime = idleLifetime
    }

    var statistics: PostgresPoolStatistics {
        PostgresPoolStatistics(
            inUseCount: leasedSlots.count, idleCount: idleSlots.count,
            openingCount: openingSlots.count, waitingCount: waiters.count)
    }

    // MARK: Events

    /// A task wants a connection. `nil` means that it has to wait.
    mutating func connectionRequested() -> Grant? {
        guard !isClosed else { return .refuse(.closed) }
        if let idle = idleSlots.popLast() {
            leasedSlots.insert(idle.slot)
            return .use(idle.slot)
        }
        return grantFreeSlot()
    }

    /// A task that had to wait is ready to. `nil` means that it is now in the queue.
    mutating func waiterArrived(_ waiter: Waiter) -> Grant? {
        if let grant = connectionRequested() { return grant }
        guard waiters.count < waiterCountMax else { return .refuse(.tooManyWaiters) }
        waiters.append(waiter)
        return nil
    }

    /// A waiter's deadline passed or its task was cancelled. False if it has a grant already.
    mutating func waiterLeft(_ waiter: Waiter) -> Bool {
        guard let index = waiters.firstIndex(of: waiter) else { return false }
        waiters.remove(at: index)
        return true
    }

    /// The connection for a slot is open, and in the hands of the task that opened it.
    mutating func connectionOpened(_ slot: Slot) {
        let wasOpening = openingSlots.remove(slot) != nil
        precondition(wasOpening, "Slot \(slot) was opened and is not opening: \(self)")
        leasedSlots.insert(slot)
    }

    /// The task that was opening a connection gave up.
    mutating func openingFailed(_ slot: Slot) -> [Action] {
        let wasOpening = openingSlots.remove(slot) != nil
        precondition(wasOpening, "Slot \(slot) failed to open and is not opening: \(self)")
        return offerFreeSlot()
    }

    /// A task found that the connection it was granted is dead, and opens another in its place.
    mutating func connectionFoundDead(_ slot: Slot) {
        let wasLeased = leasedSlots.remove(slot) != nil
        precondition(wasLeased, "Slot \(slot) is dead and not leased: \(self)")
        openingSlots.insert(slot)
    }

    /// A task is done with its connection.
    mutating func connectionReturned(
        _ slot: Slot, isReusable: Bool, at now: ContinuousClock.Instant
    ) -> [Action] {
        let wasLeased = leasedSlots.contains(slot)
        precondition(wasLeased, "Slot \(slot) was returned and is not leased: \(self)")
        guard isReusable, !isClosed else {
            leasedSlots.remove(slot)
            return [.close(slot)] + offerFreeSlot()
        }
        guard waiters.isEmpty else {
            return [.resume(waiters.removeFirst(), .use(slot))]
        }
        leasedSlots.remove(slot)
        idleSlots.append(IdleSlot(slot: slot, since: now))
        return idleTimePassed(at: now)
    }

    /// Time passed; connections that nobody used for long are closed.
    mutating func idleTimePassed(at now: ContinuousClock.Instant) -> [Action] {
        let expired = idleSlots.prefix { $0.since + idleLifetime <= now }
        idleSlots.removeFirst(expired.count)
        return expired.map { .close($0.slot) }
    }

    /// The pool is closed: waiters are refused, idle connections end now and leased ones when
    /// they are returned.
    mutating func closed() -> [Action] {
        isClosed = true
        let actions: [Action] =
            waiters.map { .resume($0, .refuse(.closed)) } + idleSlots.map { .close($0.slot) }
        waiters = []
        idleSlots = []
        return actions
    }

    // MARK: Slots

    private mutating func grantFreeSlot() -> Grant? {
        let slotCount = openingSlots.count + leasedSlots.count + idleSlots.count
        guard slotCount < connectionCountMax else { return nil }
        nextSlot += 1
        openingSlots.insert(nextSlot)
        return .open(nextSlot)
    }

    private mutating func offerFreeSlot() -> [Action] {
        guard let waiter = waiters.first, let grant = grantFreeSlot() else { return [] }
        waiters.removeFirst()
        return [.resume(waiter, grant)]
    }
}
