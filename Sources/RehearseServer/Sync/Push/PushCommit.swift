internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// The part of a push that runs under locks: one short transaction.
///
/// Locks are taken in this order: the device's chain, the user's grants, the scopes by id.
struct PushCommit: Sendable {
    /// What a push left behind.
    struct Outcome: Sendable {
        /// The answers of this push and of earlier ones, by op.
        var results: [OpID: OpResult]
        /// The new version of each scope that was written to.
        var versions: [ScopeID: Int64] = [:]
        /// The seats among those scopes.
        var seats: [ScopeID] = []
        /// What was refused now for want of rights.
        var denials: [OpResult] = []
    }

    var push: Push
    var draft: PushDraft
    var limits: PushLimits
    var reach: @Sendable (ServerFailpoint) throws -> Void

    func run(in transaction: OrgTransaction) async throws -> Outcome {
        let (chain, scopes, grants) = try await takeLocks(in: transaction)
        try reach(.pushLocked)
        let (context, plan) = try await settledPlan(chain, grants, in: transaction)
        var writer = GroupWriter(ops: chain.fresh, context: context, plan: plan, limits: limits)
        try await writer.run(in: transaction)
        try reach(.pushRowsWritten)
        let answered = Array(zip(chain.fresh, writer.plan.results).prefix(writer.answeredOpCount))
        let versions = try await ScopeWriter.advance(
            scopes, by: writer.changes, because: cause(of: answered), in: transaction)
        try reach(.pushScopesAdvanced)
        try await record(answered, writer.plan.history, chain, in: transaction)
        try reach(.pushBeforeCommit)
        var results = Dictionary(chain.replayed.map { ($0.op, $0) }) { first, _ in first }
        for (op, result) in answered { results[op.id] = result }
        return Outcome(
            results: results, versions: versions,
            seats: versions.keys.filter { scopes[$0]?.kind == .seat }.sorted(),
            denials: answered.filter { isDenied($0.0, $0.1, grants) }.map(\.1))
    }

    /// Whether an op was refused because its author may not. A row that does not exist in a scope
    /// that the author may see is no attempt at anything.
    private func isDenied(
        _ op: Op, _ result: OpResult, _ grants: [ScopeID: PushGrant]
    ) -> Bool {
        result.code == .notAllowed || (result.code == .notFound && grants[op.scope] == nil)
    }

    /// All locks in one round trip, and what stands under them.
    private func takeLocks(
        in transaction: OrgTransaction
    ) async throws -> (CheckedChain, [ScopeID: LockedScope], [ScopeID: PushGrant]) {
        let request = push.request
        let wanted = Set(request.ops.map(\.scope)).intersection(draft.context.grants.keys).sorted()
        let found = try await transaction.pipeline([
            PlanQueries.keepIndexPlans,
            PushQueries.ensureChain(
                of: request.device, epoch: request.epoch, org: transaction.org),
            PushQueries.lockChains(of: request.device, org: transaction.org),
            ScopeQueries.holdGrants(in: wanted, for: push.user, of: transaction.org),
            ScopeQueries.lock(wanted, of: transaction.org),
        ])
        let chain = try await checkedAgain(found[2], in: transaction)
        let scopes = try ScopeQueries.lockedScopes(from: found[4])
        var grants: [ScopeID: PushGrant] = [:]
        for row in found[3] {
            let (scope, role) = try row.decode(ScopeID.self, GrantRole.self)
            grants[scope] = scopes[scope].map {
                PushGrant(kind: $0.kind, role: role, version: $0.version)
            }
        }
        return (chain, scopes, grants)
    }

    /// The chain as it stands now: another push of the device may have come first, most likely the
    /// same batch, sent twice.
    private func checkedAgain(
        _ chains: [PostgresRow], in transaction: OrgTransaction
    ) async throws -> CheckedChain {
        let request = push.request
        if try PushQueries.end(of: request.epoch, in: chains) == draft.chain.start {
            return draft.chain
        }
        let known = try await transaction.query(
            PushQueries.knownOps(request.ops.map(\.id), of: push.user, org: transaction.org))
        return try CheckedChain(
            of: request, chains: chains, known: try PushQueries.known(from: known))
    }

    /// The draft's plan if nothing that it depends on has moved, else a new one.
    ///
    /// Rows need no comparison of their own: none changes without its scope's version.
    private func settledPlan(
        _ chain: CheckedChain, _ grants: [ScopeID: PushGrant], in transaction: OrgTransaction
    ) async throws -> (PushContext, PushPlan) {
        if grants == draft.context.grants, chain.fresh == draft.chain.fresh {
            return (draft.context, draft.plan)
        }
        let context = try await push.context(for: chain.fresh, grants: grants, in: transaction)
        return (context, PushPlanner.plan(chain.fresh, in: context))
    }

    private func cause(of answered: [(op: Op, result: OpResult)]) -> AuditCause {
        let effective = answered.filter { $0.result.outcome != .refused }.map(\.op)
        return AuditCause(
            actor: AuditActor(user: push.user, device: push.request.device), auditClass: .push,
            at: push.now,
            ops: Dictionary(grouping: effective, by: \.scope).mapValues { $0.map(\.id) })
    }

    /// Keeps answers and values that lost, and moves the device's chain behind the last answer.
    private func record(
        _ answered: [(op: Op, result: OpResult)], _ history: [HistoryEntry],
        _ chain: CheckedChain, in transaction: OrgTransaction
    ) async throws {
        let request = push.request
        let isComplete = answered.count == chain.fresh.count
        let lastAnswered = answered.last.map {
            DeviceChain.End(sequence: $0.op.sequence, hash: $0.op.hash)
        }
        let end = isComplete ? chain.end : lastAnswered ?? chain.start
        try await transaction.pipeline([
            PushQueries.log(
                answered, of: push.user, on: request.device, epoch: request.epoch, at: push.now,
                org: transaction.org),
            PushQueries.keep(history, at: push.now, org: transaction.org),
            PushQueries.moveChain(
                of: request.device, epoch: request.epoch, to: end, org: transaction.org),
        ])
    }
}
