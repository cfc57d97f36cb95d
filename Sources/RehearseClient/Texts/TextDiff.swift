internal import RehearseSync

/// What became of a text, as lines to show: which went, which came, and which words of them.
///
/// Words and lines count as equal as they do when texts are merged. A text that is only spelled
/// differently (an é of one scalar or of two), or ends its lines differently, shows no difference.
/// The texts are as they were written: whoever prints them makes them safe first.
public struct TextDiff: Sendable, Equatable {
    /// Neighbouring differences with the unchanged lines around them.
    public struct Hunk: Sendable, Equatable {
        /// The number of its first line in the old text, from 1; where it would be, if it has none.
        public var oldStart: Int
        /// The same in the new text.
        public var newStart: Int
        public var lines: [Line]
    }

    public struct Line: Sendable, Equatable {
        public enum Kind: Sendable { case same, removed, added }

        public var kind: Kind
        /// The line's number in the old text, from 1; nil if it came.
        public var oldNumber: Int?
        /// The line's number in the new text, from 1; nil if it went.
        public var newNumber: Int?
        /// The line without its end, in stretches that changed and stretches that did not.
        public var spans: [Span]

        public var text: String { spans.map(\.text).joined() }
    }

    public struct Span: Sendable, Equatable {
        public var text: String
        public var isChanged: Bool
    }

    public let hunks: [Hunk]

    public var isEmpty: Bool { hunks.isEmpty }

    /// - Parameter contextLines: how many unchanged lines to keep around a difference.
    public init(from old: String, to new: String, contextLines: Int = 2) {
        let lines = LineComparison(from: old, to: new).lines()
        hunks = Self.hunks(of: lines, contextLines: max(0, contextLines))
    }

    private static func hunks(of lines: [Line], contextLines: Int) -> [Hunk] {
        var hunks: [Hunk] = []
        var shownUpTo = 0
        for (index, line) in lines.enumerated() where line.kind != .same {
            let from = max(shownUpTo, index - contextLines)
            let upTo = min(lines.count, index + contextLines + 1)
            if hunks.isEmpty || from > shownUpTo {
                hunks.append(Hunk(oldStart: 1, newStart: 1, lines: []))
                hunks[hunks.count - 1].start(behind: lines[..<from])
            }
            hunks[hunks.count - 1].lines += lines[from..<max(from, upTo)]
            shownUpTo = max(shownUpTo, upTo)
        }
        return hunks
    }
}

extension TextDiff.Hunk {
    fileprivate mutating func start(behind lines: ArraySlice<TextDiff.Line>) {
        oldStart = 1 + lines.count { $0.oldNumber != nil }
        newStart = 1 + lines.count { $0.newNumber != nil }
    }
}
