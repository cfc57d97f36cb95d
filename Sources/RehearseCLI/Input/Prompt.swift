internal import Glibc

/// Questions to the person at the terminal, on the error stream.
///
/// Each names the flag that answers it, for when nobody can be asked.
struct Prompt {
    let invocation: Invocation

    /// A line of text; asks again while it is empty.
    func line(_ question: String, flag: String) throws -> String {
        guard invocation.canAsk else { throw Failure.cannotAsk(question, flag: flag) }
        while true {
            try invocation.err.prompt("\(question): ")
            guard let answer = readLine() else { throw QuietExit(status: .interrupted) }
            let trimmed = answer.trimmingBlanks()
            if !trimmed.isEmpty { return trimmed }
        }
    }

    /// Yes or no; Enter alone is no.
    func confirms(_ question: StyledText, flag: String) throws -> Bool {
        guard invocation.canAsk else { throw Failure.cannotAsk("A confirmation", flag: flag) }
        try invocation.err.prompt(question + " [y/N] ")
        guard let answer = readLine() else { return false }
        return ["y", "yes"].contains(answer.trimmingBlanks().lowercased())
    }

    /// One of several words, numbered for those who listen. Enter alone is the first, where a
    /// first one is harmless to take; otherwise the question comes again.
    func choice(
        _ question: StyledText, _ choices: [(word: String, meaning: String)],
        enterTakesFirst: Bool = true
    ) throws -> String {
        try invocation.err.line(question)
        for (number, choice) in choices.enumerated() {
            let label: StyledText = enterTakesFirst ? "\(number + 1)  " : ""
            try invocation.err.line("  " + label + "\(choice.word, .strong)  \(choice.meaning)")
        }
        while true {
            try invocation.err.prompt(enterTakesFirst ? "Number or word [1]: " : "Word: ")
            guard let answer = readLine()?.trimmingBlanks().lowercased() else {
                throw QuietExit(status: .interrupted)
            }
            if answer.isEmpty && enterTakesFirst { return choices[0].word }
            if let match = choices.first(where: { $0.word == answer }) { return match.word }
            if enterTakesFirst, let number = Int(answer), choices.indices.contains(number - 1) {
                return choices[number - 1].word
            }
        }
    }

    /// A secret, not shown while it is typed. `file` is a path or `-` for standard input.
    func secret(_ question: String, file: String?, flag: String) throws -> String {
        if let file {
            let text = try TextInput.read(file, limit: 4096, in: invocation)
            guard let line = text.split(whereSeparator: \.isNewline).first else {
                throw Failure(.badInput, "The file for the \(question.lowercased()) is empty.")
            }
            return String(line)
        }
        guard invocation.canAsk else { throw Failure.cannotAsk(question, flag: flag) }
        // The echo is off before the question stands there: a fast hand shows nothing either.
        let answer = try withoutEcho {
            try invocation.err.prompt("\(question) (not shown): ")
            return readLine()
        }
        try invocation.err.line()
        guard let answer, !answer.isEmpty else { throw QuietExit(status: .interrupted) }
        return answer
    }

    private func withoutEcho<Result>(_ body: () throws -> Result) rethrows -> Result {
        var before = termios()
        guard tcgetattr(0, &before) == 0 else { return try body() }
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        TerminalRestore.remember(before)
        tcsetattr(0, TCSAFLUSH, &silent)
        defer {
            tcsetattr(0, TCSAFLUSH, &before)
            TerminalRestore.forget()
        }
        return try body()
    }
}

extension String {
    func trimmingBlanks() -> String {
        let kept = drop { $0.isWhitespace }
        guard let last = kept.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(kept[...last])
    }
}
