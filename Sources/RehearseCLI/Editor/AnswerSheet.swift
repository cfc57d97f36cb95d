internal import RehearseClient

/// The file a candidate writes in: the question and instructions in marked lines, then the answer.
///
/// A marked line is taken out again only while it reads exactly as it was written. So nothing a
/// person typed can be taken for an instruction, also not a mark of the same look.
struct AnswerSheet: Equatable {
    /// The file as the editor first shows it.
    let text: String
    /// The lines that are taken out.
    let instructions: [String]

    /// The five steps with the minutes that each should have of a quarter of an hour.
    static let steps: [(name: String, share: Int, hint: String)] = [
        ("Frame", 2, "the situation, who is affected, and what success means in numbers"),
        ("Recall", 2, "what you have seen or done that is like it"),
        ("Analyze", 5, "risks, options, and what each would cost"),
        ("Make", 3, "the decision, the safeguards, who does what"),
        ("Evaluate", 3, "how you would know that it works, and when you would stop"),
    ]

    private static let width = 84

    init(question: QuestionDetail, instructions extra: String, answer: String, minutes: Int) {
        var marked = [Self.mark("\(question.summary.slug)  \(question.summary.title)")]
        marked += Self.marked(question.prompt)
        if !question.context.isEmpty { marked += [Self.mark("")] + Self.marked(question.context) }
        if !extra.isEmpty { marked += [Self.mark("Your coach adds:")] + Self.marked(extra) }
        marked.append(
            Self.mark("Lines like this one are taken out. Save and close to keep the answer;"))
        marked.append(Self.mark("close without a change and nothing is stored."))
        var lines = marked + [""]
        if answer.isEmpty {
            for (step, share) in zip(Self.steps, Self.minutes(of: minutes)) {
                let hint = Self.mark("\(share) min: \(step.hint)")
                marked.append(hint)
                lines += [AnswerHeadings.line(step.name), hint, "", ""]
            }
            lines.removeLast()
            text = lines.joined(separator: "\n") + "\n"
        } else {
            text = lines.joined(separator: "\n") + "\n" + answer
        }
        instructions = marked
    }

    /// How the minutes are shared: whole minutes, at least one each, adding up to the total where
    /// the total allows it. What rounding leaves over goes to the analysis.
    static func minutes(of total: Int) -> [Int] {
        var shares = steps.map { max(1, total * $0.share / 15) }
        shares[2] += max(0, total - shares.reduce(0, +))
        return shares
    }

    /// What the person wrote: the text without our marked lines and without blank lines around it.
    static func answer(in text: String, without instructions: [String]) -> String {
        let known = Set(instructions)
        // By scalars: as characters, a carriage return and a line feed are one and would not split.
        let kept = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init).filter { !known.contains($0.trimmingEnd()) }
        var lines = kept[...]
        while let first = lines.first, first.allSatisfy(\.isWhitespace) { lines.removeFirst() }
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// Whether an answer is nothing but the headings that we put there.
    static func isBlank(_ answer: String) -> Bool {
        answer.split(whereSeparator: \.isNewline).allSatisfy { line in
            let text = String(line).trimmingBlanks()
            return text.isEmpty || AnswerHeadings.contains(text)
        }
    }

    private static func marked(_ prose: String) -> [String] {
        Sanitiser.lines(prose.trimmingBlanks()).flatMap { line in
            StyledText(line).wrapped(to: width).map { mark($0.plain) }
        }
    }

    private static func mark(_ text: String) -> String {
        text.isEmpty ? "<!-- -->" : "<!-- \(Sanitiser.line(text)) -->"
    }
}

extension String {
    /// Without blanks, tabs and a carriage return at the end.
    fileprivate func trimmingEnd() -> String {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...last])
    }
}
