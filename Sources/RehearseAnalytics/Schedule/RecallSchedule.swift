package import RehearseModel

/// When something is to be recalled next: a pure function of the log of its reviews.
///
/// Nothing of it is stored. Two devices that hold the same reviews, in whatever order they came,
/// show the same schedule, and a lapse that arrives late counts as if it had been there always.
package struct RecallSchedule: Sendable, Equatable {
    package enum Phase: Sendable, Equatable {
        case new
        /// At which of the learning steps, from 0.
        case learning(step: Int)
        case review
        case relearning(step: Int)
    }

    package private(set) var phase = Phase.new
    /// Nil while there was no review.
    package private(set) var memory: MemoryState?
    package private(set) var lastReviewedAt: Instant?
    /// Nil while there was no review: something new is due whenever the reader wants it.
    package private(set) var dueAt: Instant?
    package private(set) var lapses = 0
    package private(set) var reviewCount = 0

    private static let dayMilliseconds: Int64 = 86_400_000

    package init() {}

    /// The schedule after all of these reviews.
    ///
    /// - Parameter reviews: in any order; an entry that stands there twice counts once. They are
    ///   taken in order of time, and of id where two have one time.
    package init(_ reviews: some Sequence<RecallReview>, settings: RecallSettings = .standard) {
        for review in Set(reviews).sorted(by: Self.isEarlier) {
            record(review.grade, at: review.reviewedAt, settings: settings)
        }
    }

    /// The probability of recall now, 0 to 1; nil without a review.
    package func retrievability(
        at now: Instant, settings: RecallSettings = .standard
    ) -> Double? {
        guard let memory, let lastReviewedAt else { return nil }
        let days = Self.wholeDays(from: lastReviewedAt, to: now)
        return MemoryModel(settings).retrievability(of: memory, afterDays: days)
    }

    /// When it would come due for each grade, if it were reviewed now.
    package func preview(
        at now: Instant, settings: RecallSettings = .standard
    ) -> [RecallGrade: Instant] {
        var due: [RecallGrade: Instant] = [:]
        for grade in RecallGrade.allCases {
            var next = self
            next.record(grade, at: now, settings: settings)
            due[grade] = next.dueAt
        }
        return due
    }

    package mutating func record(
        _ grade: RecallGrade, at now: Instant, settings: RecallSettings = .standard
    ) {
        let model = MemoryModel(settings)
        let state =
            if let memory, let lastReviewedAt {
                model.reviewed(
                    memory, grade, afterDays: Self.wholeDays(from: lastReviewedAt, to: now))
            } else {
                model.initial(grade)
            }
        if grade == .again, phase == .review { lapses += 1 }
        let pause =
            advance(grade, settings)
            ?? Int64(model.interval(of: state)) * Self.dayMilliseconds
        memory = state
        lastReviewedAt = now
        dueAt = now.advanced(byMilliseconds: pause)
        reviewCount += 1
    }
}

// MARK: Steps

extension RecallSchedule {
    /// Moves to the next phase.
    ///
    /// - Returns: the pause of the step that it is at, in milliseconds; nil when days are counted.
    private mutating func advance(_ grade: RecallGrade, _ settings: RecallSettings) -> Int64? {
        switch phase {
        case .new:
            return walk(settings.learningSteps, at: 0, grade, Phase.learning)
        case .learning(let step):
            return walk(settings.learningSteps, at: step, grade, Phase.learning)
        case .relearning(let step):
            return walk(settings.relearningSteps, at: step, grade, Phase.relearning)
        case .review:
            guard grade == .again, let first = settings.relearningSteps.first else { return nil }
            phase = .relearning(step: 0)
            return first
        }
    }

    /// Hard repeats its step; at the first one the pause lies half-way to the second.
    private mutating func walk(
        _ steps: [Int64], at step: Int, _ grade: RecallGrade, _ named: (Int) -> Phase
    ) -> Int64? {
        if grade == .again, let first = steps.first {
            phase = named(0)
            return first
        }
        if grade == .hard, step < steps.count {
            phase = named(step)
            guard step == 0 else { return steps[step] }
            return steps.count == 1 ? steps[0] * 3 / 2 : (steps[0] + steps[1]) / 2
        }
        if grade == .good, step + 1 < steps.count {
            phase = named(step + 1)
            return steps[step + 1]
        }
        phase = .review
        return nil
    }

    private static func isEarlier(_ left: RecallReview, _ right: RecallReview) -> Bool {
        (left.reviewedAt, left.id.description) < (right.reviewedAt, right.id.description)
    }

    /// Rounded down, so that a clock that went back gives a negative number.
    private static func wholeDays(from earlier: Instant, to later: Instant) -> Int64 {
        let distance = later.millisecondsSince(earlier)
        let days = distance / dayMilliseconds
        return distance % dayMilliseconds < 0 ? days - 1 : days
    }
}
