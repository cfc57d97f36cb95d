internal import ArgumentParser
internal import RehearseLint

/// Reads a text from standard input again and again and prints how fast that went.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Measures the answer lint on standard input, in bytes a second on one core.")

    @Option(help: "how often the whole text is read; the median counts")
    var rounds = 9

    func run() throws {
        var text = ""
        while let line = readLine(strippingNewline: false) { text += line }
        let answers = Self.answers(in: text)
        let clock = ContinuousClock()
        let loading = try clock.measure { _ = try Self.findings(in: ["One."]) }
        var found = 0
        let times = try (0..<max(1, rounds)).map { _ in
            try clock.measure { found = try Self.findings(in: answers) }
        }.sorted()
        let median = times[times.count / 2] / .seconds(1)
        let speed = Double(text.utf8.count) / median / 1_000_000
        print(
            """
            lint: \(text.utf8.count) bytes in \(answers.count) texts, \(found) findings, \
            \((speed * 10).rounded() / 10) MB/s (median of \(times.count)), word lists \
            \((loading / .milliseconds(1)).rounded()) ms once
            """)
    }

    private static func findings(in answers: [String]) throws -> Int {
        try answers.reduce(0) { count, text in
            try count + Linter.report(on: LintSubject(text: text)).findings.count
        }
    }

    /// The text in pieces of whole lines that an answer may have.
    private static func answers(in text: String) -> [String] {
        var answers = [""]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let last = answers.count - 1
            if answers[last].utf8.count + line.utf8.count + 1 > LintLimits.textBytesMax {
                answers.append("")
            }
            answers[answers.count - 1] += line + "\n"
        }
        return answers
    }
}
