internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I16: every field that an op wrote was one that its author's role may write.
enum FieldMask: Checker {
    static let invariant = "I16"

    static func faults(in evidence: Evidence) -> [String] {
        var faults: [String] = []
        for commit in evidence.server.commits {
            for (op, result) in zip(commit.ops, commit.results) where result.outcome != .refused {
                guard let role = commit.roles[op.scope],
                    let table = SyncSchema.table(named: op.table)
                else { continue }
                switch op.kind {
                case .create where !table.creators.contains(role):
                    faults.append("as \(role.rawValue) somebody made a \(op.table)")
                case .update:
                    let stray = op.fields.keys.filter {
                        !(table.editors[$0]?.contains(role) ?? false)
                    }
                    faults += stray.sorted().map {
                        "as \(role.rawValue) somebody changed \(op.table).\($0)"
                    }
                default: continue
                }
            }
        }
        return faults
    }
}
