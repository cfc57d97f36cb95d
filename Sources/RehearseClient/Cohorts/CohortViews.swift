/// A cohort that the reader coaches or leads.
public struct CohortOverview: Sendable, Hashable, Codable {
    public var slug: String
    public var title: String
    /// `coach` or `lead`.
    public var role: String
    /// Active seats.
    public var seatCount: Int
}

/// A cohort with its seats.
public struct CohortProgress: Sendable, Hashable, Codable {
    public var summary: CohortOverview
    /// By handle; removed ones come last and count nowhere.
    public var seats: [SeatOverview]
    /// All active seats together.
    public var progress: ProgressFigures
}

/// One candidate's place in a cohort.
public struct SeatOverview: Sendable, Hashable, Codable {
    public var id: String
    public var handle: String
    public var displayName: String
    /// `active` or `removed`.
    public var status: String
    /// Nil if neither the seat's facts nor the server's figures are on this device.
    public var progress: ProgressFigures?
}
