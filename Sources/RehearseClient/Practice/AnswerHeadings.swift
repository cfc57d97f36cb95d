/// The headings that an empty answer sheet has, one for each step of FRAME. They are the program's
/// words and not the author's, so they count for nothing.
package enum AnswerHeadings {
    /// Frame, Recall, Analyze, Make, Evaluate, in this order.
    package static let steps = ["Frame", "Recall", "Analyze", "Make", "Evaluate"]

    /// The line that stands above a step.
    package static func line(_ step: String) -> String { "## \(step)" }

    /// Whether a line of an answer is one of them.
    package static func contains(_ line: some StringProtocol) -> Bool {
        // Most lines are decided here.
        guard line.utf8.first == UInt8(ascii: "#") else { return false }
        return lines.contains { line.utf8.elementsEqual($0.utf8) }
    }

    private static let lines = steps.map(line)
}

extension String {
    /// Words of an answer: what white space separates, without the sheet's headings.
    var wordCount: Int {
        var count = 0
        for line in split(whereSeparator: \.isNewline) where !AnswerHeadings.contains(line) {
            count += line.split(whereSeparator: \.isWhitespace).count
        }
        return count
    }
}
