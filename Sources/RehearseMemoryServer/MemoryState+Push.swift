internal import RehearseModel
internal import RehearseSync

/// Taking ops: the same steps as the PostgreSQL server, in one piece.
extension MemoryState {
    static let otherDevice = MemoryProblem.badRequest(
        "The request is in the name of another device than its token.")

    /// - Parameter rights: grants to decide by instead of those that hold; for a broken server.
    mutating func push(
        _ request: PushRequest, by user: UserID, now: Instant, rights: [GrantKey: Grant]? = nil
    ) throws -> PushResponse {
        try validate(request)
        guard request.timeline == nil || request.timeline == timeline || Mutant.epochIgnored.isOn
        else { throw timelineChanged }
        let (fresh, replayed, end) = try checkedChain(of: request, user)
        var results = Dictionary(replayed.map { ($0.op, $0) }) { first, _ in first }
        if !fresh.isEmpty {
            let commit = settled(fresh, of: request, by: user, now: now, rights ?? grants)
            for result in commit.results { results[result.op] = result }
            try keep(commit)
        }
        chains[ChainKey(device: request.device, epoch: request.epoch)] = end
        guard !isFailureDue else {
            isFailureDue = false
            throw MemoryProblem(503, "not_ready", "Try again.")
        }
        return PushResponse(
            timeline: timeline, serverTime: now, results: request.ops.compactMap { results[$0.id] })
    }

    var timelineChanged: MemoryProblem {
        var problem = MemoryProblem.sync(
            .timelineChanged, "The server was restored to an earlier state.")
        problem.timeline = timeline
        return problem
    }

    private func validate(_ request: PushRequest) throws {
        guard request.ops.count <= limits.opsMax else {
            throw MemoryProblem.badRequest("Send at most \(limits.opsMax) ops in one push.")
        }
        guard Set(request.ops.map(\.id)).count == request.ops.count, request.epoch >= 0 else {
            throw Self.notOneChain
        }
    }

    private static let notOneChain = MemoryProblem.badRequest("The ops must be one chain.")

    private func checkedChain(
        of request: PushRequest, _ user: UserID
    ) throws -> (fresh: [Op], replayed: [OpResult], end: DeviceChain.End) {
        let epochs = chains.keys.filter { $0.device == request.device }.map(\.epoch)
        if let newest = epochs.max(), newest > request.epoch {
            throw MemoryProblem.sync(.deviceForked, "The device has a newer epoch.")
        }
        let key = ChainKey(device: request.device, epoch: request.epoch)
        var known: [OpID: DeviceChain.Known] = [:]
        for op in request.ops {
            guard let answered = answer(to: op.id, of: user) else { continue }
            known[op.id] = DeviceChain.Known(
                contentHash: answered.op.contentHash, result: answered.result)
        }
        switch DeviceChain.check(request.ops, after: chains[key] ?? .start, known: known) {
        case .accepted(let fresh, let replayed, let end): return (fresh, replayed, end)
        case .forked: throw MemoryProblem.sync(.deviceForked, "The chain has two ends.")
        case .gap(let expected):
            var problem = MemoryProblem.sync(.sequenceGap, "Start with sequence \(expected).")
            problem.expected = expected
            throw problem
        case .broken: throw Self.notOneChain
        }
    }

    /// Plans, and plans anew without each group whose references do not hold, as the database
    /// would refuse it.
    private mutating func settled(
        _ ops: [Op], of request: PushRequest, by user: UserID, now: Instant,
        _ rights: [GrantKey: Grant]
    ) -> Commit {
        var context = context(
            for: ops, by: user, on: request.device, now: now, rights: rights)
        context.earlierThrough = request.earlierThrough ?? 0
        var refusing: [GroupID: FieldRefusal] = [:]
        var plan = PushPlanner.plan(ops, in: context)
        while let (group, refusal) = firstBrokenGroup(of: plan) {
            refusing[group] = refusal
            plan = PushPlanner.plan(ops, in: context, refusing: refusing)
        }
        history += plan.history
        write(plan.writes, because: user)
        return Commit(
            user: user, device: request.device, epoch: request.epoch, at: now,
            roles: liveRoles(of: user), ops: ops, results: plan.results, writes: plan.writes)
    }

    private func context(
        for ops: [Op], by user: UserID, on device: DeviceID, now: Instant,
        rights: [GrantKey: Grant]
    ) -> PushContext {
        var context = PushContext(user: user, device: device, now: now, grants: [:], rows: [:])
        for scope in Set(ops.map(\.scope)) {
            guard let grant = rights[GrantKey(scope: scope, user: user)], grant.isLive,
                let place = scopes[scope]
            else { continue }
            context.grants[scope] = PushGrant(
                kind: place.kind, role: grant.role, version: place.version)
        }
        for key in PushPlanner.rowKeys(of: ops) { context.rows[key] = row(key) }
        let updated = Set(ops.filter { $0.kind == .update }.map(\.row.description))
        for place in scopes.values {
            for (key, row) in place.rows
            where key.table == "conflict" && row.fields["state"] == "open"
                && updated.contains(row.fields["row_id"]?.string ?? "")
            {
                context.rows[key] = row
            }
        }
        return context
    }

    private func liveRoles(of user: UserID) -> [ScopeID: GrantRole] {
        var roles: [ScopeID: GrantRole] = [:]
        for (key, grant) in grants where key.user == user && grant.isLive {
            roles[key.scope] = grant.role
        }
        return roles
    }

    /// Keeps the answers, in the same transaction as the rows.
    private mutating func keep(_ commit: Commit) throws {
        commits.append(commit)
        let isFailing =
            Mutant.failureAfterCommit.isOn && commit.ops.contains { $0.id.low % 4 == 0 }
        guard !isFailing else {
            // The rows stay, the answers do not, and the client hears of a failure.
            isFailureDue = true
            return
        }
        for (op, result) in zip(commit.ops, commit.results) {
            let answer = Answered(op: op, device: commit.device, result: result)
            let key = AnsweredKey(user: commit.user, op: op.id)
            if Mutant.resultsInOwnTransaction.isOn {
                unwrittenAnswers[key] = answer
            } else {
                answered[key] = answer
            }
        }
    }
}
