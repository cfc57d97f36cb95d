import RehearseSync
import Testing

@Suite struct ThreeWayMergeTests {
    struct Example: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var base: String
        var current: String
        var incoming: String
        var body: String
        var isClean: Bool

        init(
            _ name: String, _ base: String, _ current: String, _ incoming: String, _ body: String,
            clean: Bool
        ) {
            testDescription = name
            self.base = base
            self.current = current
            self.incoming = incoming
            self.body = body
            isClean = clean
        }
    }

    @Test(arguments: [
        Example(
            "words apart", "I like dogs a lot", "We like dogs a lot", "I like dogs a bit",
            "We like dogs a bit", clean: true),
        Example(
            "one word between", "one two three", "1 two three", "one two 3", "1 two 3",
            clean: true),
        Example(
            "neighbouring words", "one two three", "1 two three", "one 2 three", "one 2 three",
            clean: false),
        Example(
            "neighbouring words of two lines", "one\ntwo", "1st\ntwo", "one\n2", "1st\ntwo",
            clean: false),
        Example("one word", "a b c", "a long c", "a x c", "a long c", clean: false),
        Example(
            "a paragraph at either end", "middle part\n", "top\n\nmiddle part\n",
            "middle part\n\nend\n", "top\n\nmiddle part\n\nend\n", clean: true),
        Example(
            "texts at one place", "same\n", "same\nfirst\n", "same\nsecond\n", "same\nsecond\n",
            clean: false),
        Example(
            "a sentence gone, a word elsewhere", "Keep this. Drop this one. And that.",
            "Keep this. And that.", "Keep this. Drop this one. And those.",
            "Keep this. And those.", clean: true),
        Example(
            "a sentence gone, the word behind it", "Keep this. Drop this one. And that.",
            "Keep this. And that.", "Keep this. Drop this one. Or that.",
            "Keep this. Drop this one. Or that.", clean: false),
        Example(
            "a word put into what the other wrote anew", "the old sentence here",
            "quite another thought", "the very old sentence here", "the very old sentence here",
            clean: false),
        Example("the same word on both sides", "a b c", "a x c", "a x c", "a x c", clean: true),
        Example(
            "the same change and another", "a b c d e", "a x c d e", "a x c d y", "a x c d y",
            clean: true),
        Example("from nothing", "", "first", "second", "second", clean: false),
        Example("blanks only", "   ", "  ", "    ", "    ", clean: false),
        Example(
            "blanks apart", " a b ", "  a b ", " a b   ", "  a b   ", clean: true),
        Example(
            "ends of lines", "a\r\nb\r\nc\r\n", "A\r\nb\r\nc\r\n", "a\r\nb\r\nC\r\n",
            "A\r\nb\r\nC\r\n", clean: true),
        Example(
            "all ends of lines and a word", "a\nb\nc", "a\r\nb\r\nc", "a\nb\nC", "a\r\nb\r\nC",
            clean: true),
        Example(
            "family emoji", "👩‍👩‍👧 is here now", "👩‍👩‍👧 was here now",
            "👩‍👩‍👧 is here 👨‍👦", "👩‍👩‍👧 was here 👨‍👦", clean: true),
    ])
    func twoSidesMeet(example: Example) {
        for (left, right) in [
            (example.current, example.incoming), (example.incoming, example.current),
        ] {
            let merge = ThreeWayMerge(base: example.base, current: left, incoming: right)
            #expect(merge.isClean == example.isClean)
            #expect(merge.body.hasSameBytes(as: example.body), "\(merge.body)")
        }
    }

    @Test func anOverlapHoldsAllThreeTexts() {
        let merge = ThreeWayMerge(
            base: "one two three four five", current: "one 2 three four 5!",
            incoming: "one zwei three four five")
        #expect(
            merge.pieces == [
                .agreed("one "), .overlap(base: "two", current: "2", incoming: "zwei"),
                .agreed(" three four 5!"),
            ])
        #expect(merge.text(taking: .current) == "one 2 three four 5!")
        #expect(merge.text(taking: .incoming) == "one zwei three four 5!")
        #expect(merge.textKeepingBoth == "one 2 zwei three four 5!")
    }

    /// One side in all overlaps, so that the body reads as one hand's.
    @Test func theLongerSideStandsInAllOverlaps() {
        let merge = ThreeWayMerge(
            base: "a one two b three four c", current: "a x two b much-longer four c",
            incoming: "a yyy two b z four c")
        #expect(merge.body == "a x two b much-longer four c")
    }

    @Test(arguments: [
        ("one\n", "one\ntwo\n", "one\nzwei\n", "one\ntwo\nzwei\n"),
        ("", "first", "second", "first\n\nsecond"),
        ("x y", "x b\nc", "x d", "x b\nc\n\nd"),
        ("here a", "here b a", "here c a", "here b c a"),
        ("a b", "a", "a c", "a c"),
    ])
    func bothSidesKeepTheirWordsApart(base: String, current: String, incoming: String, all: String)
    {
        let merge = ThreeWayMerge(base: base, current: current, incoming: incoming)
        #expect(merge.textKeepingBoth == all)
    }
}

/// Canonically equivalent words with different bytes.
@Suite struct SpellingTests {
    private let composed = "caf\u{E9}"
    private let decomposed = "cafe\u{301}"

    @Test func aNewSpellingOfOneSideStands() {
        for (base, changed) in [(composed, decomposed), (decomposed, composed)] {
            expect("at the \(base) now", "in the \(base) now", "at the \(changed) now") {
                "in the \(changed) now"
            }
        }
    }

    @Test func anEditBeatsANewSpelling() {
        expect("at the \(composed) now", "at the \(decomposed) now", "at the bar now") {
            "at the bar now"
        }
    }

    @Test func aTextSpelledAnewThroughoutMergesWithAnEdit() {
        let base = "\(composed) \(composed) \(composed) end"
        let spelled = "\(decomposed) \(decomposed) \(decomposed) end"
        expect(base, spelled, "\(composed) \(composed) \(composed) finish") {
            "\(decomposed) \(decomposed) \(decomposed) finish"
        }
    }

    @Test func twoSpellingsPutInAtOnePlaceAreAnOverlap() {
        let merge = ThreeWayMerge(base: "", current: composed, incoming: decomposed)
        #expect(!merge.isClean)
        #expect(merge.body.hasSameBytes(as: decomposed))
    }

    /// Three spellings need a letter with two marks.
    @Test func twoNewSpellingsOfOneWordAreAnOverlap() {
        let spellings = ["\u{1E69}", "s\u{323}\u{307}", "s\u{307}\u{323}"]
        let texts = spellings.map { "a \($0) b" }
        let merge = ThreeWayMerge(base: texts[0], current: texts[1], incoming: texts[2])
        #expect(
            merge.pieces == [
                .agreed("a "),
                .overlap(base: spellings[0], current: spellings[1], incoming: spellings[2]),
                .agreed(" b"),
            ])
    }

    private func expect(
        _ base: String, _ left: String, _ right: String, _ result: () -> String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (current, incoming) in [(left, right), (right, left)] {
            let merge = ThreeWayMerge(base: base, current: current, incoming: incoming)
            #expect(merge.isClean, sourceLocation: sourceLocation)
            #expect(
                merge.body.hasSameBytes(as: result()), "\(merge.body)",
                sourceLocation: sourceLocation)
        }
    }
}
