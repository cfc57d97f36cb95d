internal import RehearseLint
internal import RehearseModel

/// Having a text read by rules. Nothing here needs a network; nothing here scores.
extension Rehearse {
    /// Reads the answer of an attempt with the question that it answers.
    ///
    /// - Parameter ref: The attempt; nil for the newest one.
    /// - Throws: `.notFound` if there is no such attempt.
    public func lint(_ ref: String? = nil) throws(RehearseError) -> LintResult {
        try store.read { snapshot in
            let row: RowView
            if let ref {
                row = try ShortID.attempt.row(ref, in: snapshot)
            } else if let newest = try snapshot.rows("attempt").last(where: { !$0.isArchived }) {
                row = newest
            } else {
                throw RehearseError(
                    .notFound, "There is no attempt on this device.",
                    next: "Write one: rehearse practice. Or read a file: rehearse lint -F FILE")
            }
            let question = try PinnedContent(of: row).question
            let subject = LintSubject(
                text: row.text("answer"), question: QuestionFacts(question),
                isTranscript: row.text("mode") == "transcript", modelAnswer: question.modelAnswer)
            let dismissals = try Dismissals(snapshot)
            var result = try Self.result(of: subject, dismissals.reasons(attempt: row.id))
            result.attemptShortID = ShortID.attempt.text(row.id)
            result.question = question.slug
            return result
        }
    }

    /// Reads a text of any origin.
    ///
    /// - Parameters:
    /// - Throws: `.badInput` if it is longer than an answer may be, `.notFound`.
    public func lint(
        text: String, question: String? = nil, isTranscript: Bool = false
    ) throws(RehearseError) -> LintResult {
        try store.read { snapshot in
            let found = try question.map { try Catalog(snapshot).entry($0).pinned.question }
            let subject = LintSubject(
                text: text, question: found.map { QuestionFacts($0) }, isTranscript: isTranscript,
                modelAnswer: found?.modelAnswer)
            let dismissals = try Dismissals(snapshot)
            var result = try Self.result(of: subject, dismissals.reasons(attempt: nil))
            result.question = found?.slug
            return result
        }
    }

    private static func result(
        of subject: LintSubject, _ reasons: [String: String]
    ) throws(RehearseError) -> LintResult {
        let report: LintReport
        do {
            report = try Linter.report(on: subject)
        } catch {
            throw RehearseError(
                .badInput, "The text is longer than \(LintLimits.textBytesMax / 1024) KiB.",
                next: "Cut it into answers.")
        }
        return LintResult(
            findings: report.findings.map {
                LintFinding($0, dismissedFor: reasons[$0.rule.rawValue])
            },
            abstentions: report.abstentions.map {
                LintAbstention(
                    rule: $0.rule.rawValue, reason: $0.reason.rawValue, words: $0.reason.words)
            },
            omitted: Dictionary(
                uniqueKeysWithValues: report.omitted.map { ($0.key.rawValue, $0.value) }),
            wordCount: report.wordCount, rulesVersion: report.rulesVersion, attemptShortID: nil,
            question: nil)
    }
}
