internal import RehearseModel

/// How refusals of access to one member turn into entries of the audit.
///
/// In each window the first few have an entry each; the others are counted, and have one entry
/// together once the window is over. So a member who knocks at every door for a day adds at most
/// some `entriesMax` entries an hour, and not one refusal is missing in the sum.
struct DenialWindow: Sendable, Equatable {
    static let entriesMax: Int32 = 10
    static let length: Duration = .seconds(3600)

    var start: Instant
    /// Refusals of this window that have an entry of their own.
    var entries: Int32 = 0
    /// Refusals that have no entry yet.
    var counted: Int64 = 0

    /// The entry of one request's refusals.
    struct Entry: Equatable {
        /// Refusals of an earlier window, which have their entry together with this one.
        var earlier: Int64?
    }

    /// Takes in `count` refusals of one request.
    ///
    /// - Returns: the entry that they get; nil if they are only counted.
    mutating func denied(_ count: Int64, at now: Instant) -> Entry? {
        let earlier = flushed(at: now)
        guard entries < Self.entriesMax else {
            counted += count
            return nil
        }
        entries += 1
        return Entry(earlier: earlier)
    }

    /// Begins a new window if this one is over.
    ///
    /// - Returns: how many refusals need an entry now; nil for none.
    mutating func flushed(at now: Instant) -> Int64? {
        guard start <= now.advanced(byMilliseconds: -Self.length.wholeMilliseconds) else {
            return nil
        }
        defer { self = DenialWindow(start: now) }
        return counted > 0 ? counted : nil
    }
}
