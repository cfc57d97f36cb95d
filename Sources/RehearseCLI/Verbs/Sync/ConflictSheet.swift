internal import RehearseClient

/// The file in which a conflict is settled: the text as it was merged, and where the two texts
/// collide the lines of both between marked lines. The marks are taken out again when it is read.
struct ConflictSheet {
    let text: String
    let instructions: [String]

    private static let yours = "<!-- yours -->"
    private static let theirs = "<!-- theirs -->"
    private static let end = "<!-- both agree from here -->"

    init(_ conflict: Conflict) {
        let head = [
            """
            <!-- Two texts of one \(Sanitiser.line(conflict.field)). Leave what shall stand \
            and close the file. -->
            """,
            "<!-- Close without a change and the conflict stays open. -->",
        ]
        let marks = [Self.yours, Self.theirs, Self.end]
        if conflict.isWrittenOn {
            let hints = Self.hints(conflict)
            instructions = head + hints
            text = (head + hints).joined(separator: "\n") + "\n" + conflict.current
        } else {
            instructions = head + marks
            text = (head + Self.lines(conflict)).joined(separator: "\n") + "\n"
        }
    }

    private static func lines(_ conflict: Conflict) -> [String] {
        ConflictPassages(conflict.pieces).parts.flatMap { part -> [String] in
            switch part {
            case .agreed(let lines): lines
            case .passage(let passage):
                [yours] + passage.yours.map(\.joinedText) + [theirs]
                    + passage.theirs.map(\.joinedText) + [end]
            }
        }
    }

    /// The text was written on since: it is the one to work on, and what collided stands above it.
    private static func hints(_ conflict: Conflict) -> [String] {
        ConflictPassages(conflict.pieces).passages.flatMap { passage in
            passage.yours.map { "<!-- yours:  \(Sanitiser.line($0.joinedText)) -->" }
                + passage.theirs.map { "<!-- theirs: \(Sanitiser.line($0.joinedText)) -->" }
        }
    }
}

extension [ConflictPassages.Span] {
    fileprivate var joinedText: String { map(\.text).joined() }
}
