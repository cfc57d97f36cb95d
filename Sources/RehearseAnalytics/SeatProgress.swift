package import RehearseModel

/// Progress of one seat, or of many seats together.
///
/// The one function that computes it is used by the candidate's and the coach's device from the
/// facts at hand and by the server for leads, who see figures and no texts.
package struct SeatProgress: Hashable, Sendable, Codable {
    /// Assignments that have not been put away.
    package var assigned = 0
    /// Of those, begun or submitted.
    package var started = 0
    /// Of those, with at least one submission.
    package var submitted = 0
    /// Of those submitted, the first submission came in time; see `Punctuality`.
    package var onTime = 0
    /// Of those submitted, it cannot be told whether the first submission came in time.
    package var unverified = 0
    /// Of those submitted, with a published review.
    package var reviewed = 0
    /// Levels of the latest published reviews.
    package var levels = LevelCounts()
    /// When the longest-waiting submission without a published review was received. One that its
    /// author has handed in again since waits no longer.
    package var oldestOpen: Instant?

    private enum CodingKeys: String, CodingKey {
        case assigned, started, submitted, unverified, reviewed, levels
        case onTime = "on_time"
        case oldestOpen = "oldest_open"
    }

    package init() {}

    package init(_ facts: SeatFacts, asOf now: Instant) {
        let latest = Self.latestReviews(facts.reviews)
        let bySubmission = Dictionary(grouping: latest, by: \.submission)
        let byAssignment = Dictionary(grouping: facts.submissions, by: \.assignment)
        for assignment in facts.assignments where !assignment.isArchived {
            assigned += 1
            let submissions = byAssignment[assignment.id] ?? []
            if facts.started.contains(assignment.id) || !submissions.isEmpty { started += 1 }
            guard let first = submissions.min(by: { $0.submittedAt < $1.submittedAt }) else {
                continue
            }
            submitted += 1
            switch Punctuality.of(first, due: assignment.dueAt, asOf: now) {
            case .onTime: onTime += 1
            case .unverified: unverified += 1
            case .late: break
            }
            if submissions.contains(where: { bySubmission[$0.id] != nil }) { reviewed += 1 }
        }
        let archived = Set(facts.assignments.filter(\.isArchived).map(\.id))
        let newest = Self.newestOfEachAttempt(facts.submissions)
        for submission in facts.submissions {
            if let assignment = submission.assignment, archived.contains(assignment) { continue }
            let reviews = bySubmission[submission.id] ?? []
            if reviews.isEmpty, newest.contains(submission.id) { wait(submission, asOf: now) }
            count(reviews.flatMap(\.scores), submission.dimensions)
        }
    }

    /// Both together.
    package func adding(_ other: SeatProgress) -> SeatProgress {
        var sum = self
        sum.assigned += other.assigned
        sum.started += other.started
        sum.submitted += other.submitted
        sum.onTime += other.onTime
        sum.unverified += other.unverified
        sum.reviewed += other.reviewed
        sum.levels.add(other.levels)
        sum.oldestOpen = [oldestOpen, other.oldestOpen].compactMap(\.self).min()
        return sum
    }

    private mutating func wait(_ submission: SeatFacts.Submission, asOf now: Instant) {
        let received = submission.receivedAt ?? now
        oldestOpen = min(oldestOpen ?? received, received)
    }

    private mutating func count(_ scores: [Score], _ dimensions: [String: Dimension]) {
        for score in scores {
            if let level = score.level, let dimension = dimensions[score.criterion] {
                levels.add(level: level, in: dimension)
            }
        }
    }

    /// A submission whose attempt is not known stands for itself.
    private static func newestOfEachAttempt(_ submissions: [SeatFacts.Submission]) -> Set<RowID> {
        let byAttempt = Dictionary(grouping: submissions) { $0.attempt ?? $0.id }
        return Set(
            byAttempt.values.compactMap { group in
                group.max { ($0.submittedAt, $0.id) < ($1.submittedAt, $1.id) }?.id
            })
    }

    /// A review that another one replaces no longer counts.
    private static func latestReviews(_ reviews: [SeatFacts.Review]) -> [SeatFacts.Review] {
        let replaced = Set(reviews.compactMap(\.replaces))
        return reviews.filter { !replaced.contains($0.id) }
    }
}
