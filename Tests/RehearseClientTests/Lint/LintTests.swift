import RehearseModel
import Testing

@testable import RehearseClient

/// Having answers read, without an account.
@Suite struct LintTests {
    private let slug = "canary-for-arrival-times"

    @Test func anAttemptIsReadWithTheQuestionPinnedInIt() throws {
        let desk = try Desk()
        let target = try desk.rehearse.practiceTarget(slug)
        let saved = try desk.rehearse.save(
            target, answer: "It never fails.", addingMilliseconds: 0)
        let result = try desk.rehearse.lint()
        #expect(result.attemptShortID == saved.attempt?.shortID)
        #expect(result.question == slug)
        #expect(result.standing.map(\.rule) == ["STR-01", "OVR-01"])
        #expect(result.abstentions.contains { $0.rule == "FRM-04" && $0.reason == "tooShort" })
        #expect(!result.abstentions.contains { $0.reason == "noQuestion" })
    }

    @Test func aPastedModelAnswerIsRecognised() throws {
        let desk = try Desk()
        let pinned = try desk.rehearse.practiceTarget(slug).pinned.question
        let result = try desk.rehearse.lint(text: pinned.modelAnswer, question: slug)
        #expect(result.standing.contains { $0.rule == "STR-07" })
        let alone = try desk.rehearse.lint(text: pinned.modelAnswer)
        #expect(alone.abstentions.contains { $0.rule == "STR-07" && $0.reason == "noModelAnswer" })
    }

    @Test func readingAndExplainingCreateNothing() throws {
        let folder = try TemporaryFolder()
        let rehearse = try Rehearse.open(home: folder.path, environment: [:])
        #expect(try rehearse.lint(text: "It never fails.").standing.count == 2)
        #expect(try rehearse.lintRules().count == 58)
        #expect(try rehearse.lintDismissals().isEmpty)
        #expect(throws: RehearseError.self) { try rehearse.lint() }
        #expect(try folder.isEmpty())
    }

    @Test func aDismissalSaidTwiceIsOneWithTheNewReason() throws {
        let desk = try Desk()
        try desk.rehearse.dismissRule("OVR-01", reason: "first")
        desk.wait(minutes: 1)
        try desk.rehearse.dismissRule("ovr-01", reason: "second")
        #expect(try desk.rehearse.lintDismissals().map(\.reason) == ["second"])
        let rows = try desk.rehearse.store.read { try LintDismissalQueries($0.database).all() }
        #expect(rows.map(\.reason) == ["first", "second"])
        #expect(rows[0].withdrawnAt == desk.now.milliseconds)
        #expect(rows[1].withdrawnAt == nil)
    }

    @Test func whatIsSaidOfAnAttemptGoesBeforeWhatIsSaidOfAll() throws {
        let desk = try Desk()
        let target = try desk.rehearse.practiceTarget(slug)
        let saved = try desk.rehearse.save(
            target, answer: "It never fails.", addingMilliseconds: 0)
        let id = try #require(saved.attempt?.shortID)
        try desk.rehearse.dismissRule("OVR-01", reason: "everywhere")
        try desk.rehearse.dismissRule("OVR-01", in: id, reason: "here")
        let finding = try desk.rehearse.lint(id).findings.first { $0.rule == "OVR-01" }
        #expect(finding?.dismissedFor == "here")
        #expect(finding?.needsAuthor == false)
        try desk.rehearse.reinstateRule("OVR-01", in: id)
        let again = try desk.rehearse.lint(id).findings.first { $0.rule == "OVR-01" }
        #expect(again?.dismissedFor == "everywhere")
    }

    /// Dismissals do not travel, but a sign-in must not forget them.
    @Test func dismissalsGoAlongIntoAnAccount() throws {
        let desk = try Desk()
        try desk.rehearse.dismissRule("VOC-06", reason: "the tool is the question")
        let tables = try desk.rehearse.store.read { try LocalTableQueries.all(in: $0.database) }
        let account = try Desk(seed: 2)
        for _ in 0..<2 {
            try account.rehearse.store.write {
                try LocalTableQueries.put(tables, in: $0.database)
            }
        }
        let carried = try account.rehearse.lintDismissals()
        #expect(carried.map(\.reason) == ["the tool is the question"])
    }

    @Test func aReasonHasALength() throws {
        let desk = try Desk()
        let most = String(repeating: "a", count: Limits.lineBytesMax)
        try desk.rehearse.dismissRule("OVR-01", reason: most)
        #expect(throws: RehearseError.self) {
            try desk.rehearse.dismissRule("OVR-01", reason: most + "a")
        }
        #expect(throws: RehearseError.self) {
            try desk.rehearse.dismissRule("OVR-01", reason: "\n ")
        }
        #expect(try desk.rehearse.lintDismissals().map(\.reason) == [most])
    }
}
