/// What is believed about one memory.
package struct MemoryState: Sendable, Equatable {
    /// Days after which recall has a probability of 0.9; at least `MemoryModel.stabilityMin`.
    package var stability: Double
    /// 1 (easy) to 10 (hard).
    package var difficulty: Double
}

/// The formulas of FSRS-6.
///
/// Source: the description of the algorithm by the Open Spaced Repetition project ("The Algorithm",
/// FSRS-6) and its reference implementation `fsrs` 6.3, with which the tests compare. With weights
/// w0…w20, grade G (1 to 4), stability S, difficulty D, and R the probability of recall:
///
///     R(t, S)  = (1 + F·t/S)^(−w20)          F = 0.9^(−1/w20) − 1, t in whole days
///     S0(G)    = w[G−1]
///     D0(G)    = w4 − e^(w5·(G−1)) + 1
///     D'       = w7·D0(4) + (1−w7)·(D − w6·(G−3)·(10−D)/9)
///     S' pass  = S·(1 + e^w8·(11−D)·S^(−w9)·(e^(w10·(1−R)) − 1)·B)
///     B        = w15 for hard, w16 for easy, 1 for good
///     S' fail  = min(w11·D^(−w12)·((S+1)^w13 − 1)·e^(w14·(1−R)), S/e^(w17·w18))
///     S' same day = S·e^(w17·(G−3+w18))·S^(−w19), for a pass never less than S
struct MemoryModel {
    static let stabilityMin = 0.001
    static let difficulties = 1.0...10.0

    private let settings: RecallSettings
    private let weights: [Double]
    private let factor: Double

    init(_ settings: RecallSettings) {
        self.settings = settings
        weights = settings.weights
        factor = RealFunctions.pow(0.9, -1 / settings.weights[20]) - 1
    }

    /// The probability of recall after so many days, 0 to 1.
    func retrievability(of state: MemoryState, afterDays days: Int64) -> Double {
        RealFunctions.pow(1 + factor * Double(max(0, days)) / state.stability, -weights[20])
    }

    /// Whole days until the probability of recall has fallen to the desired retention.
    func interval(of state: MemoryState) -> Int {
        let share = RealFunctions.pow(settings.desiredRetention, -1 / weights[20]) - 1
        let days = (state.stability / factor * share).rounded(.toNearestOrEven)
        return Int(min(max(days, 1), Double(settings.intervalMax)))
    }

    func initial(_ grade: RecallGrade) -> MemoryState {
        MemoryState(
            stability: bounded(stability: weights[grade.rawValue - 1]),
            difficulty: bounded(difficulty: initialDifficulty(grade)))
    }

    /// The memory after a review, `days` whole days after the one before.
    func reviewed(_ state: MemoryState, _ grade: RecallGrade, afterDays days: Int64) -> MemoryState
    {
        let stability: Double
        if days < 1 {
            stability = stabilityOnSameDay(state, grade)
        } else {
            let recall = retrievability(of: state, afterDays: days)
            stability =
                grade == .again
                ? stabilityAfterLapse(state, recall) : stabilityAfterPass(state, grade, recall)
        }
        return MemoryState(
            stability: bounded(stability: stability), difficulty: difficulty(state, grade))
    }

    private func initialDifficulty(_ grade: RecallGrade) -> Double {
        weights[4] - RealFunctions.exp(weights[5] * Double(grade.rawValue - 1)) + 1
    }

    private func difficulty(_ state: MemoryState, _ grade: RecallGrade) -> Double {
        let change = -weights[6] * Double(grade.rawValue - 3)
        let damped = state.difficulty + (10 - state.difficulty) * change / 9
        let pulled = weights[7] * initialDifficulty(.easy) + (1 - weights[7]) * damped
        return bounded(difficulty: pulled)
    }

    private func stabilityOnSameDay(_ state: MemoryState, _ grade: RecallGrade) -> Double {
        let growth =
            RealFunctions.exp(weights[17] * (Double(grade.rawValue - 3) + weights[18]))
            * RealFunctions.pow(state.stability, -weights[19])
        return state.stability * (grade == .again ? growth : max(growth, 1))
    }

    private func stabilityAfterPass(
        _ state: MemoryState, _ grade: RecallGrade, _ recall: Double
    ) -> Double {
        let bonus = grade == .hard ? weights[15] : grade == .easy ? weights[16] : 1
        let growth =
            RealFunctions.exp(weights[8]) * (11 - state.difficulty)
            * RealFunctions.pow(state.stability, -weights[9])
            * (RealFunctions.exp((1 - recall) * weights[10]) - 1) * bonus
        return state.stability * (1 + growth)
    }

    private func stabilityAfterLapse(_ state: MemoryState, _ recall: Double) -> Double {
        let relearnt =
            weights[11] * RealFunctions.pow(state.difficulty, -weights[12])
            * (RealFunctions.pow(state.stability + 1, weights[13]) - 1)
            * RealFunctions.exp((1 - recall) * weights[14])
        return min(relearnt, state.stability / RealFunctions.exp(weights[17] * weights[18]))
    }

    private func bounded(stability: Double) -> Double { max(stability, Self.stabilityMin) }

    private func bounded(difficulty: Double) -> Double {
        min(max(difficulty, Self.difficulties.lowerBound), Self.difficulties.upperBound)
    }
}
