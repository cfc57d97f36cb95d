package import RehearseModel

/// Whether a submission came in time.
///
/// In time ⇔ the candidate's clock says so, the server received it at most 72 hours after the due
/// time, and both clocks agreed within five minutes. Work done offline counts by the candidate's
/// clock, within limits; beyond them a person decides.
package enum Punctuality: Sendable, Equatable {
    case onTime, late, unverified

    package static let graceMilliseconds: Int64 = 72 * 3_600_000
    package static let skewMillisecondsMax: Int64 = 5 * 60_000

    package static func of(
        _ submission: SeatFacts.Submission, due: Instant?, asOf now: Instant
    ) -> Self {
        guard let due else { return .onTime }
        guard submission.submittedAt <= due else { return .late }
        let received = submission.receivedAt ?? now
        let isTrusted =
            received <= due.advanced(byMilliseconds: graceMilliseconds)
            && submission.clockSkewMilliseconds.magnitude <= skewMillisecondsMax.magnitude
        return isTrusted ? .onTime : .unverified
    }
}
