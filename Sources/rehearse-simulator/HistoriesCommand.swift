internal import ArgumentParser
internal import RehearseSimulator

/// Runs a range of seeds; on a failure prints what is needed to see it again.
struct HistoriesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "histories", abstract: "Runs a range of seeds (the default).")

    @Option(help: "The seeds, such as 1..2000.")
    var seeds = SeedRange(bounds: 1...500)

    @Option(help: "A kind of fault that every history has; may be given several times.")
    var fault: [FaultKind] = []

    @Option(help: "How many histories run at a time.")
    var workers = 2

    @Flag(help: "Print what happens in each history, line by line.")
    var trace = false

    @Flag(help: "Do not make a failing history smaller.")
    var asItIs = false

    func run() async throws {
        if trace { return try await printTraces() }
        let clock = ContinuousClock()
        let start = clock.now
        let report = try await SeedRun(wanted: Set(fault), workerCount: workers).run(seeds.bounds) {
            if $0 % 500 == 0 { print("\($0) histories") }
        }
        let seconds = Double((clock.now - start).components.seconds) + 0.001
        for line in report.counts.lines { print("  \(line)") }
        let rate = Int(Double(report.historyCount) / seconds)
        print("\(report.historyCount) histories, \(rate) a second, \(report.failures.count) failed")
        for seed in report.unstable { print("seed \(seed) had another trace the second time") }
        for failure in report.failures.prefix(3) { try await explain(failure) }
        guard report.isClean else { throw ExitCode(1) }
    }

    private func printTraces() async throws {
        for seed in seeds.bounds {
            let plan = HistoryPlan(seed: seed, wanted: Set(fault))
            let result = try await Simulation.run(plan, keepsTrace: true)
            print("seed \(seed), faults \(plan.faults.sorted().map(\.rawValue))")
            for line in result.trace.lines { print("  \(line)") }
            print("trace \(result.trace.hash)")
            for violation in result.violations { print(violation) }
        }
    }

    private func explain(
        _ failure: (seed: UInt64, violations: [Violation])
    ) async throws {
        let plan = HistoryPlan(seed: failure.seed, wanted: Set(fault))
        print("\nseed \(failure.seed)")
        print("  people \(plan.owners.map(\.rawValue)), \(plan.rowsPerPage) rows a page")
        print("  faults \(plan.faults.sorted().map(\.rawValue))")
        for violation in failure.violations.prefix(10) { print("  \(violation)") }
        guard !asItIs, let first = failure.violations.first else { return }
        var minimiser = Minimiser(invariant: first.invariant)
        let small = try await minimiser.minimised(plan)
        print("  breaks \(first.invariant) with \(small.steps.count) of \(plan.steps.count) steps:")
        for step in small.steps { print("    \(step)") }
        for violation in try await Simulation.run(small).violations { print("  \(violation)") }
    }
}

/// `1..2000`
struct SeedRange: ExpressibleByArgument {
    var bounds: ClosedRange<UInt64>

    init(bounds: ClosedRange<UInt64>) {
        self.bounds = bounds
    }

    init?(argument: String) {
        let ends = argument.split(separator: ".", omittingEmptySubsequences: true)
            .compactMap { UInt64($0) }
        guard let first = ends.first, let last = ends.last, first <= last, ends.count <= 2 else {
            return nil
        }
        bounds = first...last
    }

    var defaultValueDescription: String { "\(bounds.lowerBound)..\(bounds.upperBound)" }
}

extension FaultKind: ExpressibleByArgument {}
