/// One thing to look at: which rule, where, and the words that made the rule speak.
package struct Finding: Sendable, Hashable {
    package var rule: RuleID
    package var severity: Severity
    package var span: SourceSpan
    /// The words at the span, cut after ``LintLimits/quoteBytesMax`` bytes.
    package var quote: String
    /// A hint for these words alone, such as a better word; empty if the rule's own says it all.
    package var detail: String
}

/// A place in a text. Bytes count from 0; lines and columns from 1, columns in Unicode scalars.
package struct SourceSpan: Sendable, Hashable {
    package var bytes: Range<Int>
    package var line: Int
    package var column: Int
    package var endLine: Int
    package var endColumn: Int
}

/// A rule that says nothing, which is not the same as having found nothing.
package struct Abstention: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable {
        /// Fewer words than a judgement about the whole needs.
        case tooShort
        /// The text is not, or not mainly, English.
        case otherLanguage
        /// It is not known which question the text answers.
        case noQuestion
        /// The question is not of the kind that the rule is about.
        case otherQuestion
        /// The text is not marked as spoken.
        case notSpoken
        /// There is nothing to compare the text with.
        case noModelAnswer
        /// A text for experts and for others, and no heading says which part is for others.
        case noPlainPart

        /// What a person reads.
        package var words: String {
            switch self {
            case .tooShort: "fewer than \(LintLimits.wholeAnswerWordsMin) words"
            case .otherLanguage: "not English"
            case .noQuestion: "the question is not known"
            case .otherQuestion: "the question does not ask for it"
            case .notSpoken: "not a transcript"
            case .noModelAnswer: "no model answer to compare with"
            case .noPlainPart: "no heading says which part is for a lay reader"
            }
        }
    }

    package var rule: RuleID
    package var reason: Reason
}

/// All that the lint has to say about one text.
package struct LintReport: Sendable, Equatable {
    /// In the order of the text.
    package var findings: [Finding]
    /// In the order of the catalogue.
    package var abstentions: [Abstention]
    /// How many more a rule would have brought than ``LintLimits/findingsPerRuleMax``.
    package var omitted: [RuleID: Int]
    /// Words outside code and headings.
    package var wordCount: Int
    /// How much was looked at: grows with the text and with nothing else. For the tests.
    package var steps: Int
    package var rulesVersion: String
}
