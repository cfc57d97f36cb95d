import Foundation
import RehearseAnalytics
import RehearseModel
import Testing

@Suite struct SeatProgressTests {
    private let due = SampleFacts.due

    @Test func noFactsGiveNoProgress() {
        #expect(SampleFacts().progress() == SeatProgress())
    }

    @Test func eachStepOfTheWayIsCountedOnce() {
        var sample = SampleFacts()
        for number in 1...4 { sample.assign(number) }
        for number in 2...4 { sample.start(number) }
        for number in 3...4 { sample.submit(number * 10, of: number) }
        sample.review(400, of: 40, depth: 3)
        let progress = sample.progress()
        #expect(progress.assigned == 4)
        #expect(progress.started == 3)
        #expect(progress.submitted == 2)
        #expect(progress.onTime == 2)
        #expect(progress.reviewed == 1)
    }

    @Test func whatWasSubmittedWasAlsoStarted() {
        var sample = SampleFacts()
        sample.assign(1)
        sample.submit(10, of: 1)
        #expect(sample.progress().started == 1)
    }

    @Test func theFirstSubmissionDecidesWhetherItCameInTime() {
        var sample = SampleFacts()
        sample.assign(1)
        sample.submit(11, of: 1, at: due.advanced(byMilliseconds: 1))
        sample.submit(10, of: 1, at: due)
        #expect(sample.progress().onTime == 1)
        #expect(sample.progress().submitted == 1)
    }

    @Test func lateAndUnverifiedAreNotInTime() {
        var sample = SampleFacts()
        sample.assign(1)
        sample.assign(2)
        sample.submit(10, of: 1, at: due.advanced(byMilliseconds: 1))
        sample.submit(20, of: 2, skew: 300_001)
        #expect(sample.progress().onTime == 0)
        #expect(sample.progress().unverified == 1)
        #expect(sample.progress().submitted == 2)
    }

    @Test func anAssignmentThatWasPutAwayCountsNowhere() {
        var sample = SampleFacts()
        sample.assign(1, isArchived: true)
        sample.start(1)
        sample.submit(10, of: 1)
        #expect(sample.progress() == SeatProgress())
        sample.review(100, of: 10, depth: 4)
        #expect(sample.progress() == SeatProgress())
    }

    @Test func practiceWithoutAnAssignmentWaitsForAReviewAndShowsItsLevels() {
        var sample = SampleFacts()
        sample.submit(10, of: nil)
        #expect(sample.progress().submitted == 0)
        #expect(sample.progress().oldestOpen == due)
        sample.review(100, of: 10, depth: 2)
        #expect(sample.progress().oldestOpen == nil)
        #expect(sample.progress().levels.counts == ["reliability": [0, 0, 1, 0, 0]])
    }

    /// The coach reads the newest text; the one before it waits for nobody.
    @Test func aTextThatWasHandedInAgainWaitsNoLonger() {
        var sample = SampleFacts()
        sample.assign(1)
        sample.submit(10, of: 1, attempt: 5, received: due)
        sample.submit(
            11, of: 1, attempt: 5, at: due.advanced(byMilliseconds: 10),
            received: due.advanced(byMilliseconds: 900))
        #expect(sample.progress().oldestOpen == due.advanced(byMilliseconds: 900))
        sample.review(100, of: 11, depth: 2)
        #expect(sample.progress().oldestOpen == nil)
        sample.submit(12, of: 1, attempt: 6, received: due)
        #expect(sample.progress().oldestOpen == due, "another attempt is another text")
    }

    @Test func theLongestWaitingSubmissionIsTheOldestOpenOne() {
        var sample = SampleFacts()
        sample.assign(1)
        sample.submit(10, of: 1, received: due.advanced(byMilliseconds: 500))
        sample.submit(11, of: 1, received: due.advanced(byMilliseconds: 300))
        sample.submit(12, of: 1, received: due.advanced(byMilliseconds: 100))
        sample.review(100, of: 12, depth: 1)
        #expect(sample.progress().oldestOpen == due.advanced(byMilliseconds: 300))
    }

