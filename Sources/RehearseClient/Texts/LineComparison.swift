internal import RehearseSync

/// Two texts side by side: whole lines first, then words within the lines that changed.
struct LineComparison {
    private let old: Lines
    private let new: Lines
    /// For each old line its place among the new ones, or -1.
    private let partner: [Int32]

    /// A text as tokens, with the tokens of each line, without its end.
    private struct Lines {
        let text: TextTokens
        private(set) var ranges: [Range<Int>] = []

        init(_ text: String, _ vocabulary: inout Vocabulary) {
            self.text = TextTokens(text, &vocabulary)
            var start = 0
            for (place, token) in self.text.tokens.enumerated() where token.kind == .lineEnd {
                ranges.append(start..<place)
                start = place + 1
            }
            if start < self.text.tokens.count { ranges.append(start..<self.text.tokens.count) }
        }

        /// From the first token of the first line to the last one of the last.
        func tokens(of lines: Range<Int>) -> Range<Int> {
            guard !lines.isEmpty else { return 0..<0 }
            return ranges[lines.lowerBound].lowerBound..<ranges[lines.upperBound - 1].upperBound
        }
    }

    init(from old: String, to new: String) {
        var words = Vocabulary()
        self.old = Lines(old, &words)
        self.new = Lines(new, &words)
        var lines = Vocabulary()
        let ids = [self.old, self.new].map { side in
            side.ranges.map { lines.id(of: side.text.bytes(of: $0)) }
        }
        partner =
            SharedTokens(old: ids[0], new: ids[1], vocabularySize: lines.count).partner
    }

    /// All lines in order; of a change what went, then what came.
    func lines() -> [TextDiff.Line] {
        var lines: [TextDiff.Line] = []
        var (oldStart, newStart) = (0, 0)
        for (place, partner) in partner.enumerated() where partner >= 0 {
            lines += changed(oldStart..<place, newStart..<Int(partner))
            lines.append(
                TextDiff.Line(
                    kind: .same, oldNumber: place + 1, newNumber: Int(partner) + 1,
                    spans: spans(of: Int(partner), in: new, changed: [])))
            (oldStart, newStart) = (place + 1, Int(partner) + 1)
        }
        return lines + changed(oldStart..<old.ranges.count, newStart..<new.ranges.count)
    }

    private func changed(_ went: Range<Int>, _ came: Range<Int>) -> [TextDiff.Line] {
        let changes = words(went, came)
        let removed = went.map { place in
            TextDiff.Line(
                kind: .removed, oldNumber: place + 1, newNumber: nil,
                spans: spans(of: place, in: old, changed: changes.map(\.old)))
        }
        let added = came.map { place in
            TextDiff.Line(
                kind: .added, oldNumber: nil, newNumber: place + 1,
                spans: spans(of: place, in: new, changed: changes.map(\.new)))
        }
        return removed + added
    }

    /// The words that differ between lines that went and lines that came, as tokens of both texts.
    private func words(_ went: Range<Int>, _ came: Range<Int>) -> [TextChanges.Change] {
        let (oldTokens, newTokens) = (old.tokens(of: went), new.tokens(of: came))
        guard !went.isEmpty, !came.isEmpty else {
            return [TextChanges.Change(old: oldTokens, new: newTokens)]
        }
        var vocabulary = Vocabulary()
        let before = TextTokens(old.text.text(of: oldTokens), &vocabulary)
        let after = TextTokens(new.text.text(of: newTokens), &vocabulary)
        return TextChanges(from: before, to: after, vocabulary).changes.map { change in
            TextChanges.Change(
                old: change.old.shifted(by: oldTokens.lowerBound),
                new: change.new.shifted(by: newTokens.lowerBound))
        }
    }

    private func spans(
        of line: Int, in side: Lines, changed: [Range<Int>]
    ) -> [TextDiff.Span] {
        var spans: [TextDiff.Span] = []
        for token in side.ranges[line] {
            let isChanged = changed.contains { $0.contains(token) }
            let text = side.text.text(of: token..<token + 1)
            if let last = spans.last, last.isChanged == isChanged {
                spans[spans.count - 1].text += text
            } else {
                spans.append(TextDiff.Span(text: text, isChanged: isChanged))
            }
        }
        return spans
    }
}

extension Range<Int> {
    fileprivate func shifted(by distance: Int) -> Range<Int> {
        lowerBound + distance..<upperBound + distance
    }
}
