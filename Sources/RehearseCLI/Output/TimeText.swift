internal import RehearseModel

/// Times as people say them, on their own clock.
struct TimeText {
    let now: Instant
    let zone: LocalZone

    static let weekdays = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    init(_ invocation: Invocation) {
        now = invocation.now
        zone = invocation.zone
    }

    init(now: Instant, zone: LocalZone) {
        self.now = now
        self.zone = zone
    }

    /// `Thu 26 Nov`, with the year if it is another one.
    func day(_ instant: Instant) -> String {
        let date = zone.calendar(instant)
        let weekday = Self.weekdays[date.weekday].prefix(3)
        let year = date.year == zone.calendar(now).year ? "" : " \(date.year)"
        return "\(weekday) \(date.day) \(Self.months[date.month - 1])\(year)"
    }

    /// `14:03`.
    func clock(_ instant: Instant) -> String {
        let date = zone.calendar(instant)
        return "\(date.hour.padded(2)):\(date.minute.padded(2))"
    }

    /// A time to come or just past, as near as words go: `today 18:00`, `Mon 09:00`, then with
    /// the date.
    func point(_ instant: Instant) -> String {
        let days = calendarDays(to: instant)
        switch days {
        case -1: return "yesterday \(clock(instant))"
        case 0: return "today \(clock(instant))"
        case 1: return "tomorrow \(clock(instant))"
        case 2...6:
            return "\(Self.weekdays[zone.calendar(instant).weekday].prefix(3)) \(clock(instant))"
        default: return "\(day(instant)) \(clock(instant))"
        }
    }

    /// `just now`, `4 min ago`, `3 h ago`, then the point itself.
    func ago(_ instant: Instant) -> String {
        let seconds = now.millisecondsSince(instant) / 1000
        switch seconds {
        case ..<(-60): return "at \(point(instant))"
        case ..<60: return "just now"
        case ..<3600: return "\(seconds / 60) min ago"
        case ..<86_400: return "\(seconds / 3600) h ago"
        default: return "on \(day(instant))"
        }
    }

    /// `since 09:14`, with the day if it was another one.
    func since(_ instant: Instant) -> String {
        calendarDays(to: instant) == 0
            ? "since \(clock(instant))" : "since \(day(instant)) \(clock(instant))"
    }

    /// A span: `45 s`, `13 min`, `19 h`, `3 days`.
    static func span(milliseconds: Int64) -> String {
        let seconds = max(0, milliseconds / 1000)
        switch seconds {
        case ..<60: return "\(seconds) s"
        case ..<5400: return "\(seconds / 60) min"
        case ..<172_800: return "\(seconds / 3600) h"
        default: return "\(seconds / 86_400) days"
        }
    }

    /// How long something took that was waited for: `45 ms`, `1.2 s`, `95 s`.
    static func duration(milliseconds: Int64) -> String {
        switch milliseconds {
        case ..<1000: "\(max(0, milliseconds)) ms"
        case ..<60_000: "\(milliseconds / 1000).\(milliseconds / 100 % 10) s"
        default: "\(milliseconds / 1000) s"
        }
    }

    /// A stop watch: `13:52`, `1:02:03`.
    static func stopwatch(milliseconds: Int64) -> String {
        let seconds = Int(max(0, milliseconds / 1000))
        let tail = (seconds % 60).padded(2)
        guard seconds >= 3600 else { return "\(seconds / 60):\(tail)" }
        return "\(seconds / 3600):\((seconds / 60 % 60).padded(2)):\(tail)"
    }

    /// How many midnights lie between now and then.
    private func calendarDays(to instant: Instant) -> Int {
        func midnight(_ instant: Instant) -> Int64 {
            let date = zone.calendar(instant)
            let start = Instant(.init(year: date.year, month: date.month, day: date.day))
            return (start ?? instant).milliseconds / 86_400_000
        }
        return Int(midnight(instant) - midnight(now))
    }
}
