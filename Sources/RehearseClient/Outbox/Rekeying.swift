internal import GRDB
internal import RehearseModel
internal import RehearseSync

/// Puts ops into a new chain. Their ids, groups and contents stay: the server knows by the id what
/// it has taken before.
enum Rekeying {
    /// Gives the store another device identity; everything unanswered starts its chain.
    ///
    /// Running it twice for the same device does nothing the second time.
    static func replaceDevice(with device: DeviceID, in database: Database) throws {
        guard var state = try DeviceQueries.device(in: database), state.device != device
        else { return }
        state.device = device
        let waiting = try OutboxQueries.all(in: database)
        let through = try MetaQueries.integer(.earlierThrough, in: database) ?? 0
        let earlierCount = waiting.count { $0.op.sequence <= through }
        try restart(&state, with: waiting, earlierCount: earlierCount, in: database)
    }

    /// The server was set back: queues everything that it had taken and that is still held again,
    /// before what waits, and has every scope read from zero.
    ///
    /// The chain begins a new epoch. Its old one ends on the server where the backup was taken, at
    /// an op that may have stood elsewhere in the chain since, or may be gone here; in the new one
    /// every op finds its place, and those that the server knows get their stored answer by their
    /// ids. Versions count another past now: no row here is said to be of a version any more, and
    /// the bases of the ops are marked as being of an earlier timeline.
    static func startOver(timeline: TimelineID, in database: Database) throws {
        try Staging.clear(in: database)
        try MetaQueries.put(timeline.description, .timeline, in: database)
        try ScopeQueries.wantRereadOfAll(in: database)
        try forgetVersions(in: database)
        guard var state = try DeviceQueries.device(in: database) else { return }
        let waiting =
            Mutant.pendingDroppedOnReset.isOn ? [] : try OutboxQueries.all(in: database)
        let held = try AckedOpQueries.all(in: database) + waiting
        try AckedOpQueries.removeAll(in: database)
        state.epoch += 1
        try restart(&state, with: held, earlierCount: held.count, in: database)
        for key in Set(held.map(\.op.key)) {
            try RowRefresh.refresh(key, in: database)
        }
    }

    /// What is here is of no version that the server counts any more.
    private static func forgetVersions(in database: Database) throws {
        try database.run("UPDATE row SET ver = 0 WHERE ver <> 0")
    }

    /// Makes `ops` the whole outbox, as the chain's first ops.
    ///
    /// - Parameter earlierCount: how many of them, from the first, are of an earlier timeline.
    static func restart(
        _ state: inout DeviceState, with ops: [QueuedOp], earlierCount: Int = 0,
        in database: Database
    ) throws {
        try MetaQueries.put(String(earlierCount), .earlierThrough, in: database)
        try OutboxQueries.removeAll(in: database)
        state.lastSequence = 0
        state.lastHash = .zero
        for queued in ops {
            try append(queued, to: &state, in: database)
        }
        try DeviceQueries.put(state, in: database)
    }

    /// Adds one op of another chain at the end of this one.
    static func append(
        _ queued: QueuedOp, to state: inout DeviceState, in database: Database
    ) throws {
        var op = queued.op
        op.sequence = state.lastSequence + 1
        op.previous = state.lastHash
        state.lastSequence = op.sequence
        state.lastHash = op.hash
        state.clock = max(state.clock, op.clock)
        try OutboxQueries.append(
            op, body: op.json.canonicalText, madeAt: queued.madeAt, in: database)
    }
}
