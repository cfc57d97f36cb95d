internal import RehearseClient
internal import RehearseServer
internal import RehearseSync

/// Syncs of two devices that have everything already: a thousand changes each way, and none.
struct SmallSyncs {
    let world: BenchWorld
    let writer: Rehearse
    let reader: Rehearse

    func changes(_ count: Int, runs: Int) async throws -> [Figure] {
        var up: [Double] = []
        var down: [Double] = []
        for run in 0..<runs {
            try BenchWorld.changeRows(count, on: writer, title: "Title \(run)")
            let (sending, sent) = try await milliseconds { try await writer.sync() }
            let (receiving, received) = try await milliseconds { try await reader.sync() }
            guard sent.sent == count, received.received == count else {
                throw BenchFailure("\(sent.sent) changes went, \(received.received) came.")
            }
            up.append(sending)
            down.append(receiving)
        }
        return [
            Figure(name: "\(count) changed rows, sent", samples: up),
            Figure(name: "\(count) changed rows, received", samples: down),
        ]
    }

    func nothingNew(runs: Int) async throws -> Figure {
        var times: [Double] = []
        for _ in 0..<runs {
            times.append(try await milliseconds { try await reader.sync() }.0)
        }
        return Figure(name: "sync with nothing new", samples: times, aim: "≤ 0.6 ms")
    }

    /// From the beginning of a save on one device to the end of the other's sync, the other one
    /// waiting in a long poll.
    func propagation(runs: Int) async throws -> Figure {
        guard let account = reader.signedInAccount, let token = account.token else {
            throw BenchFailure("The reading device is not signed in.")
        }
        let device = SeededDevice(user: account.user, id: account.device, token: token)
        return try await LoadTransport.run(url: world.url, connectionsMax: 4) { transport in
            try await propagation(runs: runs, transport.endpoint(of: device), account)
        }
    }

    private func propagation(
        runs: Int, _ endpoint: SyncEndpoint, _ account: Credentials.Account
    ) async throws -> Figure {
        var times: [Double] = []
        for run in 0..<runs {
            let cursors = try await world.database.inOrg(world.org) {
                try await BenchQueries.cursors(of: account.user, in: $0)
            }
            let wait = WaitRequest(
                until: PullRequest(device: account.device, timeline: nil, cursors: cursors),
                timeoutMilliseconds: 20_000)
            async let arrival = arrival(after: wait, endpoint)
            // The wait has to be on the server before there is something to tell.
            try await Task.sleep(for: .milliseconds(50))
            let start = ContinuousClock().now
            try BenchWorld.changeRows(1, on: writer, title: "Told \(run)")
            try await writer.sync()
            times.append((try await arrival - start).milliseconds)
        }
        return Figure(
            name: "one change seen on another device, long poll", samples: times,
            aim: "≤ 300 ms p95")
    }

    private func arrival(
        after wait: WaitRequest, _ endpoint: SyncEndpoint
    ) async throws -> ContinuousClock.Instant {
        var report = SyncReport()
        repeat {
            guard try await !endpoint.wait(wait).isNothing else {
                throw BenchFailure("A wait ended with nothing.")
            }
            report = try await reader.sync()
        } while report.received == 0
        return ContinuousClock().now
    }
}
