internal import RehearseAnalytics
internal import RehearseModel

/// How far a seat, or all seats of a cohort together, have come.
public struct ProgressFigures: Sendable, Hashable, Codable {
    public enum Source: String, Sendable, Codable {
        /// Computed on this device from what it holds.
        case facts
        /// Computed by the server and read with the last sync.
        case server
    }

    /// Assignments that have not been put away.
    public var assigned: Int
    /// Of those, begun or submitted.
    public var started: Int
    public var submitted: Int
    /// Of those submitted, in time.
    public var onTime: Int
    /// Of those submitted, it cannot be told whether in time.
    public var unverified: Int
    /// Of those submitted, with a published review.
    public var reviewed: Int
    /// Dimension → median of the observed levels of the latest reviews; without an observed level
    /// the dimension is missing.
    public var medians: [String: Double]
    /// When the longest-waiting submission without a review was received, milliseconds since 1970.
    public var oldestOpenAt: Int64?
    /// The moment for which the figures hold, milliseconds since 1970; 0 if there was no sync yet.
    public var asOfAt: Int64
    public var source: Source
}

/// Progress in one seat.
public struct SeatProgressView: Sendable, Hashable, Codable {
    public var handle: String
    public var displayName: String
    public var cohort: String
    public var figures: ProgressFigures
}

extension ProgressFigures {
    init(_ progress: SeatProgress, asOf: Int64, source: Source) {
        let medians = Dimension.allCases.compactMap { dimension in
            progress.levels.median(of: dimension).map { (dimension.rawValue, $0) }
        }
        self.init(
            assigned: progress.assigned, started: progress.started, submitted: progress.submitted,
            onTime: progress.onTime, unverified: progress.unverified, reviewed: progress.reviewed,
            medians: Dictionary(uniqueKeysWithValues: medians),
            oldestOpenAt: progress.oldestOpen?.milliseconds, asOfAt: asOf, source: source)
    }
}
