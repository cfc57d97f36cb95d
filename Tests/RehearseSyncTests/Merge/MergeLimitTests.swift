import RehearseSync
import TestData
import Testing

/// Where looking for a fine merge ends, and that nothing is lost there.
@Suite struct MergeLimitTests {
    private func text(_ bytes: Int, end: String) -> String {
        let words = String(repeating: "word ", count: (bytes - 20) / 5)
        return words + String(repeating: "x", count: bytes - words.utf8.count - end.utf8.count)
            + end
    }

    @Test func aTextOf64KiBIsLookedInto() {
        let base = text(65_536, end: " a b c")
        let merge = ThreeWayMerge(
            base: base, current: text(65_536, end: " A b c"),
            incoming: text(65_536, end: " a b C"))
        #expect(merge.isClean)
        #expect(merge.body == text(65_536, end: " A b C"))
    }

    @Test(arguments: [(65_537, 65_536, 65_536), (65_536, 65_537, 65_536), (65_536, 65_536, 65_537)])
    func onePastThatIsOneOverlap(base: Int, current: Int, incoming: Int) {
        let texts = [
            text(base, end: " a b c"), text(current, end: " A b c"), text(incoming, end: " a b C"),
        ]
        let merge = ThreeWayMerge(base: texts[0], current: texts[1], incoming: texts[2])
        #expect(
            merge.pieces == [.overlap(base: texts[0], current: texts[1], incoming: texts[2])])
    }

    @Test func aLongTextThatOnlyOneSideChangedIsNoOverlap() {
        let (base, changed) = (text(200_000, end: "a"), text(200_000, end: "b"))
        #expect(ThreeWayMerge(base: base, current: base, incoming: changed).body == changed)
        #expect(ThreeWayMerge(base: base, current: changed, incoming: base).body == changed)
        #expect(ThreeWayMerge(base: base, current: changed, incoming: changed).isClean)
    }

    @Test func aResultThatTheFieldCannotHoldIsOneOverlap() {
        let (base, current, incoming) = ("a b c", "aaaa b c", "a b cccc")
        func merge(_ bytesMax: Int) -> ThreeWayMerge {
            ThreeWayMerge(base: base, current: current, incoming: incoming, bytesMax: bytesMax)
        }
        #expect(merge(11).body == "aaaa b cccc")
        #expect(
            merge(10).pieces == [.overlap(base: base, current: current, incoming: incoming)])
        #expect([current, incoming].contains(merge(10).body))
    }

    /// Goal: the work has a bound whatever the texts are. Words in opposite order and words drawn
    /// from a small set are the worst for the search; past its steps the change is coarse and true.
    @Test func aSearchThatIsCutStillDescribesTheChange() {
        let old = (0..<400).map { Int32($0 % 7) }
        let new = (0..<400).map { Int32($0 * $0 % 7) }
        for steps in [0, 1, 10, 100, 1_000, 10_000, SharedTokens.stepsMax] {
            let partner = SharedTokens(old: old, new: new, vocabularySize: 7, stepsMax: steps)
                .partner
            let pairs = partner.enumerated().filter { $0.element >= 0 }
            #expect(pairs.allSatisfy { old[$0.offset] == new[Int($0.element)] })
            #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.element < $1.element })
        }
    }

    @Test func hostileTextsEndInTime() {
        let count = 4_000
        let forward = (0..<count).map { "w\($0)" }.joined(separator: " ")
        let backward = (0..<count).reversed().map { "w\($0)" }.joined(separator: " ")
        let merge = ThreeWayMerge(base: forward, current: backward, incoming: forward + " end")
        let words = Set(merge.body.split(separator: " "))
        #expect(words.count >= count)
    }

    /// Goal: the search finds a longest sequence. Compared with the table of all prefixes.
    @Test(arguments: [UInt64(1), 2, 3])
    func noCommonSequenceIsLonger(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let (old, new) = (random.words(upTo: 12), random.words(upTo: 12))
            let partner = SharedTokens(old: old, new: new, vocabularySize: 4).partner
            let pairs = partner.enumerated().filter { $0.element >= 0 }
            #expect(pairs.count == Self.longest(old, new))
            #expect(pairs.allSatisfy { old[$0.offset] == new[Int($0.element)] })
            #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.element < $1.element })
        }
    }

    private static func longest(_ old: [Int32], _ new: [Int32]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for word in old {
            var diagonal = 0
            for (index, other) in new.enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[new.count]
    }
}

extension SplitMix64 {
    fileprivate mutating func words(upTo count: Int) -> [Int32] {
        var words: [Int32] = []
        for _ in 0..<Int.random(in: 0...count, using: &self) {
            words.append(Int32.random(in: 0..<4, using: &self))
        }
        return words
    }
}
