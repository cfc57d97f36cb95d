/// A text taken apart once for all rules: tokens, sentences and what was found in them.
struct Reading: Sendable {
    var bytes: [UInt8]
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var hits: [Hit] = []
    /// Runs of text without a break: a blank line, a list item or a heading ends one.
    var runs: [Run] = []
    /// Where an `@` stands between letters.
    var atSigns: [Int] = []
    var wordCount = 0
    /// Words that the lexicon knows, for the question which language it is.
    var knownWordCount = 0
    /// Looks at bytes, tokens and phrases.
    var steps = 0

    struct Run: Sendable {
        var tokens: Range<Int>
        var wordCount: Int
    }

    init(_ text: String, lexicon: Lexicon = .english) {
        var reader = TextReader(bytes: Array(text.utf8), lexicon: lexicon)
        reader.read()
        var scan = PhraseScan(reading: Reading(reader), lexicon: lexicon)
        scan.run()
        self = scan.reading
    }

    private init(_ reader: TextReader) {
        bytes = reader.bytes
        tokens = reader.tokens
        sentences = reader.sentences
        runs = reader.runs
        atSigns = reader.atSigns
        wordCount = reader.wordCount
        knownWordCount = reader.knownWordCount
        steps = reader.steps
    }

    func range(_ tokens: Range<Int>) -> Range<Int> {
        Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end)
    }

    /// Whether enough of it is English to be judged by English phrases.
    var isEnglish: Bool {
        guard wordCount >= LintLimits.languageWordsMin else { return true }
        return Double(knownWordCount) >= LintLimits.englishShareMin * Double(wordCount)
    }
}
