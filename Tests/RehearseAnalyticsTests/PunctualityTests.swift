import RehearseAnalytics
import RehearseModel
import Testing

@Suite struct PunctualityTests {
    private let due = SampleFacts.due

    @Test(arguments: [
        (Int64(-1), Punctuality.onTime), (0, .onTime), (1, .late), (.max, .late),
    ])
    func theCandidatesClockDecidesToTheMillisecond(after: Int64, expected: Punctuality) {
        let submission = SampleFacts.submission(1, of: 2, at: due.advanced(byMilliseconds: after))
        #expect(Punctuality.of(submission, due: due, asOf: due) == expected)
    }

    @Test(arguments: [
        (Punctuality.graceMilliseconds - 1, Punctuality.onTime),
        (Punctuality.graceMilliseconds, .onTime),
        (Punctuality.graceMilliseconds + 1, .unverified),
    ])
    func theServerWaits72Hours(after: Int64, expected: Punctuality) {
        let received = due.advanced(byMilliseconds: after)
        let submission = SampleFacts.submission(1, of: 2, received: received)
        #expect(Punctuality.of(submission, due: due, asOf: due) == expected)
    }

    @Test(arguments: [
        (Int64(300_000), Punctuality.onTime), (300_001, .unverified), (-300_000, .onTime),
        (-300_001, .unverified), (.min, .unverified), (.max, .unverified),
    ])
    func theClocksMustAgreeWithinFiveMinutes(skew: Int64, expected: Punctuality) {
        let submission = SampleFacts.submission(1, of: 2, skew: skew)
        #expect(Punctuality.of(submission, due: due, asOf: due) == expected)
    }

    @Test(arguments: [
        (Punctuality.graceMilliseconds, Punctuality.onTime),
        (Punctuality.graceMilliseconds + 1, .unverified),
    ])
    func workStillOnTheDeviceCountsAsReceivedNow(after: Int64, expected: Punctuality) {
        let submission = SampleFacts.submission(1, of: 2, received: nil)
        let now = due.advanced(byMilliseconds: after)
        #expect(Punctuality.of(submission, due: due, asOf: now) == expected)
    }

    @Test func withoutADueTimeEverythingIsInTime() {
        let submission = SampleFacts.submission(1, of: 2, at: .latest, skew: .max)
        #expect(Punctuality.of(submission, due: nil, asOf: .latest) == .onTime)
    }

    @Test func theLimitsAreWhatTheyAreCalled() {
        #expect(Punctuality.graceMilliseconds == 72 * 60 * 60 * 1000)
        #expect(Punctuality.skewMillisecondsMax == 5 * 60 * 1000)
    }
}
