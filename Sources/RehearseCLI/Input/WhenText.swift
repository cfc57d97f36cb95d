internal import RehearseModel

/// Reads the ways in which people write a time on the command line:
///
///     2026-12-01   2026-12-01T18:00   2026-12-01T18:00Z
///     today   tomorrow 18:00   fri 09:00   +3d   +2w   +6h
///
/// Without a time of day, a day means its last minute: something due on Friday may come on Friday.
struct WhenText {
    let now: Instant
    let zone: LocalZone

    static let examples = "2026-12-01, 2026-12-01T18:00, \"tomorrow 18:00\", \"fri 09:00\", +3d"

    /// Days, hours or weeks ahead are limited to about ten years: more is a slip of the finger.
    private static let daysMax = 3660

    func instant(_ text: String) throws(Failure) -> Instant {
        guard let instant = parse(text.lowercased()) else {
            throw Failure.usage(
                "'\(text)' is not a time this program understands.",
                remedy: "Write it like one of these: \(Self.examples)")
        }
        return instant
    }

    private func parse(_ text: String) -> Instant? {
        if text.hasPrefix("+") { return relative(text.dropFirst()) }
        let words = text.split(separator: " ")
        if words.count == 1, let moment = dateAndTime(words[0]) { return moment }
        guard (1...2).contains(words.count) else { return nil }
        let time = words.count == 2 ? timeOfDay(words[1]) : endOfDay
        guard let time else { return nil }
        return named(words[0], time) ?? date(words[0]).flatMap { moment($0, time) }
    }

    private typealias TimeOfDay = (hour: Int, minute: Int, second: Int)
    private var endOfDay: TimeOfDay { (23, 59, 0) }

    private func relative(_ text: Substring) -> Instant? {
        guard let unit = text.last, let count = number(text.dropLast(), digits: 1...6) else {
            return nil
        }
        switch unit {
        case "h" where count <= Self.daysMax * 24:
            return now.advanced(byMilliseconds: Int64(count) * 3_600_000)
        case "d" where count <= Self.daysMax: return later(days: count)
        case "w" where count <= Self.daysMax / 7: return later(days: count * 7)
        default: return nil
        }
    }

    private func later(days: Int) -> Instant? {
        zone.adding(days: days, to: zone.calendar(now)).flatMap(zone.instant)
    }

    private func named(_ word: Substring, _ time: TimeOfDay) -> Instant? {
        let today = zone.calendar(now)
        switch word {
        case "today": return moment(today, time)
        case "tomorrow": return zone.adding(days: 1, to: today).flatMap { moment($0, time) }
        default: break
        }
        guard word.count >= 3,
            let weekday = TimeText.weekdays.firstIndex(where: { $0.lowercased().hasPrefix(word) })
        else { return nil }
        let distance = (weekday - today.weekday + 7) % 7
        guard let day = zone.adding(days: distance, to: today),
            let candidate = moment(day, time)
        else { return nil }
        if candidate > now { return candidate }
        return zone.adding(days: distance + 7, to: today).flatMap { moment($0, time) }
    }

    private func moment(_ day: Instant.Calendar, _ time: TimeOfDay) -> Instant? {
        zone.instant(
            .init(
                year: day.year, month: day.month, day: day.day, hour: time.hour,
                minute: time.minute, second: time.second))
    }

    private func dateAndTime(_ text: Substring) -> Instant? {
        let parts = text.split(separator: "t", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = date(parts[0]) else { return nil }
        if parts[1].last == "z" {
            guard let time = timeOfDay(parts[1].dropLast()) else { return nil }
            return Instant(
                .init(
                    year: day.year, month: day.month, day: day.day, hour: time.hour,
                    minute: time.minute, second: time.second))
        }
        return timeOfDay(parts[1]).flatMap { moment(day, $0) }
    }

    private func date(_ text: Substring) -> Instant.Calendar? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = number(parts[0], digits: 4...4),
            let month = number(parts[1], digits: 2...2), let day = number(parts[2], digits: 2...2)
        else { return nil }
        return Instant.Calendar(year: year, month: month, day: day)
    }

    private func timeOfDay(_ text: Substring) -> TimeOfDay? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = number(parts[0], digits: 1...2),
            let minute = number(parts[1], digits: 2...2), hour < 24, minute < 60
        else { return nil }
        guard parts.count == 3 else { return (hour, minute, 0) }
        guard let second = number(parts[2], digits: 2...2), second < 60 else { return nil }
        return (hour, minute, second)
    }

    private func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count),
            text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text)
    }
}
