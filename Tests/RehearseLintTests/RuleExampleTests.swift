import RehearseLint
import Testing

/// The catalogue by examples. Each text is read alone, without the limit for whole answers.
@Suite struct RuleExampleTests {
    @Test(arguments: RuleExamples.all)
    func itSpeaksWhereItShouldAndOnlyThere(examples: RuleExamples) throws {
        for text in examples.fires {
            let found = try findings(examples, text)
            #expect(!found.isEmpty, "\(examples.rule.rawValue) is silent on: \(text)")
        }
        for text in examples.silent {
            let found = try findings(examples, text)
            #expect(
                found.isEmpty,
                "\(examples.rule.rawValue) speaks on: \(text) [\(found.map(\.quote))]")
        }
    }

    @Test func everyRuleHasExamplesOfBothKinds() {
        for rule in RuleID.allCases {
            let examples = RuleExamples.all.filter { $0.rule == rule }
            #expect(examples.count == 1, "\(rule.rawValue)")
            for list in examples.flatMap({ [$0.fires, $0.silent] }) {
                #expect(list.count >= 6, "\(rule.rawValue)")
                #expect(Set(list).count == list.count, "\(rule.rawValue) repeats an example")
            }
        }
    }

    /// The same texts are fragments for a rule on the whole answer.
    @Test(arguments: RuleExamples.all)
    func aFragmentIsNotJudgedAsAWhole(examples: RuleExamples) throws {
        guard Rule.of(examples.rule).scope == .answer, examples.rule != .str01 else { return }
        for text in examples.fires + examples.silent {
            let report = try Linter.report(on: examples.subject.subject(text))
            guard report.wordCount < LintLimits.wholeAnswerWordsMin else { continue }
            #expect(!report.findings.contains { $0.rule == examples.rule })
            #expect(
                report.abstentions.contains { $0.rule == examples.rule && $0.reason == .tooShort },
                "\(examples.rule.rawValue): \(text)")
        }
    }

    private func findings(_ examples: RuleExamples, _ text: String) throws -> [Finding] {
        let minimum = examples.rule == .str01 ? LintLimits.wholeAnswerWordsMin : 0
        let report = try Linter.report(
            on: examples.subject.subject(text), wholeAnswerWordsMin: minimum)
        let abstention = report.abstentions.first { $0.rule == examples.rule }
        #expect(abstention == nil, "\(examples.rule.rawValue) abstains on: \(text)")
        return report.findings.filter { $0.rule == examples.rule }
    }
}
