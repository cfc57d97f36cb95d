import RehearseAnalytics
import RehearseModel

/// Facts of one seat, with small numbers as ids.
struct SampleFacts {
    static let due = Instant(milliseconds: 1_700_000_000_000)
    static let now = due.advanced(byMilliseconds: 3_600_000)

    var facts = SeatFacts(assignments: [], started: [], submissions: [], reviews: [])

    static func id(_ number: Int) -> RowID { RowID(high: 0, low: UInt64(number)) }

    static func submission(
        _ number: Int, of assignment: Int?, attempt: Int? = nil, at submitted: Instant = due,
        received: Instant? = due, skew: Int64 = 0
    ) -> SeatFacts.Submission {
        SeatFacts.Submission(
            id: id(number), assignment: assignment.map(id), attempt: attempt.map(id),
            submittedAt: submitted, receivedAt: received, clockSkewMilliseconds: skew,
            dimensions: ["depth": .reliability, "care": .fairness])
    }

    mutating func assign(_ number: Int, due: Instant? = Self.due, isArchived: Bool = false) {
        facts.assignments.append(
            SeatFacts.Assignment(id: Self.id(number), dueAt: due, isArchived: isArchived))
    }

    mutating func start(_ number: Int) {
        facts.started.insert(Self.id(number))
    }

    mutating func submit(
        _ number: Int, of assignment: Int?, attempt: Int? = nil, at submitted: Instant = Self.due,
        received: Instant? = Self.due, skew: Int64 = 0
    ) {
        facts.submissions.append(
            Self.submission(
                number, of: assignment, attempt: attempt, at: submitted, received: received,
                skew: skew))
    }

    mutating func review(
        _ number: Int, of submission: Int, replacing earlier: Int? = nil, depth: Int?,
        care: Int? = nil
    ) {
        facts.reviews.append(
            SeatFacts.Review(
                id: Self.id(number), submission: Self.id(submission),
                replaces: earlier.map(Self.id),
                scores: [
                    Score(criterion: "depth", level: depth), Score(criterion: "care", level: care),
                ],
                publishedAt: Self.now))
    }

    func progress(asOf now: Instant = Self.now) -> SeatProgress {
        SeatProgress(facts, asOf: now)
    }
}
