internal import Logging
package import RehearseModel
package import RehearseSync

/// Takes the ops of a device. START HERE for what a push does:
///
/// 1. Check the request and, without a lock, decide everything (`PushDraft`).
/// 2. In one short transaction: lock, compare, write, keep the answers (`PushCommit`).
/// 3. Bring the figures of the seats that were written to up to date.
///
/// A resend takes the same way and finds its answers in step 1.
package struct PushService: Sendable {
    private let database: Database
    private let progress: ProgressService
    private let environment: ServerEnvironment
    private let limits: PushLimits

    package init(
        database: Database, progress: ProgressService, environment: ServerEnvironment,
        limits: PushLimits = PushLimits()
    ) {
        self.database = database
        self.progress = progress
        self.environment = environment
        self.limits = limits
    }

    /// - Throws: `Refusal`, `PostgresError`. After `outcomeUnknown` the client resends and gets
    ///   the stored results if the transaction was committed.
    package func push(
        _ request: PushRequest, by user: UserID, on device: DeviceID, of org: OrgID
    ) async throws -> PushResponse {
        try validate(request, from: device)
        let push = Push(request: request, user: user, now: environment.now())
        let draft = try await database.inOrg(org) { transaction in
            try await PushDraft.make(for: push, in: transaction)
        }
        var results = draft.chain.replayed
        if !draft.chain.isSettled {
            let outcome = try await commit(push, draft, of: org)
            await progress.refresh(seats: outcome.seats, of: org)
            results = try request.ops.map { op in
                guard let result = outcome.results[op.id] else { throw Refusal.pushUnfinished }
                return result
            }
        }
        return PushResponse(timeline: draft.timeline, serverTime: push.now, results: results)
    }

    private func commit(
        _ push: Push, _ draft: PushDraft, of org: OrgID
    ) async throws -> PushCommit.Outcome {
        let commit = PushCommit(push: push, draft: draft, limits: limits)
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
