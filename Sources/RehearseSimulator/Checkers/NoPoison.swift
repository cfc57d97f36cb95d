internal import RehearseClient
internal import RehearseMemoryServer
internal import RehearseModel
internal import RehearseSync

/// I17: a refused op leaves the queue, with its reason, and blocks nothing behind it.
enum NoPoison: Checker {
    static let invariant = "I17"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.homes.flatMap { home in
            home.contents.waiting.filter {
                evidence.server.answer(to: $0.id, of: home.person.user)?.result.outcome == .refused
            }.map { "op \($0.id) was refused and still waits on home \(home.number)" }
        }
    }
}
