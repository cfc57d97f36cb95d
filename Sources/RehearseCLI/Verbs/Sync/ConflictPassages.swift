internal import RehearseClient

/// The places in which two texts collide, as whole lines with a little of what stands around them.
///
/// The merge decides by words; people read lines. So each place is widened to the lines it lies in,
/// and places that share a line become one passage.
struct ConflictPassages {
    /// A stretch of a line, and whether the two texts collide in it.
    struct Span: Equatable {
        var text: String
        var isDisputed: Bool
    }

    enum Side: CaseIterable {
        case base, yours, theirs
    }

    /// One passage: what each text says in these lines.
    struct Passage: Equatable {
        var base: [[Span]]
        var yours: [[Span]]
        var theirs: [[Span]]
    }

    enum Part: Equatable {
        /// Lines on which both agree.
        case agreed([String])
        case passage(Passage)
    }

    /// All of the text from its beginning to its end.
    let parts: [Part]

    init(_ pieces: [ConflictPiece]) {
        var builder = Builder()
        for piece in pieces { builder.add(piece) }
        parts = builder.finished()
    }

    var passages: [Passage] {
        parts.compactMap { part in
            if case .passage(let passage) = part { passage } else { nil }
        }
    }

    /// Collects whole lines. A line that is not at its end yet stays open for all three texts.
    private struct Builder {
        private var parts: [Part] = []
        private var agreed: [String] = []
        /// The open lines of the three texts; alike while nothing is disputed in them.
        private var open: [Side: [[Span]]] = Builder.empty
        private var isDisputed = false

        private static let empty: [Side: [[Span]]] = [.base: [[]], .yours: [[]], .theirs: [[]]]

        mutating func add(_ piece: ConflictPiece) {
            switch piece {
            case .agreed(let text): add(agreed: text)
            case .disputed(let base, let yours, let theirs):
                isDisputed = true
                for (side, text) in [(Side.base, base), (.yours, yours), (.theirs, theirs)] {
                    append(text, to: side, isDisputed: true)
                }
            }
        }

        /// A line that ends closes whatever is open.
        private mutating func add(agreed text: String) {
            var lines = text.linesByFeed[...]
            guard let first = lines.popFirst() else { return }
            for side in Side.allCases { append(first, to: side, isDisputed: false) }
            guard let last = lines.popLast() else { return }
            closeLine()
            agreed += lines
            for side in Side.allCases { append(last, to: side, isDisputed: false) }
        }

        private mutating func append(_ text: String, to side: Side, isDisputed: Bool) {
            var lines = open[side] ?? [[]]
            for (index, line) in text.linesByFeed.enumerated() {
                if index > 0 { lines.append([]) }
                guard !line.isEmpty else { continue }
                lines[lines.count - 1].append(Span(text: line, isDisputed: isDisputed))
            }
            open[side] = lines
        }

        private mutating func closeLine() {
            defer {
                open = Self.empty
                isDisputed = false
            }
            guard isDisputed else {
                agreed.append((open[.base] ?? []).joined().map(\.text).joined())
                return
            }
            closeAgreed()
            parts.append(
                .passage(
                    Passage(
                        base: open[.base] ?? [], yours: open[.yours] ?? [],
                        theirs: open[.theirs] ?? [])))
        }

        private mutating func closeAgreed() {
            if !agreed.isEmpty { parts.append(.agreed(agreed)) }
            agreed = []
        }

        mutating func finished() -> [Part] {
            closeLine()
            closeAgreed()
            return parts
        }
    }
}

extension ConflictPassages.Passage {
    /// The words of one side, line by line.
    func lines(of side: ConflictPassages.Side) -> [[ConflictPassages.Span]] {
        switch side {
        case .base: base
        case .yours: yours
        case .theirs: theirs
        }
    }
}

extension Conflict {
    /// Whether the text that stands was written on since the conflict arose: then it is no longer
    /// what the merge made of the two texts.
    var isWrittenOn: Bool {
        var rest = Substring(current)
        for piece in pieces {
            let ways: [String] =
                switch piece {
                case .agreed(let text): [text]
                case .disputed(_, let yours, let theirs):
                    [yours, theirs].sorted { $0.count > $1.count }
                }
            guard let way = ways.first(where: { rest.hasPrefix($0) }) else { return true }
            rest = rest.dropFirst(way.count)
        }
        return !rest.isEmpty
    }
}

extension String {
    /// The lines without their line feeds. By scalars: as a character, a carriage return and a line
    /// feed are one and would not split.
    fileprivate var linesByFeed: [String] {
        unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
