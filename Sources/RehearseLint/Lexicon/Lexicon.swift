/// The words and phrases that the rules know, ready for scanning.
struct Lexicon: Sendable {
    private(set) var words = WordTable()
    private(set) var trie = PhraseTrie()
    private var wordTraits: [WordTraits] = []

    /// What single words are, apart from phrases.
    struct WordTraits: OptionSet, Sendable {
        let rawValue: UInt16

        /// Carries no content: `the`, `of`, `is`.
        static let small = WordTraits(rawValue: 1)
        /// A number in letters, or `twice`, `half`, `doubled`.
        static let numeral = WordTraits(rawValue: 2)
        /// A number after it is a name: `step 2`, `version 3`.
        static let label = WordTraits(rawValue: 4)
        /// A number of four digits after it is a year.
        static let beforeYear = WordTraits(rawValue: 8)
        /// A full stop after it ends no sentence.
        static let abbreviation = WordTraits(rawValue: 16)
        static let percentWord = WordTraits(rawValue: 32)
        /// After it, `one` is a number: units come behind it.
        static let unit = WordTraits(rawValue: 64)
        /// An abbreviation in capitals that everybody knows.
        static let household = WordTraits(rawValue: 128)
        static let plainHeading = WordTraits(rawValue: 256)
    }

    /// Read once for the process: some milliseconds.
    static let english = Lexicon(
        concepts: Lexicon.concepts, words: Lexicon.wordLists, headings: Lexicon.headings)

    /// The number of the word `one`.
    private(set) var one: UInt16 = 0
    private var headings: [UInt16: Section] = [:]

    init(
        concepts: [(Concept, String)], words lists: [(WordTraits, String)],
        headings: [(String, Section)]
    ) {
        for (concept, list) in concepts {
            for pattern in PhrasePattern.all(in: list) { add(pattern, concept) }
        }
        for (traits, list) in lists {
            for word in list.split(whereSeparator: \.isWhitespace) { mark(String(word), traits) }
        }
        for (word, section) in headings { self.headings[words.add(word)] = section }
        one = words.add("one")
        while wordTraits.count < words.count { wordTraits.append([]) }
    }

    func traits(of word: UInt16) -> WordTraits {
        wordTraits[Int(word)]
    }

    func isAbbreviation(_ word: UInt16) -> Bool {
        traits(of: word).contains(.abbreviation)
    }

    /// Which part of an answer a heading opens: its first word decides, or one that says that the
    /// part is for a lay reader.
    func section(of heading: ArraySlice<Token>) -> Section {
        if heading.contains(where: { traits(of: $0.word).contains(.plainHeading) }) {
            return .plain
        }
        return heading.first.flatMap { headings[$0.word] } ?? .other
    }

    /// Grows the tree by a pattern, place by place: what patterns stand for is never written out.
    private mutating func add(_ pattern: PhrasePattern, _ concept: Concept) {
        var nodes = [PhraseTrie.start]
        for place in pattern.places {
            let choices = place.map { $0.map { words.add($0) } }
            nodes = nodes.flatMap { node in
                choices.map { $0.reduce(node) { trie.extend($0, by: $1) } }
            }
        }
        let meaning = PhraseTrie.Meaning(concept: concept, isException: pattern.isException)
        for node in nodes where node != PhraseTrie.start { trie.mark(node, meaning) }
    }

    private mutating func mark(_ word: String, _ traits: WordTraits) {
        let number = Int(words.add(word))
        while wordTraits.count <= number { wordTraits.append([]) }
        wordTraits[number].formUnion(traits)
    }
}
