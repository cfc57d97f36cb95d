package import RehearseModel

/// What is known of one seat: the facts that progress is computed from, wherever they are at hand.
package struct SeatFacts: Sendable {
    package struct Assignment: Sendable {
        package var id: RowID
        package var dueAt: Instant?
        /// Put away by the coach: it counts nowhere.
        package var isArchived: Bool

        package init(id: RowID, dueAt: Instant?, isArchived: Bool) {
            self.id = id
            self.dueAt = dueAt
            self.isArchived = isArchived
        }
    }

    package struct Submission: Sendable {
        package var id: RowID
        package var assignment: RowID?
        /// The text that was handed in: a later submission of the same attempt takes the place of
        /// an earlier one. Nil where it is not known.
        package var attempt: RowID?
        /// By the candidate's clock.
        package var submittedAt: Instant
        /// By the server's clock; nil while it is still on the device.
        package var receivedAt: Instant?
        /// How far the candidate's clock was ahead of the server's when last compared.
        package var clockSkewMilliseconds: Int64
        /// Which dimension each criterion of the pinned rubric belongs to.
        package var dimensions: [String: Dimension]

        package init(
            id: RowID, assignment: RowID?, attempt: RowID? = nil, submittedAt: Instant,
            receivedAt: Instant?, clockSkewMilliseconds: Int64, dimensions: [String: Dimension]
        ) {
            self.id = id
            self.assignment = assignment
            self.attempt = attempt
            self.submittedAt = submittedAt
            self.receivedAt = receivedAt
            self.clockSkewMilliseconds = clockSkewMilliseconds
            self.dimensions = dimensions
        }
    }

    package struct Review: Sendable {
        package var id: RowID
        package var submission: RowID
        /// The earlier version of this review that it takes the place of.
        package var replaces: RowID?
        package var scores: [Score]
        package var publishedAt: Instant

        package init(
            id: RowID, submission: RowID, replaces: RowID?, scores: [Score], publishedAt: Instant
        ) {
            self.id = id
            self.submission = submission
            self.replaces = replaces
            self.scores = scores
            self.publishedAt = publishedAt
        }
    }

    package var assignments: [Assignment]
    /// Assignments that the candidate has begun.
    package var started: Set<RowID>
    package var submissions: [Submission]
    package var reviews: [Review]

    package init(
        assignments: [Assignment] = [], started: Set<RowID> = [],
        submissions: [Submission] = [], reviews: [Review] = []
    ) {
        self.assignments = assignments
        self.started = started
        self.submissions = submissions
        self.reviews = reviews
    }
}
