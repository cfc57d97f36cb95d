/// Calendar arithmetic of the proleptic Gregorian calendar, without a time zone database.
///
/// Conversion between days and dates follows Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms": the year starts in March, so that the leap day is its last day.
extension Instant {
    /// A date and time of day at some fixed distance from UTC.
    package struct Calendar: Hashable, Sendable {
        package var year: Int
        package var month: Int
        package var day: Int
        package var hour: Int
        package var minute: Int
        package var second: Int
        package var millisecond: Int

        package init(
            year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0,
            millisecond: Int = 0
        ) {
            self.year = year
            self.month = month
            self.day = day
            self.hour = hour
            self.minute = minute
            self.second = second
            self.millisecond = millisecond
        }

        /// 0 is Monday, 6 is Sunday.
        package var weekday: Int {
            let days = Instant.days(year: year, month: month, day: day)
            return Int(((days + 3) % 7 + 7) % 7)
        }
    }

    /// Reads the clock on the wall `offsetSeconds` east of UTC; it stops at the ends of the range.
    package func calendar(offsetSeconds: Int = 0) -> Calendar {
        let local = advanced(byMilliseconds: Int64(offsetSeconds) * 1000).milliseconds
        let day = local.flooredQuotient(86_400_000)
        let rest = Int(local - day * 86_400_000)
        let date = Self.date(ofDay: day)
        return Calendar(
            year: date.year, month: date.month, day: date.day, hour: rest / 3_600_000,
            minute: rest / 60_000 % 60, second: rest / 1000 % 60, millisecond: rest % 1000)
    }

    /// The moment at which a clock `offsetSeconds` east of UTC shows `calendar`; nil for a date
    /// that no calendar has.
    package init?(_ calendar: Calendar, offsetSeconds: Int = 0) {
        guard (1...9999).contains(calendar.year), (1...12).contains(calendar.month),
            (1...Self.daysIn(month: calendar.month, year: calendar.year)).contains(calendar.day),
            (0..<24).contains(calendar.hour), (0..<60).contains(calendar.minute),
            (0..<60).contains(calendar.second), (0..<1000).contains(calendar.millisecond)
        else { return nil }
        let days = Self.days(year: calendar.year, month: calendar.month, day: calendar.day)
        let seconds = Int64(calendar.hour * 3600 + calendar.minute * 60 + calendar.second)
        self.init(
            milliseconds: (days * 86_400 + seconds - Int64(offsetSeconds)) * 1000
                + Int64(calendar.millisecond))
    }

    /// ISO 8601 in UTC with seconds, such as `2026-11-26T14:05:11Z`.
    package var iso8601: String {
        let part = calendar()
        return "\(part.year.padded(4))-\(part.month.padded(2))-\(part.day.padded(2))"
            + "T\(part.hour.padded(2)):\(part.minute.padded(2)):\(part.second.padded(2))Z"
    }

    package static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    private static func days(year: Int, month: Int, day: Int) -> Int64 {
        let shifted = Int64(month <= 2 ? year - 1 : year)
        let era = shifted.flooredQuotient(400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func date(ofDay day: Int64) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
        let year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
        return (year, month, Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1))
    }
}

extension Int64 {
    fileprivate func flooredQuotient(_ divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

extension Int {
    /// Decimal digits, with zeros in front up to `width`.
    package func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
