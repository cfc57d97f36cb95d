internal import Logging
package import RehearseModel
package import RehearseSync

/// Takes the ops of a device. START HERE for what a push does:
///
/// 1. Check the request and, without a lock, decide everything (`PushDraft`).
/// 2. In one short transaction: lock, compare, write, keep the answers (`PushCommit`).
/// 3. Note the seats that were written to, whose figures a job then brings up to date, and what was
///    refused for want of rights.
///
/// A resend takes the same way and finds its answers in step 1. What makes the server itself fail
/// is set aside by `PushIsolation`.
package struct PushService: Sendable {
    private let database: Database
    private let progress: ProgressQueue
    private let denials: DenialLog
    private let environment: ServerEnvironment
    private let limits: PushLimits

    package init(
        database: Database, progress: ProgressQueue, denials: DenialLog,
        environment: ServerEnvironment, limits: PushLimits = PushLimits()
    ) {
        self.database = database
        self.progress = progress
        self.denials = denials
        self.environment = environment
        self.limits = limits
    }

    /// - Throws: `Refusal`, `PostgresError`. After `outcomeUnknown` the client resends and gets
    ///   the stored results if the transaction was committed.
    package func push(
        _ request: PushRequest, by user: UserID, on device: DeviceID, of org: OrgID
    ) async throws -> PushResponse {
        try validate(request, from: device)
        try environment.reach(.pushReceived)
        let push = Push(request: request, user: user, now: environment.now())
        do {
            return try await answer(push, of: org)
        } catch  where PushIsolation.isInternal(error) {
            let isolation = PushIsolation(
                answer: answer, database: database, environment: environment, limits: limits)
            return try await isolation.run(push, of: org)
        }
    }

    private func answer(_ push: Push, of org: OrgID) async throws -> PushResponse {
        let draft = try await database.inOrg(org) { transaction in
            try await PushDraft.make(for: push, in: transaction)
        }
        try environment.reach(.pushDrafted)
        var results = draft.chain.replayed
        if !draft.chain.isSettled {
            let outcome = try await commit(push, draft, of: org)
            try environment.reach(.pushAfterCommit)
            progress.add(outcome.seats, of: org)
            await note(outcome.denials, push, of: org)
            results = try push.request.ops.map { op in
                guard let result = outcome.results[op.id] else { throw Refusal.pushUnfinished }
                return result
            }
        }
        try environment.reach(.pushBeforeReply)
        return PushResponse(timeline: draft.timeline, serverTime: push.now, results: results)
    }

    private func note(
        _ refused: [OpResult], _ push: Push, of org: OrgID
    ) async {
        guard let code = refused.first?.code else { return }
        await denials.note(
            Operations.push.operation.id, code: code.rawValue, count: refused.count,
            by: AuditActor(user: push.user, device: push.request.device), of: org)
    }

    private func commit(
        _ push: Push, _ draft: PushDraft, of org: OrgID
    ) async throws -> PushCommit.Outcome {
        let commit = PushCommit(
            push: push, draft: draft, limits: limits, reach: environment.reach)
        return try await database.inOrg(org) { transaction in
            try await commit.run(in: transaction)
        }
    }

    private func validate(_ request: PushRequest, from device: DeviceID) throws {
        guard request.device == device else { throw Refusal.otherDevice }
        guard request.ops.count <= limits.opsMax else {
            throw Refusal.tooManyOps(max: limits.opsMax)
        }
        guard Set(request.ops.map(\.id)).count == request.ops.count else {
            throw Refusal.notOneChain
        }
        guard request.epoch >= 0 else { throw Refusal.notOneChain }
    }
}
