/// Which of many versions to give up.
///
/// The newest ones stay, and the first. In between, the version goes whose neighbours come closest
/// to each other, measured by their age: a minute between two texts of today counts as much as a
/// day between two texts of a long time ago. So what is left lies ever wider apart towards the
/// past.
enum VersionThinning {
    /// For one answer: every save of a long evening, and enough of the weeks before.
    static let versionsMax = 60
    /// These are never given up.
    static let newestKept = 20
    /// For one answer: the newest ones at their greatest length, and as much again.
    static let bytesMax = 10 * 1024 * 1024

    struct Version: Equatable {
        var savedAt: Int64
        var byteCount: Int
    }

    /// - Parameter versions: oldest first.
    /// - Returns: the positions to remove.
    static func removals(from versions: [Version]) -> [Int] {
        var kept = Array(versions.indices)
        var removed: [Int] = []
        while isTooMuch(kept.map { versions[$0] }),
            let victim = victim(among: kept.map { versions[$0].savedAt })
        {
            removed.append(kept.remove(at: victim))
        }
        return removed.sorted()
    }

    private static func isTooMuch(_ versions: [Version]) -> Bool {
        versions.count > versionsMax || versions.reduce(0) { $0 + $1.byteCount } > bytesMax
    }

    private static func victim(among times: [Int64]) -> Int? {
        guard times.count > newestKept + 1, let newest = times.last else { return nil }
        return (1..<(times.count - newestKept)).min { left, right in
            cost(of: left, times, newest) < cost(of: right, times, newest)
        }
    }

    private static func cost(of index: Int, _ times: [Int64], _ newest: Int64) -> Double {
        let gap = Double(max(0, times[index + 1] - times[index - 1]))
        let age = Double(max(1, newest - times[index]))
        return gap / age
    }
}
