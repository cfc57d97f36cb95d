internal import RehearseClient

/// An end that is not success, told in the one form that all errors have: what happened, what it
/// means for the person's work, and what to do.
struct Failure: Error, Equatable {
    var status: ExitStatus
    var happened: String
    /// Empty if there is nothing to say.
    var meaning: String
    /// Empty if there is nothing to do.
    var remedy: String

    init(_ status: ExitStatus, _ happened: String, meaning: String = "", remedy: String = "") {
        self.status = status
        self.happened = happened
        self.meaning = meaning
        self.remedy = remedy
    }

    init(_ error: RehearseError) {
        self.init(
            ExitStatus(rawValue: Int32(error.kind.exitCode)) ?? .failed, error.what,
            meaning: error.work, remedy: error.next)
    }

    /// A wrong command line; `help` names the page to read.
    static func usage(_ happened: String, remedy: String = "") -> Failure {
        Failure(.usage, happened, remedy: remedy)
    }

    /// Something had to be asked and nobody was there to answer.
    static func cannotAsk(_ question: String, flag: String) -> Failure {
        Failure(
            .usage, "\(question) is needed, and nobody can be asked here.",
            remedy: "Say it on the command line: \(flag)")
    }

    /// The sentences for the error stream; the last line is the one to act on.
    var lines: [StyledText] {
        let first = [happened, meaning].filter { !$0.isEmpty }.joined(separator: " ")
        return [first, remedy].filter { !$0.isEmpty }
            .flatMap { $0.split(separator: "\n").map { StyledText(String($0)) } }
    }
}

/// The verb did its work and ends with a number other than 0, without another message.
struct QuietExit: Error {
    let status: ExitStatus
}
