/// Why something could not be done, in words for the person who asked for it.
///
/// It says three things: what happened, what that means for the work on this device, and what to do
/// next. Programs switch over `kind`; a command line exits with `kind.exitCode`.
public struct RehearseError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What sort of failure it is. Each has one exit code, after BSD's `sysexits.h`.
    public enum Kind: Int32, Sendable, CaseIterable {
        case failed = 1
        /// The server wants a sign-in first.
        case signedOut = 4
        case usage = 64
        /// A file or text that was handed in is not valid.
        case badInput = 65
        case notFound = 66
        /// The server cannot be reached.
        case unreachable = 69
        /// A mistake in this program.
        case bug = 70
        /// The disk is full, broken or not writable.
        case storage = 74
        /// Somebody else holds what is needed, or the server asks to come back later.
        case tryLater = 75
        /// This program and the server or the database are too far apart.
        case version = 76
        case notAllowed = 77
        case configuration = 78

        /// The exit code of a command that fails in this way.
        public var exitCode: Int32 { rawValue }
    }

    public var kind: Kind
    /// What happened: one sentence.
    public var what: String
    /// What it means for the work on this device; empty if nothing needs saying.
    public var work: String
    /// What to do next; empty if there is nothing to do.
    public var next: String

    public init(_ kind: Kind, _ what: String, work: String = "", next: String = "") {
        self.kind = kind
        self.what = what
        self.work = work
        self.next = next
    }

    /// The parts that are not empty, each on its own line.
    public var description: String {
        [what, work, next].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
