internal import RehearseModel

/// Every limit of the lint, named once. Each is tested at the limit and one past it.
package enum LintLimits {
    /// Bytes of one text: an answer is never longer.
    package static let textBytesMax = Limits.answerBytesMax
    /// Findings of one rule in one text. More of them teach nothing; the rest is counted.
    package static let findingsPerRuleMax = 20
    /// Below this many words nothing is said about an answer as a whole. The catalogue's figure:
    /// shorter texts are fragments, in which everything is missing.
    package static let wholeAnswerWordsMin = 40
    /// Bytes of the evidence that a finding quotes.
    package static let quoteBytesMax = 160
    /// Words between a negation and what it negates. Some 45 letters, the catalogue's window.
    package static let negationReach = 8
    /// Words of a quotation that is taken for words of somebody else. Longer ones are speech of the
    /// author's own, as in a script.
    package static let quotationWordsMax = 40
    /// Share of known English words below which a text is taken for another language.
    package static let englishShareMin = 0.25
    /// Words needed to judge the language.
    package static let languageWordsMin = 8
}

/// Why a text is not read at all.
package enum LintRefusal: Error, Equatable {
    /// It has more than ``LintLimits/textBytesMax`` bytes.
    case textTooLong(bytes: Int)
}
