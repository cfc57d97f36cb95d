internal import Glibc
internal import RehearseModel

/// The clock on the wall where the person is: for each moment, how far east of UTC it is.
struct LocalZone: Sendable {
    let offsetSeconds: @Sendable (Instant) -> Int

    static let utc = LocalZone { _ in 0 }

    /// The zone of `TZ` or of the machine. `tzset` reads it once, at the first use.
    static let system: LocalZone = {
        tzset()
        return LocalZone { instant in
            var seconds = time_t(instant.milliseconds / 1000)
            var parts = tm()
            // Only a year outside `Int32` makes this fail; UTC is right enough there.
            guard localtime_r(&seconds, &parts) != nil else { return 0 }
            return parts.tm_gmtoff
        }
    }()

    func calendar(_ instant: Instant) -> Instant.Calendar {
        instant.calendar(offsetSeconds: offsetSeconds(instant))
    }

    /// The moment at which this zone's clock shows `calendar`; nil for a date no calendar has.
    ///
    /// A time that the clock shows twice means the first; one that it skips means as long after
    /// the jump as it was meant to be before.
    func instant(_ calendar: Instant.Calendar) -> Instant? {
        guard let nominal = Instant(calendar) else { return nil }
        let day: Int64 = 86_400_000
        let before = offsetSeconds(nominal.advanced(byMilliseconds: -day))
        let after = offsetSeconds(nominal.advanced(byMilliseconds: day))
        for offset in [max(before, after), min(before, after)] {
            let candidate = nominal.advanced(byMilliseconds: Int64(-offset) * 1000)
            if offsetSeconds(candidate) == offset { return candidate }
        }
        return nominal.advanced(byMilliseconds: Int64(-before) * 1000)
    }

    /// The same time of day `days` later on the calendar.
    func adding(days: Int, to calendar: Instant.Calendar) -> Instant.Calendar? {
        guard
            let noon = Instant(
                .init(year: calendar.year, month: calendar.month, day: calendar.day, hour: 12))
        else { return nil }
        let (distance, overflow) = Int64(days).multipliedReportingOverflow(by: 86_400_000)
        guard !overflow else { return nil }
        let moved = noon.advanced(byMilliseconds: distance).calendar()
        return Instant.Calendar(
            year: moved.year, month: moved.month, day: moved.day, hour: calendar.hour,
            minute: calendar.minute, second: calendar.second)
    }
}
