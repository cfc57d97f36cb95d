import RehearseClient
import TestData
import Testing

@Suite struct TextDiffTests {
    /// Lines as `diff` writes them; changed words of a changed line between brackets.
    private func shown(_ diff: TextDiff) -> [String] {
        diff.hunks.flatMap { hunk in
            ["@ \(hunk.oldStart) \(hunk.newStart)"]
                + hunk.lines.map { line in
                    let sign = [.same: " ", .removed: "-", .added: "+"][line.kind] ?? "?"
                    return sign
                        + line.spans.map { $0.isChanged ? "[\($0.text)]" : $0.text }.joined()
                }
        }
    }

    @Test func aChangedLineShowsItsChangedWords() {
        let diff = TextDiff(
            from: "one\ntwo words here\nthree\n", to: "one\ntwo signs here\nthree\n")
        #expect(
            shown(diff) == ["@ 1 1", " one", "-two [words] here", "+two [signs] here", " three"])
    }

    @Test func linesThatCameOrWentAreChangedThroughout() {
        #expect(
            shown(TextDiff(from: "a\nb\n", to: "a\nnew line\nb\n")) == [
                "@ 1 1", " a", "+[new line]", " b",
            ])
        #expect(shown(TextDiff(from: "a\ngone\n", to: "a\n")) == ["@ 1 1", " a", "-[gone]"])
        #expect(shown(TextDiff(from: "", to: "all")) == ["@ 1 1", "+[all]"])
        #expect(shown(TextDiff(from: "all", to: "")) == ["@ 1 1", "-[all]"])
    }

    @Test(arguments: [0, 1, 2, 3])
    func differencesFarApartAreHunksOfTheirOwn(context: Int) {
        let old = (1...9).map { "line \($0)" }
        var new = old
        new[1] = "LINE 2"
        new[7] = "LINE 8"
        let diff = TextDiff(
            from: old.joined(separator: "\n"), to: new.joined(separator: "\n"),
            contextLines: context)
        #expect(diff.hunks.count == (context < 3 ? 2 : 1))
        #expect(diff.hunks.map(\.lines.count).reduce(0, +) == [4, 8, 10, 11][context])
        #expect(diff.hunks.last?.oldStart == [8, 7, 6, 1][context])
    }

    @Test func numbersAreThoseOfEachText() {
        let lines = TextDiff(from: "a\nb\nc\n", to: "x\ny\nb\nc\n").hunks.flatMap(\.lines)
        #expect(lines.map(\.oldNumber) == [1, nil, nil, 2, 3])
        #expect(lines.map(\.newNumber) == [nil, 1, 2, 3, 4])
    }

    @Test func spellingAndEndsOfLinesAreNoDifference() {
        #expect(TextDiff(from: "caf\u{E9}\nb\n", to: "cafe\u{301}\r\nb").isEmpty)
        #expect(TextDiff(from: "", to: "").isEmpty)
        #expect(!TextDiff(from: "a", to: "a ").isEmpty)
    }

    /// Goal: a diff tells the whole truth. With all lines as context, the lines that did not come
    /// are the old text and those that did not go are the new one, numbered without a gap.
    @Test(arguments: (1...8).map { UInt64($0) })
    func bothTextsAreInTheirDiff(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let (old, new) = (random.lines(), random.lines())
            let diff = TextDiff(
                from: old.joined(separator: "\n"), to: new.joined(separator: "\n"),
                contextLines: 99)
            guard old != new else {
                #expect(diff.isEmpty)
                continue
            }
            let lines = diff.hunks.flatMap(\.lines)
            #expect(lines.filter { $0.kind != .added }.map(\.text) == old)
            #expect(lines.filter { $0.kind != .removed }.map(\.text) == new)
            #expect(lines.compactMap(\.oldNumber) == Array(1...old.count))
            #expect(lines.compactMap(\.newNumber) == Array(1...new.count))
        }
    }
}

extension SplitMix64 {
    /// Up to eight short lines, the last of them not empty, or it would be no line.
    fileprivate mutating func lines() -> [String] {
        let words = ["a", "b c", "", "b d", " ", "e\u{301}"]
        var lines: [String] = []
        for _ in 0..<Int.random(in: 0...7, using: &self) {
            lines.append(words[Int.random(in: 0..<words.count, using: &self)])
        }
        return lines + ["end"]
    }
}
