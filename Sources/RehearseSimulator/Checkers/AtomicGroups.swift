internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I5: one action of a person takes effect whole or not at all.
enum AtomicGroups: Checker {
    static let invariant = "I5"

    static func faults(in evidence: Evidence) -> [String] {
        var fates: [GroupID: Set<Bool>] = [:]
        for commit in evidence.server.commits {
            for (op, result) in zip(commit.ops, commit.results) {
                fates[op.group, default: []].insert(result.outcome == .refused)
            }
        }
        return fates.filter { $0.value.count > 1 }.map(\.key).sorted()
            .map { "group \($0) took effect in part" }
    }
}
