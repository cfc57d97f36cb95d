internal import RehearseClient

/// The lines of a difference for people: a sign before each line carries the meaning, and within a
/// changed line the changed words stand out.
struct TextDiffPage {
    let lines: [StyledText]

    init(_ diff: TextDiff) {
        var lines: [StyledText] = []
        for (index, hunk) in diff.hunks.enumerated() {
            if index > 0 { lines.append(StyledText("    …", .quiet)) }
            lines += hunk.lines.map(Self.line)
        }
        self.lines = lines
    }

    private static func line(_ line: TextDiff.Line) -> StyledText {
        let number = "\(line.newNumber ?? line.oldNumber ?? 0)"
        let column = String(repeating: " ", count: max(0, 5 - number.count)) + number
        let sign: (String, Role) =
            switch line.kind {
            case .same: (" ", .plain)
            case .removed: ("-", .bad)
            case .added: ("+", .good)
            }
        var text: StyledText = "\(column, .quiet) \(sign.0, sign.1) "
        for span in line.spans {
            // A line break belongs to the line that it ends.
            let shown = span.text.filter { !$0.isNewline }
            text += StyledText(shown, line.kind == .same || !span.isChanged ? .plain : sign.1)
        }
        return text
    }
}
