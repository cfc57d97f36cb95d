internal import RehearseModel

/// The Markdown of a question cut into prompt, context and model answer.
///
/// Two headings of the second level cut it: `## Context` and `## Model answer`. No other is taken:
/// a heading with a slip in it would show the model answer to the candidate.
struct QuestionBody {
    private(set) var prompt = ""
    private(set) var context = ""
    private(set) var modelAnswer = ""

    static let contextHeading = "## Context"
    static let modelAnswerHeading = "## Model answer"

    init(_ markdown: FrontMatter.Markdown, file: String, log: BankProblemLog) {
        let lines = markdown.text.splitIntoLines()
        let (headings, openFence) = Self.headings(lines)
        let place = { (index: Int) in
            BankPlace(file: file, line: markdown.line + index, column: 1)
        }
        let first = headings.first ?? lines.count
        prompt = FrontMatter.trimmed(lines[..<first]).text
        for (position, heading) in headings.enumerated() {
            let end = position + 1 < headings.count ? headings[position + 1] : lines.count
            let text = FrontMatter.trimmed(lines[(heading + 1)..<end]).text
            take(text, under: Self.title(lines[heading]), at: place(heading), log)
        }
        if let openFence {
            log.add(
                place(openFence), "opens code that is never closed",
                "close it with the same mark on a line of its own")
        }
        if prompt.isEmpty {
            log.add(place(0), "has no prompt", "write the question below the front matter")
        }
        for (name, text) in [("prompt", prompt), ("context", context), ("answer", modelAnswer)]
        where text.utf8.count > Limits.textBytesMax {
            log.add(
                file, "has a \(name) of \(text.utf8.count) bytes",
                "keep it within \(Limits.textBytesMax)")
        }
    }

    private mutating func take(
        _ text: String, under title: String, at place: BankPlace, _ log: BankProblemLog
    ) {
        switch title {
        case Self.contextHeading where context.isEmpty && modelAnswer.isEmpty: context = text
        case Self.modelAnswerHeading where modelAnswer.isEmpty: modelAnswer = text
        case Self.contextHeading, Self.modelAnswerHeading:
            log.add(
                place, "\"\(title)\" comes too late or twice",
                "write the context once, then the model answer once")
            return
        default:
            let hint = Suggestion.nearest(
                to: title, in: [Self.contextHeading, Self.modelAnswerHeading])
            log.add(
                place, "\"\(title.shortened)\" is not a section of a question",
                hint.map { "did you mean \"\($0)\"?" } ?? "use ### for headings inside a section")
            return
        }
        if text.isEmpty {
            log.add(place, "\"\(title)\" is empty", "write its text, or remove the heading")
        }
    }

    /// Indices of headings of the second level outside fenced code, and of a fence left open.
    private static func headings(_ lines: [Substring]) -> (headings: [Int], openFence: Int?) {
        var fence: (mark: Fence, index: Int)?
        let headings = lines.indices.filter { index in
            if let open = fence {
                if open.mark.isClosed(by: lines[index]) { fence = nil }
                return false
            }
            fence = Fence(opening: lines[index]).map { ($0, index) }
            return lines[index].hasPrefix("## ")
        }
        return (headings, fence?.index)
    }

    private static func title(_ line: Substring) -> String {
        var title = line
        while title.last?.isWhitespace == true { title.removeLast() }
        return String(title)
    }
}

/// The line that opens fenced code, CommonMark 0.31 section 4.5.
private struct Fence {
    let mark: Character
    let length: Int

    init?(opening line: Substring) {
        let text = line.drop { $0 == " " }
        guard line.count - text.count <= 3, let mark = text.first, mark == "`" || mark == "~" else {
            return nil
        }
        let length = text.prefix { $0 == mark }.count
        // Backticks after the fence make it inline code.
        guard length >= 3, mark == "~" || !text.dropFirst(length).contains("`") else { return nil }
        self.mark = mark
        self.length = length
    }

    func isClosed(by line: Substring) -> Bool {
        let text = line.drop { $0 == " " }
        let marks = text.prefix { $0 == mark }.count
        return line.count - text.count <= 3 && marks >= length
            && text.dropFirst(marks).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