    @Test func aSubmissionStillOnTheDeviceWaitsSinceNow() {
        var sample = SampleFacts()
        sample.submit(10, of: nil, received: nil)
        #expect(sample.progress().oldestOpen == SampleFacts.now)
    }

    @Test func aReplacedReviewNoLongerCounts() {
        var sample = SampleFacts()
        sample.assign(1)
        sample.submit(10, of: 1)
        sample.review(100, of: 10, depth: 0)
        sample.review(101, of: 10, replacing: 100, depth: 3)
        sample.review(102, of: 10, replacing: 101, depth: 4)
        #expect(sample.progress().levels.counts == ["reliability": [0, 0, 0, 0, 1]])
        #expect(sample.progress().reviewed == 1)
    }

    @Test func twoReviewersCountBoth() {
        var sample = SampleFacts()
        sample.submit(10, of: nil)
        sample.review(100, of: 10, depth: 1)
        sample.review(101, of: 10, depth: 4)
        #expect(sample.progress().levels.median(of: .reliability) == 2.5)
    }

    @Test func whatWasNotObservedAndUnknownCriteriaAreCountedNowhere() {
        var sample = SampleFacts()
        sample.submit(10, of: nil)
        sample.review(100, of: 10, depth: nil, care: 2)
        sample.facts.reviews[0].scores.append(Score(criterion: "unknown", level: 4))
        sample.facts.reviews[0].scores.append(Score(criterion: "depth", level: 7))
        #expect(sample.progress().levels.counts == ["fairness": [0, 0, 1, 0, 0]])
    }

    @Test func theOrderOfTheFactsDoesNotMatter() {
        var sample = SampleFacts()
        for number in 1...5 {
            sample.assign(number)
            sample.submit(number * 10, of: number, at: due.advanced(byMilliseconds: Int64(number)))
            sample.submit(number * 10 + 1, of: number)
            sample.review(number * 100, of: number * 10, depth: number - 1)
            sample.review(number * 100 + 1, of: number * 10, replacing: number * 100, depth: 2)
        }
        let expected = sample.progress()
        sample.facts.assignments.reverse()
        sample.facts.submissions.reverse()
        sample.facts.reviews.reverse()
        #expect(sample.progress() == expected)
    }

    @Test func aCohortIsTheSumOfItsSeats() {
        var first = SampleFacts()
        first.assign(1)
        first.submit(10, of: 1)
        first.review(100, of: 10, depth: 1)
        var second = SampleFacts()
        second.assign(2)
        second.submit(20, of: 2, received: due.advanced(byMilliseconds: 7), skew: .max)
        second.submit(21, of: nil, received: due.advanced(byMilliseconds: 5))
        let sum = first.progress().adding(second.progress())
        #expect(sum == second.progress().adding(first.progress()))
        #expect(sum.assigned == 2 && sum.started == 2 && sum.submitted == 2)
        #expect(sum.onTime == 1 && sum.unverified == 1 && sum.reviewed == 1)
        #expect(sum.levels.counts == ["reliability": [0, 1, 0, 0, 0]])
        #expect(sum.oldestOpen == due.advanced(byMilliseconds: 5))
        #expect(sum.adding(SeatProgress()) == sum)
    }

    @Test func theJSONFormIsStable() throws {
        var sample = SampleFacts()
        sample.assign(1)
        sample.assign(2)
        sample.submit(10, of: 1)
        sample.submit(20, of: 2, skew: .max)
        sample.review(100, of: 10, depth: 3)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = try encoder.encode(sample.progress())
        #expect(
            String(decoding: json, as: UTF8.self)
                == #"{"assigned":2,"levels":{"reliability":[0,0,0,1,0]},"#
                + #""oldest_open":1700000000000,"on_time":1,"reviewed":1,"started":2,"#
                + #""submitted":2,"unverified":1}"#)
        #expect(try JSONDecoder().decode(SeatProgress.self, from: json) == sample.progress())
    }
}
