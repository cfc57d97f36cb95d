import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct AnswerVersionTests {
    private let desk = SignedInDesk()

    @Test func everySaveIsAVersion() throws {
        let rehearse = try desk.open("only")
        let attempt = try rehearse.write("One.")
        for text in ["One two.", "One two three."] {
            desk.tick()
            try rehearse.write(text)
        }
        let versions = try rehearse.answerVersions(of: attempt)
        #expect(versions.map(\.name) == ["v3", "v2", "v1"])
        #expect(versions.map(\.wordCount) == [3, 2, 1])
        #expect(versions.map(\.isCurrent) == [true, false, false])
        #expect(versions.map(\.origin) == [.here, .here, .here])
        #expect(versions[0].savedAt > versions[1].savedAt)
        #expect(try rehearse.answerText(of: attempt, version: "2").text == "One two.")
        #expect(try rehearse.answerText(of: attempt, version: "current").text == "One two three.")
    }

    @Test func aVersionIsRestoredAndThatCanBeUndone() throws {
        let rehearse = try desk.open("only")
        let attempt = try rehearse.write("Good.")
        try rehearse.write("Worse.")
        try rehearse.restoreAnswer(attempt, version: "v1")
        #expect(try rehearse.answerThere == "Good.")
        #expect(try rehearse.answerVersions(of: attempt).map(\.name) == ["v3", "v2", "v1"])
        try rehearse.undo()
        #expect(try rehearse.answerThere == "Worse.")
    }

    @Test func restoringWhatStandsOrIsNotThereIsRefused() throws {
        let rehearse = try desk.open("only")
        let attempt = try rehearse.write("Only.")
        let same = #expect(throws: RehearseError.self) {
            try rehearse.restoreAnswer(attempt, version: "v1")
        }
        #expect(same?.kind == .failed)
        let missing = #expect(throws: RehearseError.self) {
            try rehearse.restoreAnswer(attempt, version: "v9")
        }
        #expect(missing?.kind == .notFound)
        #expect(missing?.next.contains("v1") == true)
    }

    /// A text that came from another device, was never saved here, and is replaced by the next one.
    @Test func aTextThatASyncReplacesIsKept() async throws {
        let first = try await desk.device("first")
        let second = try await desk.device("second")
        let attempt = try first.write("Monday.")
        for text in ["Monday. Tuesday.", "Monday. Tuesday. Wednesday."] {
            try await first.sync()
            try await second.sync()
            try first.write(text)
        }
        try await first.sync()
        try await second.sync()
        let versions = try second.answerVersions(of: attempt)
        #expect(versions.map(\.wordCount) == [3, 2, 1])
        #expect(versions.map(\.origin) == [.elsewhere, .elsewhere, .elsewhere])
        #expect(versions[0].isCurrent)
        #expect(try second.answerText(of: attempt, version: "v1").text == "Monday.")
    }

    @Test func manySavesAreThinnedAndTheFirstAndTheNewestStay() throws {
        let rehearse = try desk.open("only")
        let attempt = try rehearse.write("0")
        for number in 1...(VersionThinning.versionsMax + 20) {
            desk.tick()
            try rehearse.write("\(number)")
        }
        let versions = try rehearse.answerVersions(of: attempt)
        #expect(versions.count == VersionThinning.versionsMax)
        #expect(versions.last?.name == "v1")
        let newest = versions.prefix(VersionThinning.newestKept).compactMap {
            Int($0.name.dropFirst())
        }
        let last = VersionThinning.versionsMax + 21
        #expect(newest == Array((last - VersionThinning.newestKept + 1...last).reversed()))
    }
}

/// Which versions go, decided from times and sizes alone.
@Suite struct VersionThinningTests {
    private func evenly(_ count: Int, bytes: Int = 10) -> [VersionThinning.Version] {
        (0..<count).map { .init(savedAt: Int64($0) * 60_000, byteCount: bytes) }
    }

    @Test func nothingGoesAtTheLimit() {
        #expect(VersionThinning.removals(from: evenly(VersionThinning.versionsMax)).isEmpty)
        #expect(VersionThinning.removals(from: evenly(VersionThinning.versionsMax + 1)).count == 1)
    }

    @Test func theCloserTwoLieTheSoonerOneGoes() {
        var versions = evenly(VersionThinning.versionsMax)
        versions.insert(.init(savedAt: 10 * 60_000 + 1, byteCount: 10), at: 11)
        let removed = VersionThinning.removals(from: versions)
        #expect(removed == [10] || removed == [11])
    }

    @Test func manyBytesGoTooButNeverTheNewest() {
        let large = VersionThinning.bytesMax / 10
        let removed = VersionThinning.removals(from: evenly(40, bytes: large))
        #expect(!removed.contains(0))
        #expect(removed.allSatisfy { $0 < 40 - VersionThinning.newestKept })
        #expect(removed.count == 40 - VersionThinning.newestKept - 1)
    }

    /// Goal: saving every minute for days leaves gaps that grow with age. Method: save one by one,
    /// thinning each time, as the store does.
    @Test func gapsGrowTowardsThePast() {
        var versions: [VersionThinning.Version] = []
        for minute in 0..<3000 {
            versions.append(.init(savedAt: Int64(minute) * 60_000, byteCount: 10))
            for index in VersionThinning.removals(from: versions).reversed() {
                versions.remove(at: index)
            }
        }
        #expect(versions.count == VersionThinning.versionsMax)
        #expect(versions[0].savedAt == 0)
        let gaps = zip(versions, versions.dropFirst()).map { $1.savedAt - $0.savedAt }
        let old = gaps[1..<11].reduce(0, +)
        let recent = gaps[(gaps.count - 30)..<(gaps.count - 20)].reduce(0, +)
        #expect(old > recent)
    }
}
