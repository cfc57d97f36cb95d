import Foundation
import RehearseModel
import Testing

@testable import RehearseCLI

@Suite struct WhenTextTests {
    /// Thursday 2026-11-26 14:05:11 UTC.
    private static let now = Instant(milliseconds: 1_795_701_911_000)

    private static func zone(_ name: String) throws -> LocalZone {
        let zone = try #require(TimeZone(identifier: name))
        return LocalZone { instant in
            zone.secondsFromGMT(
                for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
        }
    }

    @Test(arguments: [
        ("2026-12-01", "2026-12-01T23:59:00Z"),
        ("2026-12-01T18:00", "2026-12-01T18:00:00Z"),
        ("2026-12-01T18:00:30", "2026-12-01T18:00:30Z"),
        ("2026-12-01 18:00", "2026-12-01T18:00:00Z"),
        ("2026-12-01T18:00Z", "2026-12-01T18:00:00Z"),
        ("today", "2026-11-26T23:59:00Z"),
        ("today 18:00", "2026-11-26T18:00:00Z"),
        ("tomorrow 9:00", "2026-11-27T09:00:00Z"),
        ("Tomorrow 18:00", "2026-11-27T18:00:00Z"),
        ("fri 09:00", "2026-11-27T09:00:00Z"),
        ("thu 18:00", "2026-11-26T18:00:00Z"),
        ("thu 09:00", "2026-12-03T09:00:00Z"),
        ("monday", "2026-11-30T23:59:00Z"),
        ("+3d", "2026-11-29T14:05:11Z"),
        ("+2w", "2026-12-10T14:05:11Z"),
        ("+6h", "2026-11-26T20:05:11Z"),
        ("2028-02-29", "2028-02-29T23:59:00Z"),
    ])
    func whatPeopleWriteIsUnderstood(_ text: String, _ expected: String) throws {
        let when = WhenText(now: Self.now, zone: .utc)
        #expect(try when.instant(text).iso8601 == expected)
    }

    @Test(arguments: [
        "", "soon", "2026-13-01", "2026-02-30", "2027-02-29", "26-12-01", "2026-12-1",
        "tomorrow 25:00", "tomorrow 18:60", "tomorrow 18", "+d", "+3y", "+-3d", "+99999w",
        "fr 09:00",
        "2026-12-01T18:00+02:00", "fri 09:00 sharp", "+3d 09:00", "２０２６-12-01",
    ])
    func everythingElseIsRefusedWithExamples(_ text: String) {
        do {
            let instant = try WhenText(now: Self.now, zone: .utc).instant(text)
            Issue.record("\(text) became \(instant.iso8601)")
        } catch {
            #expect(error.status == .usage)
            #expect(error.remedy.contains("2026-12-01"))
        }
    }

    @Test func timesAreOnTheClockOfThePlace() throws {
        let berlin = WhenText(now: Self.now, zone: try Self.zone("Europe/Berlin"))
        #expect(try berlin.instant("2026-12-01T18:00").iso8601 == "2026-12-01T17:00:00Z")
        #expect(try berlin.instant("2026-07-01T18:00").iso8601 == "2026-07-01T16:00:00Z")
        let auckland = WhenText(now: Self.now, zone: try Self.zone("Pacific/Auckland"))
        #expect(try auckland.instant("today 08:00").iso8601 == "2026-11-26T19:00:00Z")
    }

    @Test func aSkippedHourMovesForwardAndARepeatedOneIsTheFirst() throws {
        let berlin = WhenText(now: Self.now, zone: try Self.zone("Europe/Berlin"))
        #expect(try berlin.instant("2027-03-28T02:30").iso8601 == "2027-03-28T01:30:00Z")
        #expect(try berlin.instant("2027-10-31T02:30").iso8601 == "2027-10-31T00:30:00Z")
    }

    @Test func daysAheadKeepTheTimeOfDayOverAClockChange() throws {
        let october = try #require(
            Instant(.init(year: 2027, month: 10, day: 30, hour: 10)))
        let berlin = WhenText(now: october, zone: try Self.zone("Europe/Berlin"))
        #expect(try berlin.instant("+2d").iso8601 == "2027-11-01T11:00:00Z")
    }

    @Test(
        arguments: [
            (-30_000, "just now"), (-240_000, "4 min ago"), (-7_200_000, "2 h ago"),
            (-172_800_000, "on Tue 24 Nov"),
        ] as [(Int64, String)])
    func agesAreSaidInWords(_ offset: Int64, _ expected: String) {
        let times = TimeText(now: Self.now, zone: .utc)
        #expect(times.ago(Self.now.advanced(byMilliseconds: offset)) == expected)
    }

    @Test(
        arguments: [
            (10_800_000, "today 17:05"), (86_400_000, "tomorrow 14:05"),
            (-86_400_000, "yesterday 14:05"), (345_600_000, "Mon 14:05"),
            (2_592_000_000, "Sat 26 Dec 14:05"), (5_184_000_000, "Mon 25 Jan 2027 14:05"),
        ] as [(Int64, String)])
    func pointsInTimeAreAsNearAsWordsGo(_ offset: Int64, _ expected: String) {
        let times = TimeText(now: Self.now, zone: .utc)
        #expect(times.point(Self.now.advanced(byMilliseconds: offset)) == expected)
    }

    @Test(
        arguments: [(41_000, "0:41"), (832_000, "13:52"), (3_723_000, "1:02:03")]
            as [(Int64, String)])
    func theStopwatchReadsLikeOne(_ milliseconds: Int64, _ expected: String) {
        #expect(TimeText.stopwatch(milliseconds: milliseconds) == expected)
    }
}

@Suite struct SpanTests {
    @Test(arguments: [(45, "45 ms"), (1250, "1.2 s"), (95_000, "95 s")] as [(Int64, String)])
    func waitsAreShort(_ milliseconds: Int64, _ expected: String) {
        #expect(TimeText.duration(milliseconds: milliseconds) == expected)
    }

    @Test func onePersonIsNoPeople() {
        #expect(1.of("person", plural: "people") == "1 person")
        #expect(0.of("change") == "0 changes")
    }
}
