internal import RehearseClient
internal import RehearseModel
internal import RehearseServer
internal import RehearseSync

/// Many devices at once. They speak the messages themselves, without stores: what is measured is
/// the server.
struct Crowd {
    let world: BenchWorld
    let transport: LoadTransport

    /// Each of so many devices asks once whether there is something new, all at one moment.
    func reconnect(_ count: Int) async throws -> [Figure] {
        let (devices, cursors) = try await world.database.inOrg(world.org) { transaction in
            let (user, _) = try await BenchQueries.addMember("crowd", in: transaction)
            return (
                try await BenchQueries.addDevices(count, of: user, in: transaction),
                try await BenchQueries.cursors(of: user, in: transaction)
            )
        }
        let (all, times) = try await milliseconds {
            try await withThrowingTaskGroup(of: Double.self) { group in
                for device in devices {
                    group.addTask {
                        let pull = PullRequest(device: device.id, timeline: nil, cursors: cursors)
                        let (time, page) = try await milliseconds {
                            try await transport.endpoint(of: device).pull(pull)
                        }
                        guard page.header.isClosed else { throw BenchFailure("A page was cut.") }
                        return time
                    }
                }
                return try await group.reduce(into: [Double]()) { $0.append($1) }
            }
        }
        return [
            Figure(
                name: "\(count) devices reconnect at once, each", samples: times,
                aim: "p99 < 2000 ms"),
            Figure(name: "  all of them", samples: [all], aim: "≤ 10000 ms"),
        ]
    }

    /// Devices that push one op at a time as fast as they are answered.
    func push(
        devices count: Int, scopes scopeCount: Int, for duration: Duration, aim: String?
    ) async throws -> [Figure] {
        let (devices, scopes) = try await world.database.inOrg(world.org) { transaction in
            let (user, scope) = try await BenchQueries.addMember(
                "pusher-\(scopeCount)", in: transaction)
            let more = try await BenchQueries.addScopes(
                scopeCount - 1, for: user, in: transaction)
            return (
                try await BenchQueries.addDevices(count, of: user, in: transaction),
                [scope] + more
            )
        }
        let (all, times) = try await milliseconds {
            try await withThrowingTaskGroup(of: [Double].self) { group in
                for (index, device) in devices.enumerated() {
                    group.addTask {
                        try await push(from: device, index: index, into: scopes, for: duration)
                    }
                }
                return try await group.reduce(into: [Double]()) { $0 += $1 }
            }
        }
        let place = scopeCount == 1 ? "one scope" : "\(scopeCount) scopes"
        return [
            Figure(
                name: "pushes of one op into \(place), \(count) devices", unit: .perSecond,
                samples: [Double(times.count) / all * 1000], aim: aim),
            Figure(name: "  each of them", samples: times),
        ]
    }

    private func push(
        from device: SeededDevice, index: Int, into scopes: [ScopeID], for duration: Duration
    ) async throws -> [Double] {
        let endpoint = transport.endpoint(of: device)
        var text = MadeUpText(seed: UInt64(index))
        var writer = OpWriter()
        var times: [Double] = []
        let end = ContinuousClock().now + duration
        while ContinuousClock().now < end {
            let scope = scopes[(index * 61 + times.count * 7) % scopes.count]
            let op = writer.note(in: scope, body: text.text(bytes: 200))
            let batch = PushBatch(
                device: device.id, epoch: 1, timeline: nil, opTexts: [op.json.canonicalText])
            let (time, answer) = try await milliseconds { try await endpoint.push(batch) }
            guard answer.results.map(\.outcome) == [.applied] else {
                throw BenchFailure("A push was not taken: \(answer.results).")
            }
            times.append(time)
        }
        return times
    }
}

/// The chain of one device's ops.
private struct OpWriter {
    private var sequence: Int64 = 0
    private var previous = SHA256Hash.zero

    mutating func note(in scope: ScopeID, body: String) -> Op {
        let environment = ServerEnvironment.system
        sequence += 1
        let op = Op(
            id: environment.makeID(OpSubject.self), group: environment.makeID(GroupSubject.self),
            sequence: sequence, previous: previous, table: "note",
            row: environment.makeID(RowSubject.self), scope: scope, kind: .create,
            fields: ["title": "One", "body": .string(body)], bases: [:], base: 0,
            clock: HybridClock(packed: environment.now().milliseconds << 15))
        previous = op.hash
        return op
    }
}
