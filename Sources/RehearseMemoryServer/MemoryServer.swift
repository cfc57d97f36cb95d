package import RehearseModel
internal import RehearseSync
internal import Synchronization

/// A whole server of the sync protocol in memory: START HERE.
///
/// It decides with the code of the real one (`DeviceChain`, `PushPlanner`), keeps what the real one
/// keeps, and takes and gives bytes, so that no codec is passed by. The conformance suite holds it
/// and the PostgreSQL server to the same answers.
package final class MemoryServer: Sendable {
    private let world: Mutex<World>

    fileprivate struct World {
        var state: MemoryState
        /// What a broken server has promised and not written yet.
        var unwritten: MemoryState?
        /// Rights as each device found them at its last request, for a broken server.
        var seenGrants: [DeviceID: [MemoryState.GrantKey: MemoryState.Grant]] = [:]
    }

    package init(
        timeline: TimelineID = TimelineID(high: 0x7171, low: 1),
        limits: MemoryLimits = MemoryLimits()
    ) {
        world = Mutex(World(state: MemoryState(timeline: timeline, limits: limits)))
    }

    /// A copy of everything: a backup, or something to look at.
    package var state: MemoryState { world.withLock { $0.state } }

    /// Answers one request, whole, before the next one.
    package func answer(_ request: WireRequest, now: Instant) -> WireAnswer {
        world.withLock { world in
            world.settle()
            do {
                return try world.answer(request, now: now)
            } catch let problem as MemoryProblem {
                return .problem(problem)
            } catch let error as WireError {
                return .problem(.badRequest("The body is not as expected: \(error)."))
            } catch let error as JSONError {
                return .problem(.badRequest("The body is no valid JSON: \(error)."))
            } catch {
                return .problem(MemoryProblem(500, "internal", "\(error)"))
            }
        }
    }

    /// Something that an operator or the server itself does.
    package func change<Value: Sendable>(
        _ body: @Sendable (inout MemoryState) throws -> Value
    ) rethrows -> Value {
        try world.withLock { world in
            world.settle()
            return try body(&world.state)
        }
    }

    /// The process ends and starts again: only what was committed is there.
    package func restart() {
        world.withLock { world in
            world.unwritten = nil
            world.state.forgetUnwritten()
        }
    }

    /// Goes back to a backup.
    ///
    /// - Parameter timeline: the new one; nil for an operator who forgot to say that this is a
    ///   restored server.
    package func restore(_ backup: MemoryState, timeline: TimelineID?) {
        world.withLock { world in
            let idCount = world.state.idCount
            world.unwritten = nil
            world.state = backup
            // Random ids do not come twice, whatever the clock of the server says.
            world.state.idCount = idCount
            if let timeline { world.state.timeline = timeline }
        }
    }
}

extension MemoryServer.World {
    /// What a broken server put off becomes true with the next request.
    fileprivate mutating func settle() {
        if let unwritten {
            state = unwritten
            self.unwritten = nil
        }
        state.settleUnwritten()
    }

    fileprivate mutating func answer(
        _ request: WireRequest, now: Instant
    ) throws -> WireAnswer {
        guard let token = request.token, let device = state.tokens[token],
            let user = state.devices[device]
        else { throw MemoryProblem(401, "invalid_token", "Sign in again.") }
        guard request.body.count <= state.limits.bodyBytesMax else {
            throw MemoryProblem(413, "body_too_large", "Send less in one request.")
        }
        defer { seenGrants[device] = state.grants }
        switch request.path {
        case "/v1/sync/push":
            try checkProtocol(of: request)
            let push = try PushRequest(json: JSONParser.parse(request.body))
            return try answer(push, by: user, on: device, now: now)
        case "/v1/sync/pull":
            try checkProtocol(of: request)
            let pull = try PullRequest(json: JSONParser.parse(request.body))
            guard pull.device == device else { throw MemoryState.otherDevice }
            return .lines(try state.pull(pull, by: user, now: now).bytes)
        case "/v1/sync/wait":
            try checkProtocol(of: request)
            let wait = try WaitRequest(json: JSONParser.parse(request.body))
            guard wait.device == device else { throw MemoryState.otherDevice }
            return .json(try state.news(for: wait, user).json.canonicalBytes)
        case "/v1/devices/fork":
            _ = try WireCodec.decode(ForkDeviceRequest.self, from: request.body)
            let forked = state.addDevice(of: user)
            return .json(try WireCodec.encode(forked))
        default:
            throw MemoryProblem(404, "not_found", "There is nothing here.")
        }
    }

    private mutating func answer(
        _ push: PushRequest, by user: UserID, on device: DeviceID, now: Instant
    ) throws -> WireAnswer {
        guard push.device == device else { throw MemoryState.otherDevice }
        let grants = Mutant.staleGrants.isOn ? seenGrants[device] : nil
        guard Mutant.ackBeforeCommit.isOn else {
            return .json(
                try state.push(push, by: user, now: now, rights: grants).json.canonicalBytes)
        }
        var next = state
        let response = try next.push(push, by: user, now: now, rights: grants)
        unwritten = next
        return .json(response.json.canonicalBytes)
    }

    private func checkProtocol(of request: WireRequest) throws {
        let spoken = request.protocolVersion.flatMap { Int($0) }
        let accepted = ProtocolVersion.oldestAccepted...ProtocolVersion.current
        guard let spoken, accepted.contains(spoken) else {
            throw MemoryProblem.sync(.protocolUnsupported, "Update the program that is older.")
        }
    }
}
