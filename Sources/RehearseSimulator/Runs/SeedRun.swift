internal import RehearseSync
internal import Synchronization

/// Runs many seeds, several at a time.
package struct SeedRun: Sendable {
    package struct Report: Sendable {
        package var historyCount = 0
        package var counts = FaultCounts()
        /// By seed, the lowest first.
        package var failures: [(seed: UInt64, violations: [Violation])] = []
        /// Seeds whose second run had another trace.
        package var unstable: [UInt64] = []

        package var isClean: Bool { failures.isEmpty && unstable.isEmpty }
    }

    private let wanted: Set<FaultKind>
    private let workerCount: Int
    private let stopsAtFailure: Bool

    /// - Parameter wanted: kinds of fault that every history has.
    package init(
        wanted: Set<FaultKind> = [], workerCount: Int = 2, stopsAtFailure: Bool = false
    ) {
        self.wanted = wanted
        self.workerCount = workerCount
        self.stopsAtFailure = stopsAtFailure
    }

    /// - Parameter progress: told after every history.
    package func run(
        _ seeds: ClosedRange<UInt64>, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> Report {
        let queue = SeedQueue(seeds: seeds, stopsAtFailure: stopsAtFailure)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<workerCount {
                group.addTask { [self] in
                    while let seed = queue.next() {
                        progress(queue.add(try await outcome(of: seed), seed))
                    }
                }
            }
            try await group.waitForAll()
        }
        return queue.report
    }

    struct Outcome: Sendable {
        var result: Simulation.Result
        var isUnstable = false
    }

    /// One seed in a hundred is run twice and must leave the same trace.
    private func outcome(of seed: UInt64) async throws -> Outcome {
        let plan = HistoryPlan(seed: seed, wanted: wanted)
        var outcome = Outcome(result: try await Simulation.run(plan))
        if seed % 100 == 0 {
            let again = try await Simulation.run(plan)
            outcome.isUnstable = again.trace.hash != outcome.result.trace.hash
        }
        return outcome
    }
}

/// The seeds that are still to run, and what came of the others.
private final class SeedQueue: Sendable {
    private let seeds: ClosedRange<UInt64>
    private let stopsAtFailure: Bool
    private let state: Mutex<(next: UInt64, report: SeedRun.Report)>

    init(seeds: ClosedRange<UInt64>, stopsAtFailure: Bool) {
        self.seeds = seeds
        self.stopsAtFailure = stopsAtFailure
        state = Mutex((seeds.lowerBound, SeedRun.Report()))
    }

    func next() -> UInt64? {
        state.withLock { state in
            let isDone = stopsAtFailure && !state.report.failures.isEmpty
            guard !isDone, state.next <= seeds.upperBound else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    /// - Returns: how many histories there are now.
    func add(_ outcome: SeedRun.Outcome, _ seed: UInt64) -> Int {
        state.withLock { state in
            state.report.add(outcome, seed)
            return state.report.historyCount
        }
    }

    var report: SeedRun.Report {
        state.withLock { state in
            var report = state.report
            report.failures.sort { $0.seed < $1.seed }
            return report
        }
    }
}

extension SeedRun.Report {
    mutating func add(_ outcome: SeedRun.Outcome, _ seed: UInt64) {
        historyCount += 1
        counts.add(outcome.result.counts)
        if !outcome.result.violations.isEmpty {
            failures.append((seed, outcome.result.violations))
        }
        if outcome.isUnstable { unstable.append(seed) }
    }
}
