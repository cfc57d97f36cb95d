internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I6: a scope's versions are 1, 2, 3 …, and no row claims one that its scope has not reached.
enum DenseVersions: Checker {
    static let invariant = "I6"

    static func faults(in evidence: Evidence) -> [String] {
        var faults: [String] = []
        for (id, scope) in evidence.server.scopes.sorted(by: { $0.key < $1.key }) {
            if scope.heads.count != Int(scope.version) + 1 {
                faults.append(
                    "scope \(id) is at version \(scope.version) with \(scope.heads.count - 1) heads"
                )
            }
            let ahead = scope.rows.values.filter { $0.version > scope.version || $0.version < 1 }
            faults += ahead.map { "row \($0.id) has version \($0.version) of \(scope.version)" }
            let sum = scope.rows.values.reduce(UInt64(0)) { $0 &+ $1.digestTerm }
            if sum != scope.digest { faults.append("the digest of scope \(id) is not its rows'") }
        }
        return faults
    }
}
