/// What a schedule depends on besides the reviews.
///
/// The 21 weights are the defaults that the FSRS project published with version 6, fitted to the
/// review logs of its volunteers; they are data of that algorithm, not tuned here.
package struct RecallSettings: Sendable, Equatable {
    package var weights: [Double]
    /// The probability of recall at which a card comes due, 0 < r < 1.
    package var desiredRetention: Double
    /// Pauses before something new counts as learnt, in milliseconds.
    package var learningSteps: [Int64]
    /// Pauses after something learnt was forgotten, in milliseconds.
    package var relearningSteps: [Int64]
    /// In days.
    package var intervalMax: Int

    /// Nil unless there are 21 finite weights, of which the last (the decay) is positive.
    package init?(
        weights: [Double] = Self.weightsOfVersion6, desiredRetention: Double = 0.9,
        learningSteps: [Int64] = [60_000, 600_000], relearningSteps: [Int64] = [600_000],
        intervalMax: Int = 36_500
    ) {
        guard weights.count == Self.weightsOfVersion6.count, weights.allSatisfy(\.isFinite),
            weights[20] > 0, desiredRetention > 0, desiredRetention < 1, intervalMax >= 1
        else { return nil }
        self.weights = weights
        self.desiredRetention = desiredRetention
        self.learningSteps = learningSteps
        self.relearningSteps = relearningSteps
        self.intervalMax = intervalMax
    }

    private init() {
        weights = Self.weightsOfVersion6
        desiredRetention = 0.9
        learningSteps = [60_000, 600_000]
        relearningSteps = [600_000]
        intervalMax = 36_500
    }

    package static let standard = RecallSettings()

    package static let weightsOfVersion6: [Double] = [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
        1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]
}
