/// Every number the program can end with. `rehearse help exit-codes` prints this table.
enum ExitStatus: Int32, CaseIterable, Sendable {
    case done = 0
    case failed = 1
    case signIn = 4
    case needsYou = 10
    case usage = 64
    case badInput = 65
    case notFound = 66
    case unreachable = 69
    case bug = 70
    case storage = 74
    case tryLater = 75
    case version = 76
    case notAllowed = 77
    case configuration = 78
    case interrupted = 130
    case terminated = 143

    /// When the program ends with it.
    var meaning: String {
        switch self {
        case .done:
            "done; also when there was nothing to do or to find, or the reader closed the pipe"
        case .failed: "failed for a reason that has no number of its own"
        case .signIn: "you have to sign in (again)"
        case .needsYou: "done, and something waits for your decision (only with --exit-code)"
        case .usage: "the command line is wrong, or an answer was needed and nobody could be asked"
        case .badInput: "a file or text you gave is not right; the line is named"
        case .notFound: "there is no such thing on this device, or you may not see it"
        case .unreachable: "the server cannot be reached; your work is safe on this device"
        case .bug: "the program is at fault; it wrote a report and says where"
        case .storage: "reading or writing the disk failed"
        case .tryLater: "busy or throttled; try again in a moment"
        case .version: "this program and the server are too far apart"
        case .notAllowed: "your role does not allow it"
        case .configuration: "the configuration is wrong"
        case .interrupted: "stopped by Ctrl-C"
        case .terminated: "stopped by a signal to end"
        }
    }
}
