import RehearseModel
import RehearseSync
import Synchronization
import Testing

@testable import RehearseClient

/// A watching client and a server whose long poll the test holds in its hand.
@Suite struct WatchTests {
    @Test func aChangeHereIsSentAtOnce() async throws {
        let bench = try await WatchBench()
        try await bench.run { events in
            #expect(await events.next()?.sent == 0)
            await bench.line.someoneWaits()
            try bench.rehearse.write("Written while it watches.")
            #expect(await events.next()?.sent == 1)
        }
        #expect(bench.desk.world.server.rowCount("attempt") == 1)
    }

    /// The same file is open in another process, here another instance.
    @Test func aChangeOfAnotherProcessIsSentAtOnce() async throws {
        let bench = try await WatchBench()
        try await bench.run { events in
            _ = await events.next()
            await bench.line.someoneWaits()
            try bench.desk.open("first").write("Written beside it.")
            #expect(await events.next()?.sent == 1)
        }
    }

    @Test func aChangeThereIsFetchedAtOnce() async throws {
        let bench = try await WatchBench()
        try await bench.run { events in
            _ = await events.next()
            await bench.line.someoneWaits()
            bench.desk.world.server.put(
                "note", RowID(high: 5, low: 5), in: SyncWorld.ownScope,
                ["title": "news", "body": ""])
            bench.line.ring([SyncWorld.ownScope: 9])
            #expect(await events.next()?.received == 1)
        }
    }

    /// Nothing is asked again before a pause is over, and each pause is longer.
    @Test func whileTheServerIsAwayThePausesGrow() async throws {
        let bench = try await WatchBench(pausesMax: 8)
        for _ in 0..<20 {
            bench.desk.world.server.next(.fail(.connectionRefused), at: "/v1/sync/pull")
        }
        let before = bench.desk.world.server.requestCount("/v1/sync/pull")
        let error = await #expect(throws: RehearseError.self) { try await bench.watch() }
        #expect(error?.what == "Stopped.")
        let pauses = bench.pauses
        #expect(pauses.count == 9)
        for (index, pause) in pauses.enumerated() {
            let step = min(WatchPause.first * (1 << index), WatchPause.longest)
            #expect(pause >= step / 2 && pause <= step, "\(index)")
        }
        #expect(bench.desk.world.server.requestCount("/v1/sync/pull") - before == 9)
    }

    @Test func aSignOutEndsIt() async throws {
        let bench = try await WatchBench()
        bench.desk.world.server.state.withLock { $0.tokens = [:] }
        let error = await #expect(throws: RehearseError.self) { try await bench.watch() }
        #expect(error?.kind == .signedOut)
    }

    /// A broken server that always tells of news keeps nobody busy.
    @Test func newsThatAreNoneAreFollowedByPauses() async throws {
        let bench = try await WatchBench(pausesMax: 5)
        bench.line.ringsAlways([SyncWorld.ownScope: 99])
        let before = bench.desk.world.server.requestCount("/v1/sync/pull")
        _ = await #expect(throws: RehearseError.self) { try await bench.watch() }
        #expect(bench.desk.world.server.requestCount("/v1/sync/pull") - before <= 8)
        #expect(bench.pauses.count == 6)
    }

    @Test(arguments: [1, 2, 6, 7, 100])
    func aPauseLiesBetweenAHalfAndAllOfItsStep(failures: Int) {
        let step = min(WatchPause.first * (1 << min(failures - 1, 16)), WatchPause.longest)
        #expect(WatchPause.length(after: failures, noise: 0) == step / 2)
        let longest = WatchPause.length(after: failures, noise: .max)
        #expect(longest > step * 0.99 && longest <= step)
    }
}

/// A client that watches, with pauses that are counted and take no time.
private struct WatchBench {
    let desk = SignedInDesk()
    let line = LongPollLine()
    let rehearse: Rehearse
    private let taken = PauseLog()

    var pauses: [Duration] { taken.all }

    /// - Parameter pausesMax: the pause after these ends the watch.
    init(pausesMax: Int = .max) async throws {
        let first = try await desk.device("first")
        let (line, server, taken) = (line, desk.world.server, taken)
        var environment = first.environment
        environment.sleep = { duration in
            guard taken.add(duration) <= pausesMax else { throw CancellationError() }
        }
        rehearse = try Rehearse.open(
            layout: first.layout, account: nil, environment: environment,
            connect: { _ in LongPollServer(server: server, line: line) })
    }

    func watch() async throws -> Never {
        try await rehearse.watch { _ in }
    }

    /// Watches while `body` runs.
    func run(
        _ body: @escaping @Sendable (WatchReports) async throws -> Void
    ) async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: SyncReport.self)
        let rehearse = rehearse
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // It ends when it is cancelled, by an error that says so.
                try? await rehearse.watch { event in
                    if case .synced(let report) = event { continuation.yield(report) }
                }
            }
            group.addTask { try await body(WatchReports(stream: stream)) }
            try await group.next()
            group.cancelAll()
        }
    }
}

/// The reports of a watch, one after the other.
private struct WatchReports: Sendable {
    let stream: AsyncStream<SyncReport>

    func next() async -> SyncReport? {
        for await report in stream { return report }
        return nil
    }
}

private final class PauseLog: Sendable {
    private let pauses = Mutex<[Duration]>([])

    var all: [Duration] { pauses.withLock { $0 } }

    func add(_ pause: Duration) -> Int {
        pauses.withLock { pauses in
            pauses.append(pause)
            return pauses.count
        }
    }
}

/// The long poll of a server, answered when the test says so.
private final class LongPollLine: Sendable {
    private struct State {
        var waiting: [Int: CheckedContinuation<WaitResponse, Never>] = [:]
        var arrived: [CheckedContinuation<Void, Never>] = []
        var lastID = 0
        var always: WaitResponse?
    }

    private let state = Mutex(State())

    func wait() async -> WaitResponse {
        if let always = state.withLock({ $0.always }) { return always }
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let arrived = state.withLock { state in
                    defer { state.arrived = [] }
                    state.waiting[id] = continuation
                    return state.arrived
                }
                for person in arrived { person.resume() }
                if Task.isCancelled { answer([id], .nothing) }
            }
        } onCancel: {
            answer([id], .nothing)
        }
    }

    /// Returns once a client hangs on the line.
    func someoneWaits() async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLock { state in
                if state.waiting.isEmpty { state.arrived.append(continuation) }
                return !state.waiting.isEmpty
            }
            if isThere { continuation.resume() }
        }
    }

    func ring(_ moved: [ScopeID: Int64]) {
        let all = state.withLock { Array($0.waiting.keys) }
        answer(all, WaitResponse(moved: moved, grantsChanged: false))
    }

    func ringsAlways(_ moved: [ScopeID: Int64]) {
        state.withLock { $0.always = WaitResponse(moved: moved, grantsChanged: false) }
    }

    private func answer(_ ids: [Int], _ response: WaitResponse) {
        for id in ids {
            state.withLock { $0.waiting.removeValue(forKey: id) }?.resume(returning: response)
        }
    }
}

/// The server in memory, with a long poll.
private struct LongPollServer: Transport {
    let server: FakeServer
    let line: LongPollLine

    func send(_ request: TransportRequest) async throws(TransportFailure) -> TransportResponse {
        guard request.path == "/v1/sync/wait" else { return try await server.send(request) }
        let response = await line.wait()
        if Task.isCancelled { throw .cancelled }
        return FakeServer.json(response.json.canonicalBytes)
    }
}
