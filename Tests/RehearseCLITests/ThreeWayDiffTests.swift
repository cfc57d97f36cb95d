import Testing

@testable import RehearseCLI

@Suite struct ThreeWayDiffTests {
    @Test func bothSidesOfAChangeStandBesideWhatTheyReplace() {
        let diff = ThreeWayDiff(
            base: "A canary first.\nThen full release.",
            yours: "A canary first.\nThen 10 % for a week.",
            theirs: "A canary first.\nThen shadow mode.")
        #expect(
            diff.lines() == [
                .context(1, "A canary first."),
                .removed(2, "Then full release.", by: [.yours, .theirs]),
                .added("Then 10 % for a week.", by: [.yours]),
                .added("Then shadow mode.", by: [.theirs]),
            ])
    }

    @Test func whatOneSideLeftAloneIsNotItsChange() {
        let diff = ThreeWayDiff(base: "a\nb", yours: "a", theirs: "a\nb\nc")
        #expect(
            diff.lines() == [
                .context(1, "a"), .removed(2, "b", by: [.yours]), .added("c", by: [.theirs]),
            ])
    }

    @Test func theSameAdditionIsShownOnce() {
        let diff = ThreeWayDiff(base: "a", yours: "a\nb", theirs: "a\nb")
        #expect(diff.lines() == [.context(1, "a"), .added("b", by: [.yours, .theirs])])
    }

    @Test func longUnchangedPartsAreCounted() {
        let base = (1...20).map(String.init).joined(separator: "\n")
        let lines = ThreeWayDiff(base: base, yours: base + "\nend", theirs: base).lines()
        #expect(
            lines == [
                .skipped(18), .context(19, "19"), .context(20, "20"), .added("end", by: [.yours]),
            ])
    }

    /// Goal: no line of either side is missing from the page. Method: small random texts.
    @Test(arguments: [UInt64(11), 12, 13])
    func everyLineOfBothSidesIsShownOrUnchanged(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let base = Self.text(&random)
            let yours = Self.text(&random)
            let theirs = Self.text(&random)
            let diff = ThreeWayDiff(base: base, yours: yours, theirs: theirs)
            for (side, text) in [(ThreeWayDiff.Side.yours, yours), (.theirs, theirs)] {
                #expect(Self.rebuilt(diff, side, base) == text, "seed \(seed)")
            }
        }
    }

    /// One side put together again from the full difference.
    private static func rebuilt(
        _ diff: ThreeWayDiff, _ side: ThreeWayDiff.Side, _ base: String
    ) -> String {
        var lines: [String] = []
        let all = base.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var position = 0
        for line in diff.lines() {
            switch line {
            case .context(_, let text):
                lines.append(text)
                position += 1
            case .removed(_, let text, let sides):
                if !sides.contains(side) { lines.append(text) }
                position += 1
            case .added(let text, let sides):
                if sides.contains(side) { lines.append(text) }
            case .skipped(let count):
                lines += all[position..<(position + count)]
                position += count
            }
        }
        return lines.joined(separator: "\n")
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        (0...Int.random(in: 0...9, using: &random))
            .map { _ in ["a", "b", "c", "d"].randomElement(using: &random) ?? "a" }
            .joined(separator: "\n")
    }
}
