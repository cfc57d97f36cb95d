internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I3: an op takes effect once, and has one answer for ever.
enum ExactlyOnce: Checker {
    static let invariant = "I3"

    private struct Key: Hashable {
        var user: UserID
        var op: OpID
    }

    static func faults(in evidence: Evidence) -> [String] {
        var faults: [String] = []
        var first: [Key: OpResult] = [:]
        for commit in evidence.server.commits {
            for (op, result) in zip(commit.ops, commit.results) {
                let key = Key(user: commit.user, op: op.id)
                if first[key] != nil { faults.append("op \(op.id) was decided twice") }
                first[key] = result
                let stored = evidence.server.answer(to: op.id, of: commit.user)?.result
                if stored != result { faults.append("the answer to op \(op.id) is not kept") }
            }
        }
        return faults
    }
}
