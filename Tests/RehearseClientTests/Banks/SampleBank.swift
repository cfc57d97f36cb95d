@testable import RehearseClient

/// A small valid bank as files; tests spoil one place of it.
enum SampleBank {
    static let sheet = """
        ---
        kind: bank
        slug: sample
        title: "A sample"
        version: 1
        licence: CC0-1.0
        language: en
        description: "For tests."
        source:
          id: tests
          ref: "made up"
          author: "the tests"
          collected: 2026-11-01
        ---
        Invented for tests.
        """

    static let question = """
        ---
        kind: question
        slug: empty-answer
        title: "An empty answer"
        version: 1
        type: coding
        dimensions: [reliability]
        stage: deploy
        risk: medium
        audience: expert
        seniority: junior
        minutes: 15
        rubric: core
        licence: CC0-1.0
        source:
          id: tests
          ref: "made up"
          author: "the tests"
          collected: "2026-11-01"
        hints:
          - "Think of the reader."
        ---
        A model returns nothing. What now?

        ## Context

        There are 900 calls a second.

        ## Model answer

        Fall back to a table, and count how often.
        """

    static let rubric = """
        ---
        kind: rubric
        slug: core
        title: "Core"
        version: 1
        licence: CC0-1.0
        source: {id: tests, ref: made up, author: the tests, collected: "2026-11-01"}
        criteria:
          - slug: reliability
            title: "Reliability"
            dimension: reliability
            question: "What happens when it fails?"
            levels:
              - {level: 0, label: Absent, anchor: "Nothing fails."}
              - {level: 1, label: Mentioned, anchor: "Something fails."}
              - {level: 2, label: Concrete, anchor: "This fails, and that helps."}
              - {level: 3, label: Measured, anchor: "With a number."}
              - {level: 4, label: Owned, anchor: "With a cost."}
          - slug: fairness
            title: "Fairness"
            dimension: fairness
            question: "Who is worse off?"
            levels:
              - {level: 0, label: Absent, anchor: "Nobody."}
              - {level: 1, label: Mentioned, anchor: "Somebody."}
              - {level: 2, label: Concrete, anchor: "These people."}
              - {level: 3, label: Measured, anchor: "By this much."}
              - {level: 4, label: Owned, anchor: "And this is what they can do."}
        ---
        Read the answer once before marking.
        """

    static let questionPath = "questions/empty-answer.md"
    static let rubricPath = "rubrics/core.md"

    static var files: [BankFile] {
        [
            BankFile(path: "bank.md", text: sheet + "\n"),
            BankFile(path: questionPath, text: question + "\n"),
            BankFile(path: rubricPath, text: rubric + "\n"),
        ]
    }

    /// The bank with one file replaced or added.
    static func files(with path: String, _ text: String) -> [BankFile] {
        files.filter { $0.path != path } + [BankFile(path: path, text: text)]
    }

    /// The bank with a line of the question replaced.
    static func files(replacing line: String, by other: String) -> [BankFile] {
        files(with: questionPath, question.replacingFirst(line, by: other) + "\n")
    }
}

extension String {
    func replacingFirst(_ text: String, by other: String) -> String {
        guard let range = firstRange(of: text) else { return self }
        return replacingCharacters(in: range, with: other)
    }

    private func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}

/// The problems of files that must not be a bank; empty if they are one.
func problems(_ files: [BankFile]) -> [String] {
    do {
        _ = try BankParser.parse(files)
        return []
    } catch {
        return error.shown.map(\.description)
    }
}
