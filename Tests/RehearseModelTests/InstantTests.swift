import RehearseModel
import TestData
import Testing

@Suite struct InstantTests {
    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
        (-62_135_596_800_000, "0001-01-01T00:00:00Z"),
        (253_402_300_799_999, "9999-12-31T23:59:59Z"),
        (-12_219_292_800_000, "1582-10-15T00:00:00Z"), (-2_203_891_200_000, "1900-03-01T00:00:00Z"),
        (951_782_400_000, "2000-02-29T00:00:00Z"), (1_709_164_799_999, "2024-02-28T23:59:59Z"),
        (1_709_164_800_000, "2024-02-29T00:00:00Z"), (1_795_701_911_000, "2026-11-26T14:05:11Z"),
        (1_795_701_911_999, "2026-11-26T14:05:11Z"), (4_107_542_400_000, "2100-03-01T00:00:00Z"),
    ])
    func momentsReadAsTheStandardWritesThem(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).iso8601 == text)
    }

    @Test func theEndsOfTheRangeAreYears1And9999() {
        #expect(Instant(Instant.Calendar(year: 1, month: 1, day: 1)) == .earliest)
        let last = Instant.Calendar(
            year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59, millisecond: 999)
        #expect(Instant(last) == .latest)
    }

    @Test(arguments: [1, 1600, 1970, 9599])
    func everyDayOf400YearsComesBack(firstYear: Int) throws {
        let start = try #require(Instant(Instant.Calendar(year: firstYear, month: 1, day: 1)))
        var day = start
        var weekday = day.calendar().weekday
        var wrong: [Instant.Calendar] = []
        for year in firstYear..<firstYear + 400 {
            for month in 1...12 {
                for number in 1...Instant.daysIn(month: month, year: year) {
                    let date = Instant.Calendar(year: year, month: month, day: number)
                    let isRight =
                        Instant(date) == day && day.calendar() == date && date.weekday == weekday
                    if !isRight { wrong.append(date) }
                    day = Instant(milliseconds: day.milliseconds + 86_400_000)
                    weekday = (weekday + 1) % 7
                }
            }
        }
        #expect(wrong.isEmpty)
        #expect(day.millisecondsSince(start) == 146_097 * 86_400_000)
    }

    @Test(arguments: [
        (Instant.Calendar(year: 1, month: 1, day: 1), 0),
        (Instant.Calendar(year: 1970, month: 1, day: 1), 3),
        (Instant.Calendar(year: 2000, month: 2, day: 29), 1),
        (Instant.Calendar(year: 2026, month: 11, day: 26), 3),
        (Instant.Calendar(year: 2100, month: 3, day: 1), 0),
        (Instant.Calendar(year: 9999, month: 12, day: 31), 4),
    ])
    func weekdaysAreThoseOfTheCalendar(date: Instant.Calendar, weekday: Int) {
        #expect(date.weekday == weekday)
    }

    @Test(arguments: [
        Instant.Calendar(year: 2023, month: 2, day: 29),
        Instant.Calendar(year: 1900, month: 2, day: 29),
        Instant.Calendar(year: 2100, month: 2, day: 29),
        Instant.Calendar(year: 2024, month: 2, day: 30),
        Instant.Calendar(year: 2024, month: 4, day: 31),
        Instant.Calendar(year: 2024, month: 0, day: 1),
        Instant.Calendar(year: 2024, month: 13, day: 1),
        Instant.Calendar(year: 2024, month: 1, day: 0),
        Instant.Calendar(year: 2024, month: 1, day: 32),
        Instant.Calendar(year: 0, month: 1, day: 1),
        Instant.Calendar(year: 10_000, month: 1, day: 1),
        Instant.Calendar(year: .min, month: .min, day: .min),
        Instant.Calendar(year: 2024, month: 1, day: 1, hour: 24),
        Instant.Calendar(year: 2024, month: 1, day: 1, hour: -1),
        Instant.Calendar(year: 2024, month: 1, day: 1, minute: 60),
        Instant.Calendar(year: 2024, month: 1, day: 1, second: 60),
        Instant.Calendar(year: 2024, month: 1, day: 1, millisecond: 1000),
    ])
    func impossibleDatesGiveNoMoment(date: Instant.Calendar) {
        #expect(Instant(date) == nil)
    }

    @Test(arguments: [-43_200, -3600, -1, 0, 1, 3600, 20_700, 50_400])
    func aClockAtAnyDistanceFromUTCComesBack(offset: Int) {
        var random = SplitMix64(seed: UInt64(bitPattern: Int64(offset)))
        for _ in 0..<200 {
            let moment = Instant(
                milliseconds: .random(in: -60_000_000_000_000...250_000_000_000_000, using: &random)
            )
            #expect(
                Instant(moment.calendar(offsetSeconds: offset), offsetSeconds: offset) == moment)
        }
    }

    @Test func aClockEastOfUTCShowsALaterHour() {
        let moment = Instant(milliseconds: 0)
        #expect(moment.calendar(offsetSeconds: 5400).hour == 1)
        #expect(moment.calendar(offsetSeconds: 5400).minute == 30)
        #expect(moment.calendar(offsetSeconds: -1).year == 1969)
    }

    @Test func advancingStopsAtTheEndsOfTheRange() {
        #expect(Instant.latest.advanced(byMilliseconds: 1) == .latest)
        #expect(Instant.latest.advanced(byMilliseconds: .max) == .latest)
        #expect(Instant.earliest.advanced(byMilliseconds: -1) == .earliest)
        #expect(Instant.earliest.advanced(byMilliseconds: .min) == .earliest)
        #expect(Instant(milliseconds: .max).advanced(byMilliseconds: .max) == .latest)
        #expect(Instant(milliseconds: 5).advanced(byMilliseconds: -7).milliseconds == -2)
    }

    @Test func distancesStopAtTheEndsOfTheIntegers() {
        let first = Instant(milliseconds: .min)
        let last = Instant(milliseconds: .max)
        #expect(last.millisecondsSince(first) == .max)
        #expect(first.millisecondsSince(last) == -.max)
        #expect(Instant.latest.millisecondsSince(.earliest) == 315_537_897_599_999)
    }

    @Test func aMomentOutsideTheRangeIsShownAsItsEnd() {
        #expect(Instant(milliseconds: .min).iso8601 == Instant.earliest.iso8601)
        #expect(Instant(milliseconds: .max).iso8601 == Instant.latest.iso8601)
        #expect(Instant.latest.calendar(offsetSeconds: 3600).year == 9999)
        #expect(Instant.earliest.calendar(offsetSeconds: -3600).year == 1)
    }
}
