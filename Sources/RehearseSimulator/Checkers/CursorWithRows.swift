/// I8: cursor, digest and rows move together, also when the process dies in between.
enum CursorWithRows: Checker {
    static let invariant = "I8"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.vectors.filter(\.isAfterCrash).compactMap { seen in
            guard seen.digest == seen.digestOfRows else {
                return "home \(seen.home) keeps a digest of scope \(seen.scope) that its rows do "
                    + "not give"
            }
            return CompletePrefix.fault(seen, evidence)
        }
    }
}
