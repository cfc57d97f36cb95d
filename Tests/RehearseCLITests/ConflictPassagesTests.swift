import RehearseClient
import TestData
import Testing

@testable import RehearseCLI

@Suite struct ConflictPassagesTests {
    private typealias Span = ConflictPassages.Span

    private let canary: [ConflictPiece] = [
        .agreed("Intro.\nA canary first.\nThen "),
        .disputed(base: "full release", yours: "10 % for a week", theirs: "shadow mode"),
        .agreed(" with alerts.\nDone.\n"),
    ]

    @Test func aCollisionIsWidenedToItsLine() throws {
        let passages = ConflictPassages(canary)
        #expect(passages.parts.count == 3)
        let passage = try #require(passages.passages.first)
        #expect(
            passage.yours == [
                [
                    Span(text: "Then ", isDisputed: false),
                    Span(text: "10 % for a week", isDisputed: true),
                    Span(text: " with alerts.", isDisputed: false),
                ]
            ])
        #expect(passages.parts.first == .agreed(["Intro.", "A canary first."]))
        #expect(passages.parts.last == .agreed(["Done.", ""]))
    }

    @Test func twoCollisionsInOneLineAreOnePassage() {
        let passages = ConflictPassages([
            .agreed("a "), .disputed(base: "b", yours: "B", theirs: "b2"), .agreed(" c "),
            .disputed(base: "d", yours: "D", theirs: ""), .agreed(" e"),
        ])
        #expect(passages.passages.count == 1)
        #expect(passages.passages[0].theirs.map { $0.map(\.text).joined() } == ["a b2 c  e"])
    }

    @Test func wholeLinesOfOneSideAreLinesOfTheirOwn() {
        let passages = ConflictPassages([
            .agreed("top\n"), .disputed(base: "", yours: "one\ntwo\n", theirs: "three\n"),
            .agreed("bottom\n"),
        ])
        let yours = passages.passages[0].yours.map { $0.map(\.text).joined() }
        #expect(yours == ["one", "two", "bottom"])
        #expect(passages.passages[0].base.map { $0.map(\.text).joined() } == ["bottom"])
    }

    /// Goal: the lines hold every byte of both texts. Method: put random pieces together again.
    @Test(arguments: [UInt64(5), 6, 7])
    func everyTextIsWholeInTheLines(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<400 {
            let pieces: [ConflictPiece] = (0..<Int.random(in: 0...5, using: &random)).map { index in
                index.isMultiple(of: 2)
                    ? .agreed(random.text())
                    : .disputed(base: random.text(), yours: random.text(), theirs: random.text())
            }
            let parts = ConflictPassages(pieces).parts
            for side in ConflictPassages.Side.allCases {
                let lines = parts.flatMap { part -> [String] in
                    switch part {
                    case .agreed(let lines): lines
                    case .passage(let passage):
                        passage.lines(of: side).map { $0.map(\.text).joined() }
                    }
                }
                let whole = pieces.map { $0.text(of: side) }.joined()
                #expect(lines.joined(separator: "\n") == whole, "seed \(seed) \(pieces)")
            }
        }
    }

    @Test func thePageShowsWhoseWordsCollideAndALittleAround() {
        let agreed = (1...9).map { "line \($0)" }.joined(separator: "\n") + "\n"
        let pieces: [ConflictPiece] = [
            .agreed(agreed), .disputed(base: "old", yours: "mine", theirs: "hers"),
            .agreed("\n" + agreed),
        ]
        let lines = ConflictPage.lines(of: ConflictPassages(pieces)).map(\.plain)
        #expect(
            lines == [
                "      … 7 lines on which both agree", "        line 8", "        line 9",
                "    was old", "  yours mine", " theirs hers", "        line 1", "        line 2",
                "      … 7 lines on which both agree",
            ])
    }
}

extension SplitMix64 {
    fileprivate mutating func text() -> String {
        (0..<Int.random(in: 0...4, using: &self)).map { _ in
            ["a", "b ", "\n", "\r\n", "word"].randomElement(using: &self) ?? ""
        }.joined()
    }
}

extension ConflictPiece {
    fileprivate func text(of side: ConflictPassages.Side) -> String {
        switch (self, side) {
        case (.agreed(let text), _): text
        case (.disputed(let base, _, _), .base): base
        case (.disputed(_, let yours, _), .yours): yours
        case (.disputed(_, _, let theirs), .theirs): theirs
        }
    }
}
