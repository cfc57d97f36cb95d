/// A moment: whole milliseconds since 1970-01-01 00:00 UTC.
///
/// The same integer stands in memory, on the wire and in both databases, so that no side renders a
/// time that the other reads back differently. Years 1 to 9999 are valid.
package struct Instant: Hashable, Sendable, Comparable, Codable {
    package let milliseconds: Int64

    package static let earliest = Instant(milliseconds: -62_135_596_800_000)
    package static let latest = Instant(milliseconds: 253_402_300_799_999)

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The moment `milliseconds` later; stops at the ends of the valid range instead of trapping.
    package func advanced(byMilliseconds distance: Int64) -> Instant {
        let (sum, overflow) = milliseconds.addingReportingOverflow(distance)
        guard !overflow else { return distance > 0 ? .latest : .earliest }
        return min(max(Instant(milliseconds: sum), .earliest), .latest)
    }

    /// How many milliseconds lie between an earlier moment and this one; stops at ±`Int64.max`.
    package func millisecondsSince(_ earlier: Instant) -> Int64 {
        let (distance, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
        guard overflow else { return distance }
        return self < earlier ? -.max : .max
    }
}
