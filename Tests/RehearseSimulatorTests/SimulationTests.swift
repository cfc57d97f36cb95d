import RehearseSimulator
import Testing

/// Histories of the simulator as part of the gate: seeds 1…500, all invariants, no exceptions.
@Suite struct SimulationTests {
    @Test func fiveHundredHistoriesBreakNoInvariant() async throws {
        let report = try await SeedRun().run(1...500)
        for failure in report.failures.prefix(5) {
            Issue.record("seed \(failure.seed): \(failure.violations.prefix(5))")
        }
        #expect(report.failures.isEmpty)
        #expect(report.unstable.isEmpty, "two runs of one seed had different traces")
        #expect(report.historyCount == 500)
    }

    @Test func onePlanLeavesOneTrace() async throws {
        for seed in [UInt64(3), 77] {
            let plan = HistoryPlan(seed: seed)
            let first = try await Simulation.run(plan, keepsTrace: true)
            let second = try await Simulation.run(plan, keepsTrace: true)
            #expect(first.trace.lines == second.trace.lines)
            #expect(first.trace.hash == second.trace.hash)
        }
    }
}
