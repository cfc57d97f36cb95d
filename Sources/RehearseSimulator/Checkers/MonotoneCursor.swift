internal import RehearseModel

/// I9: within one timeline and one grant a cursor never goes back, except to zero.
enum MonotoneCursor: Checker {
    static let invariant = "I9"

    private struct Key: Hashable {
        var home: Int
        var restoreCount: Int
        var timeline: TimelineID?
        var scope: ScopeID
        var grantEpoch: Int64
    }

    static func faults(in evidence: Evidence) -> [String] {
        var faults: [String] = []
        var last: [Key: Int64] = [:]
        for seen in evidence.vectors {
            let key = Key(
                home: seen.home, restoreCount: seen.restoreCount, timeline: seen.timeline,
                scope: seen.scope, grantEpoch: seen.grantEpoch)
            if let before = last[key], seen.version < before, seen.version > 0 {
                faults.append(
                    "home \(seen.home) went from version \(before) of scope \(seen.scope) to "
                        + "\(seen.version)")
            }
            last[key] = seen.version
        }
        return faults
    }
}
