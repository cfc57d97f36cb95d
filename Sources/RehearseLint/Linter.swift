/// Reads an answer and says what it found, quoting it. START HERE.
///
/// The same text, question and rules give the same report on every machine: nothing here reads a
/// clock, a file or a random number. It explains and abstains; it never scores. The text is taken
/// apart once (``Reading``), after which each rule looks at sets of concepts and not at letters.
package enum Linter {
    /// - Parameters:
    /// - Throws: if the text is longer than ``LintLimits/textBytesMax``.
    package static func report(
        on subject: LintSubject, rules: [Rule] = Rule.catalogue,
        wholeAnswerWordsMin: Int = LintLimits.wholeAnswerWordsMin
    ) throws(LintRefusal) -> LintReport {
        let size = subject.text.utf8.count
        guard size <= LintLimits.textBytesMax else { throw .textTooLong(bytes: size) }
        let reading = Reading(subject.text)
        let context = RuleContext(
            subject: subject, reading: reading, wholeAnswerWordsMin: wholeAnswerWordsMin)
        var marks: [Mark] = []
        var omitted: [RuleID: Int] = [:]
        var abstentions: [Abstention] = []
        for rule in rules {
            if let reason = context.abstention(of: rule) {
                abstentions.append(Abstention(rule: rule.id, reason: reason))
                continue
            }
            let found = context.marks(of: rule)
            marks += found.prefix(LintLimits.findingsPerRuleMax)
            let rest = found.count - LintLimits.findingsPerRuleMax
            if rest > 0 { omitted[rule.id] = rest }
        }
        return LintReport(
            findings: Placement(bytes: reading.bytes).findings(marks), abstentions: abstentions,
            omitted: omitted, wordCount: reading.wordCount,
            steps: reading.steps + context.looks.count,
            rulesVersion: Rule.version)
    }
}
