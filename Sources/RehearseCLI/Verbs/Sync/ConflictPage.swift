internal import RehearseClient
internal import RehearseModel

/// A conflict as people read it: the passages in which the two texts collide, with what stands
/// around them. What was merged is not shown again.
struct ConflictPage {
    /// Agreed lines shown before and after a passage.
    static let contextLines = 2

    let conflict: Conflict
    let times: TimeText

    func add(to page: inout Document) {
        let yoursAt = times.point(Instant(milliseconds: conflict.yoursAt))
        page.add(
            "\(conflict.shortID, .reference)  \(conflict.field) of \(conflict.table, .strong) in "
                + "\(conflict.scopeLabel)  \(StyledText("yours \(yoursAt)", .quiet))")
        let passages = ConflictPassages(conflict.pieces)
        page.add(Self.count(of: passages.passages.count))
        page.add()
        for line in Self.lines(of: passages) { page.add(line) }
        page.add()
        addClosing(to: &page)
    }

    private static func count(of passages: Int) -> StyledText {
        let places = passages.of("passage")
        let verb = passages == 1 ? "needs" : "need"
        return StyledText("\(places) \(verb) your decision; everything else was merged.", .quiet)
    }

    private func addClosing(to page: inout Document) {
        page.add(
            StyledText(
                "Both texts in full: rehearse conflict show \(conflict.shortID) --json=yours,theirs",
                .quiet))
        guard conflict.isOpen else {
            return page.add(
                "Decided: \(conflict.state). Open it again: rehearse undo --list")
        }
        page.add(
            """
            Resolve: rehearse conflict resolve \(conflict.shortID) --keep \
            yours|theirs|both   or   --edit
            """)
    }

    static func lines(of passages: ConflictPassages) -> [StyledText] {
        let parts = passages.parts
        return parts.enumerated().flatMap { index, part -> [StyledText] in
            switch part {
            case .agreed(let lines):
                // What stands behind the last line feed is no line to show.
                context(
                    lines.last?.isEmpty == true ? lines.dropLast() : lines, isFirst: index == 0,
                    isLast: index == parts.count - 1)
            case .passage(let passage):
                side("was", passage.base, .quiet) + side("yours", passage.yours, .good)
                    + side("theirs", passage.theirs, .attention)
            }
        }
    }

    /// The lines next to passages; those in between are counted.
    private static func context(
        _ lines: [String], isFirst: Bool, isLast: Bool
    ) -> [StyledText] {
        let head = isFirst ? 0 : contextLines
        let tail = isLast ? 0 : contextLines
        guard lines.count > head + tail + 1 else { return lines.map(plain) }
        let skipped = lines.count - head - tail
        return lines.prefix(head).map(plain)
            + [StyledText("\(column("…")) \(skipped) lines on which both agree", .quiet)]
            + lines.suffix(tail).map(plain)
    }

    private static func plain(_ line: String) -> StyledText {
        "\(column("")) \(line)"
    }

    /// The word before each line says whose it is; the words that collide stand out besides.
    private static func side(
        _ name: String, _ lines: [[ConflictPassages.Span]], _ role: Role
    ) -> [StyledText] {
        lines.enumerated().map { index, spans in
            let label = StyledText(column(index == 0 ? name : ""), role)
            return spans.reduce(label + " ") {
                $0 + StyledText($1.text, $1.isDisputed ? role : .plain)
            }
        }
    }

    private static func column(_ text: String) -> String {
        String(repeating: " ", count: max(0, 7 - text.count)) + text
    }
}
