import RehearseSync
import Testing

@Suite struct TextMergeTests {
    /// Small words over a small alphabet, so that equal sides and shared parts come up often.
    private static func texts(_ seed: UInt64) -> [(String, String, String)] {
        var random = SplitMix64(seed: seed)
        let words = ["", "a", "b", "é", "e\u{301}", " ", "\n", "👩‍🚀", "ab"]
        func text() -> String {
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                words.randomElement(using: &random) ?? ""
            }.joined()
        }
        return (0..<400).map { _ in (text(), text(), text()) }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func whatOnlyOneSideChangedStands(seed: UInt64) {
        for (base, changed, _) in Self.texts(seed) {
            expect(TextMerge.merge(base: base, current: changed, incoming: base), is: changed)
            expect(TextMerge.merge(base: base, current: base, incoming: changed), is: changed)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func theSameChangeOnBothSidesStandsOnce(seed: UInt64) {
        for (base, changed, _) in Self.texts(seed) {
            expect(TextMerge.merge(base: base, current: changed, incoming: changed), is: changed)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func exchangingTheSidesChangesNothing(seed: UInt64) {
        for (base, left, right) in Self.texts(seed) {
            let one = TextMerge.merge(base: base, current: left, incoming: right)
            let other = TextMerge.merge(base: base, current: right, incoming: left)
            switch (one, other) {
            case (.merged(let text), .merged(let twin)): #expect(text.hasSameBytes(as: twin))
            default: #expect(one == other)
            }
        }
    }

    @Test func differentChangesAreNeverSilentlyOne() {
        #expect(TextMerge.merge(base: "a", current: "ab", incoming: "ac") == .conflict)
        #expect(TextMerge.merge(base: "", current: "x", incoming: "y") == .conflict)
    }

    @Test func twoSpellingsOfALetterAreTwoChanges() {
        #expect(TextMerge.merge(base: "", current: "é", incoming: "e\u{301}") == .conflict)
        expect(TextMerge.merge(base: "é", current: "é", incoming: "e\u{301}"), is: "e\u{301}")
        expect(TextMerge.merge(base: "é", current: "e\u{301}", incoming: "é"), is: "e\u{301}")
    }

    private func expect(_ outcome: TextMerge.Outcome, is text: String) {
        guard case .merged(let merged) = outcome, merged.hasSameBytes(as: text) else {
            Issue.record("\(outcome) is not \(text)")
            return
        }
    }
}
