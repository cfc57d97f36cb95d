import TestData

@testable import RehearseClient

/// A small valid bank as files; tests spoil one place of it.
enum SampleBank {
    static let sheet = BankText.sheet
    static let question = BankText.question
    static let rubric = BankText.rubric

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
