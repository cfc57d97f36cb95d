internal import RehearseSync

/// I23: a page carries no more than it may.
enum Bounds: Checker {
    static let invariant = "I23"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.pages.filter { $0.rowCount > evidence.rowsPerPage }.map {
            "a page of \($0.rowCount) rows"
        }
            + evidence.pages.filter { $0.byteCount > SyncLimits.pageBytesMax * 4 }.map {
                "a page of \($0.byteCount) bytes"
            }
    }
}
