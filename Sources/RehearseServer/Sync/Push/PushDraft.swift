internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// What a push comes to as far as can be told without a lock.
///
/// Everything that takes time happens here: comparing hashes, reading rows, merging. Under the lock
/// it is compared with what stands then, and thrown away only if something has moved.
struct PushDraft: Sendable {
    var timeline: TimelineID
    var chain: CheckedChain
    var context: PushContext
    var plan: PushPlan

    /// - Throws: `Refusal` for a batch that is not answered at all.
    static func make(
        for push: Push, in transaction: OrgTransaction
    ) async throws -> PushDraft {
        let (timeline, chain) = try await checked(push, in: transaction)
        // The versions are read before the rows. A row that moves in between is then newer than its
        // scope's version here, which the comparison under the lock notices.
        let granted = try await transaction.query(
            ScopeQueries.grants(in: chain.scopes, for: push.user, of: transaction.org))
        let context = try await push.context(
            for: chain.fresh, grants: PushQueries.grants(from: granted), in: transaction)
        return PushDraft(
            timeline: timeline, chain: chain, context: context,
            plan: PushPlanner.plan(chain.fresh, in: context))
    }

    /// Refuses a group that makes the server fail. Nothing is read of what its ops are about.
    static func parking(
        _ group: GroupID, _ push: Push, in transaction: OrgTransaction
    ) async throws -> PushDraft {
        let (timeline, chain) = try await checked(push, in: transaction)
        let context = PushContext(
            user: push.user, device: push.request.device, now: push.now, grants: [:], rows: [:])
        return PushDraft(
            timeline: timeline, chain: chain, context: context,
            plan: PushPlanner.plan(chain.fresh, in: context, refusing: [group: .parked]))
    }

    private static func checked(
        _ push: Push, in transaction: OrgTransaction
    ) async throws -> (TimelineID, CheckedChain) {
        let request = push.request
        let found = try await transaction.pipeline([
            PlanQueries.keepIndexPlans,
            PushQueries.timeline,
            PushQueries.chains(of: request.device, org: transaction.org),
            PushQueries.knownOps(request.ops.map(\.id), of: push.user, org: transaction.org),
        ])
        let timeline = try found[1][0].decode(TimelineID.self)
        guard request.timeline == nil || request.timeline == timeline else {
            throw Refusal.timelineChanged(timeline)
        }
        let chain = try CheckedChain(
            of: request, chains: found[2], known: try PushQueries.known(from: found[3]))
        return (timeline, chain)
    }
}

/// One push: the request, whose it is, and when it came.
struct Push: Sendable {
    var request: PushRequest
    var user: UserID
    var now: Instant

    /// Reads what a decision about `ops` depends on.
    func context(
        for ops: [Op], grants: [ScopeID: PushGrant], in transaction: OrgTransaction
    ) async throws -> PushContext {
        let keys = PushPlanner.rowKeys(of: ops)
        var rows = try await RowQueries.rows(keys, in: transaction)
        let updated = Set(ops.filter { $0.kind == .update }.map(\.row))
        rows.merge(try await RowQueries.openConflicts(about: updated, in: transaction)) { $1 }
        return PushContext(
            user: user, device: request.device, now: now, grants: grants, rows: rows,
            earlierThrough: request.earlierThrough ?? 0)
    }
}

/// A batch that goes on where the device's chain ends.
struct CheckedChain: Sendable, Equatable {
    /// Where the chain ended when it was checked.
    var start: DeviceChain.End
    /// Ops that nobody has answered yet.
    var fresh: [Op]
    /// Answers that were given before.
    var replayed: [OpResult]
    /// Where the chain ends with this batch.
    var end: DeviceChain.End

    init(
        of request: PushRequest, chains: [PostgresRow], known: [OpID: DeviceChain.Known]
    ) throws {
        guard let start = try PushQueries.end(of: request.epoch, in: chains) else {
            throw Refusal.deviceForked
        }
        self.start = start
        switch DeviceChain.check(request.ops, after: start, known: known) {
        case .accepted(let fresh, let replayed, let end):
            self.fresh = fresh
            self.replayed = replayed
            self.end = end
        case .forked: throw Refusal.deviceForked
        case .gap(let expected): throw Refusal.sequenceGap(expected: expected)
        case .broken: throw Refusal.notOneChain
        }
    }

    var scopes: [ScopeID] { Set(fresh.map(\.scope)).sorted() }

    /// Nothing to write: every op has its answer, and the chain ends where it ended.
    var isSettled: Bool { fresh.isEmpty && start == end }
}
