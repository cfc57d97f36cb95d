internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I14: a fact is written once; who writes it again, otherwise, is refused.
enum WrittenOnce: Checker {
    static let invariant = "I14"

    static func faults(in evidence: Evidence) -> [String] {
        var faults: [String] = []
        var standing: [RowKey: SyncRow] = [:]
        for commit in evidence.server.commits {
            for row in commit.writes where SyncSchema.table(named: row.table)?.kind == .fact {
                let key = RowKey(table: row.table, id: row.id)
                if let old = standing[key], old != row {
                    faults.append("the \(row.table) \(row.id) was written twice")
                }
                standing[key] = row
            }
        }
        return faults
    }
}
