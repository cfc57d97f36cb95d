internal import RehearseClient
internal import RehearseMemoryServer

/// I20: nobody stays on a timeline that is over.
enum OneTimeline: Checker {
    static let invariant = "I20"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.homes.filter { $0.contents.timeline != evidence.server.timeline }.map {
            "home \($0.number) is on another timeline than the server"
        }
    }
}
