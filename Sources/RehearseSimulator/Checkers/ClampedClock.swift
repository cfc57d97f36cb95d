internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I22: a clock that is years ahead dates nothing into the future.
enum ClampedClock: Checker {
    static let invariant = "I22"

    private static let aheadMaxMilliseconds: Int64 = 300_000

    static func faults(in evidence: Evidence) -> [String] {
        evidence.server.commits.flatMap { commit in
            commit.writes.filter {
                $0.createdAt > $0.receivedAt.advanced(byMilliseconds: aheadMaxMilliseconds)
            }.map { "\($0.table) \($0.id) is dated later than it came" }
        }
    }
}
