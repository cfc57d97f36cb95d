internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I15: who writes into a scope has a right there at that moment, and who has none receives
/// nothing of it.
enum Authorised: Checker {
    static let invariant = "I15"

    static func faults(in evidence: Evidence) -> [String] {
        var faults: [String] = []
        for commit in evidence.server.commits {
            for (op, result) in zip(commit.ops, commit.results)
            where result.outcome != .refused && commit.roles[op.scope] == nil {
                faults.append("op \(op.id) was taken into scope \(op.scope) without a grant")
            }
        }
        for page in evidence.pages {
            let stray = page.rowScopes.union(page.named).subtracting(page.readable)
            faults += stray.sorted().map { "a page shows scope \($0) to a user without a grant" }
        }
        for home in evidence.homes {
            let readable = Set(evidence.server.readableScopes(of: home.person.user))
            let stray = Set(home.contents.rows.map(\.scope)).subtracting(readable)
            faults += stray.sorted().map { "home \(home.number) keeps rows of scope \($0)" }
        }
        return faults
    }
}
