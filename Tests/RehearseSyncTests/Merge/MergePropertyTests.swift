import TestData
import Testing

@testable import RehearseSync

/// What holds for any three texts (T1 of the reliability plan; I12 and I13). Texts are drawn by
/// perturbing one base; a seed is an argument, so a case that fails comes back.
@Suite struct MergePropertyTests {
    static let seeds = (1...16).map { UInt64($0) }
    private static let casesPerSeed = 1_250

    /// Words that are all different, so that it is known which word became what.
    @Test(arguments: seeds)
    func distinctWordsAreKeptAndReplayedInPeace(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.casesPerSeed {
            var writer = TextWriter()
            let base = writer.text(&random)
            let (left, right) = (writer.edited(base, &random), writer.edited(base, &random))
            let texts = ThreeTexts(
                base: base.joined, left: left.joined, right: right.joined)
            texts.expectInsertedWordsKept()
            texts.expectBothSidesAlike()
            texts.expectUntouchedWordsInBody(base.words, left.words, right.words)
            texts.expectReplayChangesNothing()
        }
    }

    /// Few pieces, many of them alike, some of them half a character: every shape of text.
    @Test(arguments: seeds)
    func anyTextsAreKeptOnBothSides(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.casesPerSeed {
            let base = random.roughText()
            let texts = ThreeTexts(
                base: base.joined(), left: random.perturbed(base).joined(),
                right: random.perturbed(base).joined())
            texts.expectInsertedWordsKept()
            texts.expectBothSidesAlike()
        }
    }

    /// The laws of a side that changed nothing hold for the walk itself, not only by a shortcut.
    @Test(arguments: seeds)
    func aSideThatChangedNothingLeavesTheOtherAsItIs(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.casesPerSeed {
            let base = random.roughText()
            let changed = random.perturbed(base).joined()
            expectWalk(base.joined(), changed, base.joined(), gives: changed)
            expectWalk(base.joined(), base.joined(), changed, gives: changed)
            expectWalk(base.joined(), changed, changed, gives: changed)
            let whole = ThreeWayMerge(base: base.joined(), current: changed, incoming: changed)
            #expect(whole.isClean && whole.body.hasSameBytes(as: changed))
        }
    }

    private func expectWalk(
        _ base: String, _ current: String, _ incoming: String, gives text: String
    ) {
        var walk = MergeWalk(base: base, current: current, incoming: incoming)
        let pieces = walk.run()
        if text.isEmpty ? !pieces.isEmpty : pieces != [.agreed(text)] {
            Issue.record("\(pieces) is not \(text.debugDescription)")
        }
    }

    /// Tokens are a cut of the text: nothing is left out, nothing cut through a scalar.
    @Test(arguments: seeds)
    func tokensJoinedAreTheText(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<Self.casesPerSeed {
            let text = random.roughText().joined()
            var vocabulary = Vocabulary()
            let tokens = TextTokens(text, &vocabulary)
            let joined = tokens.tokens.indices.map { tokens.text(of: $0..<$0 + 1) }.joined()
            if !joined.hasSameBytes(as: text) { Issue.record("\(text.debugDescription)") }
        }
    }
}

/// One base and what two sides made of it.
private struct ThreeTexts {
    let base: String
    let left: String
    let right: String
    let merge: ThreeWayMerge

    init(base: String, left: String, right: String) {
        self.base = base
        self.left = left
        self.right = right
        merge = ThreeWayMerge(base: base, current: left, incoming: right)
    }

    /// Every word that a side put in is in the body or in an overlap, and in the side's own view.
    func expectInsertedWordsKept() {
        let known = base.wordSet
        for (text, side) in [(left, ThreeWayMerge.Side.current), (right, .incoming)] {
            let inserted = text.wordSet.subtracting(known)
            guard !inserted.isEmpty else { continue }
            let view = merge.text(taking: side).wordSet
            if !inserted.isSubset(of: view) { fail("the view of \(side) lacks a word") }
            let overlaps = merge.pieces.map { $0.isOverlap ? $0.text(of: side) : "" }
            let kept = merge.body.wordSet.union(overlaps.flatMap(\.wordSet))
            if !inserted.isSubset(of: kept) { fail("a word of \(side) is gone") }
        }
    }

    /// Exchanging the sides exchanges the labels.
    func expectBothSidesAlike() {
        let mirrored = ThreeWayMerge(base: base, current: right, incoming: left)
        let pieces = mirrored.pieces.map { piece in
            if case .overlap(let base, let current, let incoming) = piece {
                return ThreeWayMerge.Piece.overlap(
                    base: base, current: incoming, incoming: current)
            }
            return piece
        }
        if pieces != merge.pieces { fail("the sides are not alike") }
        if !mirrored.body.hasSameBytes(as: merge.body) { fail("the body depends on who is first") }
    }

    func expectUntouchedWordsInBody(_ base: [String], _ left: [String], _ right: [String]) {
        let untouched = Set(base).intersection(left).intersection(right)
        if !untouched.isSubset(of: merge.body.wordSet) { fail("an untouched word is gone") }
    }

    /// Merging the result with either side once more gives the result.
    func expectReplayChangesNothing() {
        for side in [left, right] {
            let again = ThreeWayMerge(base: base, current: merge.body, incoming: side)
            if !again.body.hasSameBytes(as: merge.body) { fail("a replay changes the text") }
            if merge.isClean, !again.isClean { fail("a replay collides") }
        }
    }

    private func fail(_ sentence: String) {
        let texts = [base, left, right].map(\.debugDescription).joined(separator: "\n")
        Issue.record("\(sentence): \(merge.pieces)\n\(texts)")
    }
}

extension ThreeWayMerge.Piece {
    fileprivate var isOverlap: Bool {
        if case .overlap = self { true } else { false }
    }
}

extension String {
    /// Words by canonical equivalence, as the merge sees them.
    fileprivate var wordSet: Set<String> {
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D]
        return Set(utf8.split(whereSeparator: blanks.contains).map { String(Substring($0)) })
    }
}
