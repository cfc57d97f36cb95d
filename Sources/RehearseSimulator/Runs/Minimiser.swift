/// Makes a failing history small: leaves out steps, in halves and then in ever smaller pieces, as
/// long as it still breaks the same invariant (delta debugging: Zeller and Hildebrandt, 2002).
package struct Minimiser {
    private let invariant: String
    private var runsLeft: Int

    /// - Parameter runsMax: how many histories this may cost.
    package init(invariant: String, runsMax: Int = 250) {
        self.invariant = invariant
        runsLeft = runsMax
    }

    package mutating func minimised(_ plan: HistoryPlan) async throws -> HistoryPlan {
        var best = plan
        var pieces = 2
        while best.steps.count > 1, runsLeft > 0 {
            let size = max(1, (best.steps.count + pieces - 1) / pieces)
            if let smaller = try await smaller(best, by: size) {
                best = smaller
                pieces = max(2, pieces - 1)
            } else if size == 1 {
                break
            } else {
                pieces *= 2
            }
        }
        return best
    }

    private mutating func smaller(
        _ plan: HistoryPlan, by size: Int
    ) async throws -> HistoryPlan? {
        // From the end: what comes after the failure goes first.
        for start in stride(from: 0, to: plan.steps.count, by: size).reversed() {
            guard runsLeft > 0 else { return nil }
            runsLeft -= 1
            var candidate = plan
            candidate.steps.removeSubrange(start..<min(start + size, plan.steps.count))
            let result = try await Simulation.run(candidate)
            if result.violations.contains(where: { $0.invariant == invariant }) {
                return candidate
            }
        }
        return nil
    }
}
