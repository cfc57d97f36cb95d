internal import RehearseClient

/// I18: with all faults off everybody comes to rest within three rounds.
enum Liveness: Checker {
    static let invariant = "I18"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.homes.filter { !$0.contents.waiting.isEmpty }.map {
            "home \($0.number) still has \($0.contents.waiting.count) ops to send"
        }
            + evidence.homes.filter { $0.contents.stagedPageCount > 0 }.map {
                "home \($0.number) still has staged pages"
            }
            + evidence.lastRound.filter { $0.ending != "ok" }.map {
                "the last sync of home \($0.home) ended with \($0.ending)"
            }
            + evidence.lastRound.filter { !$0.mismatched.isEmpty }.map {
                "the last sync of home \($0.home) reports damage"
            }
    }
}
