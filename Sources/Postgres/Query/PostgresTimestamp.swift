/// A `timestamptz`: microseconds since 1970-01-01 00:00 UTC.
package struct PostgresTimestamp: Hashable, Sendable, Comparable {
    package var microsecondsSinceEpoch: Int64

    package init(microsecondsSinceEpoch: Int64) {
        self.microsecondsSinceEpoch = microsecondsSinceEpoch
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.microsecondsSinceEpoch < right.microsecondsSinceEpoch
    }
}

extension PostgresTimestamp: PostgresArrayElement {
    package static var postgresType: PostgresType { .timestamptz }
    package static var postgresArrayType: PostgresType { .timestamptzArray }

    /// PostgreSQL counts from 2000-01-01; this many microseconds after the Unix epoch.
    private static let postgresEpoch: Int64 = 946_684_800_000_000

    package func encode(into buffer: inout [UInt8]) throws(PostgresEncodingFailure) {
        let (value, hasOverflown) =
            microsecondsSinceEpoch.subtractingReportingOverflow(Self.postgresEpoch)
        // The two extremes mean `infinity` and `-infinity` to the server.
        guard !hasOverflown, value != .min, value != .max else { throw .outOfRange }
        buffer.append(bigEndian: value)
    }

    package init(
        postgresBytes bytes: Span<UInt8>, type: PostgresType
    ) throws(PostgresDecodingFailure) {
        guard type == .timestamptz else { throw .typeMismatch }
        let value: Int64 = try bytes.wholeInteger()
        let (microseconds, hasOverflown) = value.addingReportingOverflow(Self.postgresEpoch)
        guard !hasOverflown, value != .min, value != .max else {
            throw .malformed("the time is infinite or out of range")
        }
        self.init(microsecondsSinceEpoch: microseconds)
    }
}
