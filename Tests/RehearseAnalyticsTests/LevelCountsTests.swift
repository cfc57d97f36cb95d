import Foundation
import RehearseAnalytics
import RehearseModel
import Testing

@Suite struct LevelCountsTests {
    @Test(
        arguments: [
            ([], nil), ([3], 3.0), ([0], 0), ([1, 4], 2.5), ([1, 2, 4], 2), ([0, 0, 4, 4], 2),
            ([4, 4, 4, 0], 4), ([0, 1, 2, 3, 4], 2), ([2, 3, 3, 2], 2.5), ([0, 1, 1, 4], 1),
        ] as [([Int], Double?)])
    func theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle(levels: [Int], median: Double?) {
        let counts = LevelCounts(levels, in: .fairness)
        #expect(counts.median(of: .fairness) == median)
        #expect(counts.observed(in: .fairness) == levels.count)
        #expect(counts.median(of: .alignment) == nil)
    }

    @Test func theMedianAgreesWithSortingForEverySmallSample() {
        for code in 0..<3125 {
            let levels = [code % 5, code / 5 % 5, code / 25 % 5, code / 125 % 5, code / 625 % 5]
            for size in 1...5 {
                let sample = Array(levels.prefix(size))
                let sorted = sample.sorted()
                let expected = Double(sorted[(size - 1) / 2] + sorted[size / 2]) / 2
                guard LevelCounts(sample, in: .alignment).median(of: .alignment) != expected else {
                    continue
                }
                Issue.record("the median of \(sample) is not \(expected)")
            }
        }
    }

    @Test(arguments: [-1, 5, .max, .min])
    func aLevelThatDoesNotExistIsNotCounted(level: Int) {
        #expect(LevelCounts([level], in: .fairness) == LevelCounts())
    }

    @Test func countsAddUpWhereMediansDoNot() {
        var sum = LevelCounts([0, 0, 4], in: .fairness)
        sum.add(LevelCounts([4, 4], in: .fairness))
        sum.add(LevelCounts([1], in: .alignment))
        #expect(sum.counts == ["fairness": [2, 0, 0, 0, 3], "alignment": [0, 1, 0, 0, 0]])
        #expect(sum.median(of: .fairness) == 4)
    }

    @Test func theJSONFormIsStable() throws {
        let counts = LevelCounts([3, 3, 0], in: .transparency)
        let json = try JSONEncoder().encode(counts)
        #expect(String(decoding: json, as: UTF8.self) == #"{"transparency":[1,0,0,2,0]}"#)
        #expect(try JSONDecoder().decode(LevelCounts.self, from: json) == counts)
    }

    @Test func countsThatCannotBeAreLeftOut() throws {
        let json = """
            {"fairness":[1,2],"alignment":[-1,0,0,0,0],"robustness":[9223372036854775807,1,0,0,0],
             "reliability":[0,1,0,0,0],"candour":[0,0,1,0,0]}
            """
        let counts = try JSONDecoder().decode(LevelCounts.self, from: Data(json.utf8))
        #expect(counts.counts == ["reliability": [0, 1, 0, 0, 0], "candour": [0, 0, 1, 0, 0]])
    }
}

extension LevelCounts {
    fileprivate init(_ levels: [Int], in dimension: RehearseModel.Dimension) {
        self.init()
        for level in levels { add(level: level, in: dimension) }
    }
}
