internal import RehearseModel
internal import RehearseSync

/// I7: who is at version n of a scope has exactly the rows that the server had at n.
enum CompletePrefix: Checker {
    static let invariant = "I7"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.vectors.filter { !$0.isAfterCrash }.compactMap { fault($0, evidence) }
    }

    /// Also what `CursorWithRows` asks after a crash.
    static func fault(_ seen: Evidence.VectorSeen, _ evidence: Evidence) -> String? {
        let known = evidence.digests(of: seen.scope, timeline: seen.timeline)
        let isKnown = known.contains { digests in
            digests.indices.contains(Int(seen.version))
                && digests[Int(seen.version)] == seen.digestOfRows
        }
        guard !isKnown else { return nil }
        return "home \(seen.home) is at version \(seen.version) of scope \(seen.scope) with rows "
            + "that the server did not have then"
    }
}
