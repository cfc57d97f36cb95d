package import RehearseModel

/// How well something was recalled. `hard` is a pass: a failed recall is always `again`.
package enum RecallGrade: Int, Sendable, CaseIterable {
    case again = 1
    case hard, good, easy

    /// The grade of a question answered at a rubric level: 0 and 1 failed, 2 hard, 3 good, 4 easy.
    ///
    /// Nil for a level that does not exist.
    package init?(level: Int) {
        switch level {
        case 0, 1: self = .again
        case 2: self = .hard
        case 3: self = .good
        case 4: self = .easy
        default: return nil
        }
    }
}

/// One entry of the append-only log from which every schedule is recomputed.
package struct RecallReview: Hashable, Sendable {
    package var id: RowID
    package var grade: RecallGrade
    package var reviewedAt: Instant

    package init(id: RowID, grade: RecallGrade, reviewedAt: Instant) {
        self.id = id
        self.grade = grade
        self.reviewedAt = reviewedAt
    }
}
