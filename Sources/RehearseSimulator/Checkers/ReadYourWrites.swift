internal import RehearseSync

/// I10: what a person saved can be read on the device at once, byte for byte, and stays visible
/// until the server has decided.
enum ReadYourWrites: Checker {
    static let invariant = "I10"

    static func faults(in evidence: Evidence) -> [String] {
        evidence.readbacks.filter { !$0.written.hasSameBytes(as: $0.read) }.map {
            "home \($0.home) shows \"\($0.read)\" where \"\($0.written)\" was saved "
                + "(\($0.place))"
        }
            + evidence.previews.map {
                "home \($0.home) hides \($0.missingWords) of op \($0.op), which still waits"
            }
    }
}
