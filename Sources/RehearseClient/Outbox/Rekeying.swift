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
        try restart(&state, with: OutboxQueries.all(in: database), in: database)
    }

    /// The server was set back: queues everything that it had taken and that is still held again,
    /// before what waits, and has every scope read from zero.
    static func startOver(timeline: TimelineID, in database: Database) throws {
        try Staging.clear(in: database)
        try MetaQueries.put(timeline.description, .timeline, in: database)
        try ScopeQueries.wantRereadOfAll(in: database)
        guard var state = try DeviceQueries.device(in: database) else { return }
        let held = try AckedOpQueries.all(in: database) + OutboxQueries.all(in: database)
        try AckedOpQueries.removeAll(in: database)
        try restart(&state, with: held, in: database)
        for key in Set(held.map(\.op.key)) {
            try RowRefresh.refresh(key, in: database)
        }
    }

    /// Makes `ops` the whole outbox, as the chain's first ops.
    static func restart(
        _ state: inout DeviceState, with ops: [QueuedOp], in database: Database
    ) throws {
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
