import RehearseAnalytics
import RehearseModel
import TestData
import Testing

@Suite struct RecallScheduleTests {
    private static let start = Instant(milliseconds: 1_764_000_000_000)
    private static let day: Int64 = 86_400_000

    @Test func thePublishedSequenceOfIntervalsComesOut() {
        // Six times good, two lapses, five times good, each review at the moment it came due.
        let grades: [RecallGrade] =
            Array(repeating: .good, count: 6) + [.again, .again]
            + Array(repeating: .good, count: 5)
        var schedule = RecallSchedule()
        var now = Self.start
        var days: [Int64] = []
        for grade in grades {
            schedule.record(grade, at: now)
            let due = schedule.dueAt ?? .earliest
            days.append(due.millisecondsSince(now) / Self.day)
            now = due
        }
        #expect(days == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
        #expect(schedule.lapses == 1)
        #expect(schedule.reviewCount == 13)
    }

    @Test func nothingReviewedIsNewAndDueWhenever() {
        let schedule = RecallSchedule([])
        #expect(schedule.phase == .new)
        #expect(schedule.dueAt == nil)
        #expect(schedule.retrievability(at: Self.start) == nil)
    }

    @Test func theOrderInWhichReviewsArriveDoesNotMatter() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<200 {
            let reviews = Self.history(using: &random).map { at, grade in
                RecallReview(
                    id: RowID(at: Instant(milliseconds: at), noise: (random.next(), random.next())),
                    grade: RecallGrade(rawValue: grade) ?? .good,
                    reviewedAt: Instant(milliseconds: at))
            }
            let inOrder = RecallSchedule(reviews)
            #expect(RecallSchedule(reviews.shuffled(using: &random)) == inOrder)
            #expect(RecallSchedule(reviews + reviews) == inOrder)
        }
    }

    @Test func aBetterGradeNeverComesDueEarlier() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<500 {
            let history = Self.history(using: &random)
            var schedule = RecallSchedule()
            for (at, grade) in history {
                schedule.record(
                    RecallGrade(rawValue: grade) ?? .good, at: Instant(milliseconds: at))
            }
            let now = schedule.dueAt ?? Self.start
            let due = schedule.preview(at: now)
            let inOrder = RecallGrade.allCases.compactMap { due[$0] }
            #expect(inOrder == inOrder.sorted(), "after \(history)")
        }
    }

    @Test func recallIsCertainAtOnceAndNineInTenAfterTheStability() throws {
        var schedule = RecallSchedule()
        schedule.record(.easy, at: Self.start)
        #expect(schedule.retrievability(at: Self.start) == 1)
        let memory = try #require(schedule.memory)
        let due = try #require(schedule.dueAt)
        let recall = try #require(schedule.retrievability(at: due))
        #expect(abs(recall - 0.9) < 0.01, "stability \(memory.stability)")
    }

    @Test func aClockThatWentBackIsNoLongPause() {
        var schedule = RecallSchedule()
        schedule.record(.good, at: Self.start)
        schedule.record(.good, at: Self.start.advanced(byMilliseconds: -400 * Self.day))
        #expect((schedule.memory?.stability ?? 0) < 10)
    }

    @Test(arguments: [(0, 1), (1, 1), (2, 2), (3, 3), (4, 4)])
    func aRubricLevelBecomesAGradeInWhichHardIsAPass(level: Int, grade: Int) {
        #expect(RecallGrade(level: level)?.rawValue == grade)
    }

    @Test(arguments: [-1, 5])
    func aLevelThatDoesNotExistIsNoGrade(level: Int) {
        #expect(RecallGrade(level: level) == nil)
    }

    @Test func settingsThatMakeNoSenseAreRefused() {
        #expect(RecallSettings(weights: [1, 2, 3]) == nil)
        #expect(RecallSettings(desiredRetention: 1) == nil)
        #expect(RecallSettings(desiredRetention: 0) == nil)
        #expect(RecallSettings(intervalMax: 0) == nil)
        #expect(RecallSettings() == .standard)
    }

    @Test(.enabled(if: RecallOracle.isThere, "needs Python and the package fsrs"))
    func theReferenceImplementationAgreesOnRandomHistories() throws {
        var random = SplitMix64(seed: 2026)
        let histories = (0..<1_200).map { _ in Self.history(using: &random) }
        let expected = try RecallOracle.replay(histories)
        try #require(expected.count == histories.count)
        for (history, steps) in zip(histories, expected) {
            var schedule = RecallSchedule()
            for ((at, grade), step) in zip(history, steps) {
                schedule.record(
                    try #require(RecallGrade(rawValue: grade)), at: Instant(milliseconds: at))
                let memory = try #require(schedule.memory)
                #expect(schedule.dueAt?.milliseconds == step.dueAt, "\(history)")
                #expect(abs(memory.stability - step.stability) <= 1e-9 * step.stability)
                #expect(abs(memory.difficulty - step.difficulty) <= 1e-9 * step.difficulty)
            }
        }
    }

    /// 1 to 14 reviews; pauses from seconds to years, more short ones than long ones.
    private static func history(using random: inout SplitMix64) -> [(Int64, Int)] {
        var now = start.milliseconds
        return (0..<Int.random(in: 1...14, using: &random)).map { _ in
            let scale = Double.random(in: 3...10.5, using: &random)
            var pause = 1.0
            for _ in 0..<Int(scale) { pause *= 10 }
            now += Int64(pause * Double.random(in: 1...9, using: &random))
            return (now, Int.random(in: 1...4, using: &random))
        }
    }
}
