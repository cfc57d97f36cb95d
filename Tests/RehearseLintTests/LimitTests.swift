import RehearseLint
import RehearseModel
import Testing

/// Every limit, at its value and one past it.
@Suite struct LimitTests {
    private func report(_ text: String) throws -> LintReport {
        try Linter.report(on: LintSubject(text: text))
    }

    @Test func aTextOfTheGreatestLengthIsRead() throws {
        let text = String(repeating: "a", count: LintLimits.textBytesMax)
        #expect(try report(text).wordCount == 1)
        #expect(throws: LintRefusal.textTooLong(bytes: LintLimits.textBytesMax + 1)) {
            try report(text + "a")
        }
    }

    @Test func whatAnAnswerMayHoldCanBeRead() {
        #expect(LintLimits.textBytesMax >= Limits.answerBytesMax)
    }

    @Test func findingsOfOneRuleAreCutAndCounted() throws {
        let most = LintLimits.findingsPerRuleMax
        let exact = try report(String(repeating: "It never fails. ", count: most))
        #expect(exact.findings.count { $0.rule == .ovr01 } == most)
        #expect(exact.omitted[.ovr01] == nil)
        let more = try report(String(repeating: "It never fails. ", count: most + 1))
        #expect(more.findings.count { $0.rule == .ovr01 } == most)
        #expect(more.omitted[.ovr01] == 1)
    }

    @Test func anAnswerIsJudgedAsAWholeFromFortyWordsOn() throws {
        let short = try report(RuleExamples.words(LintLimits.wholeAnswerWordsMin - 1))
        #expect(short.abstentions.contains { $0.rule == .eng03 && $0.reason == .tooShort })
        #expect(short.findings.map(\.rule) == [.str01])
        let long = try report(RuleExamples.words(LintLimits.wholeAnswerWordsMin))
        #expect(!long.abstentions.contains { $0.reason == .tooShort })
        #expect(long.findings.isEmpty)
    }

    @Test func aQuotationIsCutAfterTheLimit() throws {
        let most = LintLimits.quoteBytesMax
        // Forty-one words fill the sentence up; the last one decides its length.
        let some = ["it", "is", "at", "an", "in", "of", "to", "a"]
        let words = (0..<40).map { some[$0 % some.count] }.joined(separator: " ")
        let rest = most - words.utf8.count - 1
        let exact = try report(words + " " + String(repeating: "b", count: rest) + ".")
        let finding = try #require(exact.findings.first { $0.rule == .str03 })
        #expect(finding.quote.utf8.count == most)
        let longer = try report(words + " " + String(repeating: "b", count: rest + 1) + ".")
        let cut = try #require(longer.findings.first { $0.rule == .str03 })
        #expect(cut.quote == finding.quote + "…")
    }

    @Test func aNegationReachesEightWords() throws {
        let near = "We cannot promise to the board of this house a bias-free model."
        let far = "We cannot promise to the old board of this house a bias-free model."
        #expect(try !report(near).findings.contains { $0.rule == .ovr01 })
        #expect(try report(far).findings.contains { $0.rule == .ovr01 })
    }

    @Test func aQuotationOfMoreThanFortyWordsIsSpeech() throws {
        let filling = RuleExamples.words(36).dropLast()
        let quoted = try report("He said \"it never fails \(filling)\" today.")
        #expect(!quoted.findings.contains { $0.rule == .ovr01 })
        let speech = try report("He said \"it never fails \(filling) and so on and on\" today.")
        #expect(speech.findings.contains { $0.rule == .ovr01 })
    }
}
