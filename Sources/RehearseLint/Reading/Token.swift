/// A word, a number or one of a few signs. No text is copied: it points into the bytes.
struct Token: Sendable {
    var start: UInt32
    var end: UInt32
    /// Of the word in lower case, without a possessive ending.
    var hash: UInt64
    /// The word's number in the lexicon; 0 for a word that is not in it.
    var word: UInt16
    var traits: Traits

    var bytes: Range<Int> { Int(start)..<Int(end) }

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16

        /// In a fenced block.
        static let code = Traits(rawValue: 1)
        /// In quotation marks, back ticks or a block quote: mentioned, not said.
        static let quoted = Traits(rawValue: 2)
        static let heading = Traits(rawValue: 4)
        /// Joined to the word before by a hyphen, as `off` in `trade-off`.
        static let joined = Traits(rawValue: 8)
        static let number = Traits(rawValue: 16)
        static let percent = Traits(rawValue: 32)
        /// A sign such as `>`: no word.
        static let sign = Traits(rawValue: 64)
        /// All letters are capitals, at least two.
        static let capitals = Traits(rawValue: 128)
        /// After a semicolon, a colon, a dash or a bracket.
        static let clauseStart = Traits(rawValue: 256)
        static let opensBracket = Traits(rawValue: 512)
        static let closesBracket = Traits(rawValue: 1024)
        /// A number that says how much, unlike `GPT-4` or `step 2`.
        static let figure = Traits(rawValue: 2048)
        /// Has both letters and digits.
        static let mixed = Traits(rawValue: 4096)
        static let afterComma = Traits(rawValue: 8192)
        static let initialCapital = Traits(rawValue: 16384)
    }

    /// Whether it counts as a word of the answer.
    var isWord: Bool { traits.isDisjoint(with: [.code, .heading, .sign, .joined]) }
}

/// A sentence, a list item or a line of its own, with what was found in it.
struct Sentence: Sendable {
    var tokens: Range<Int>
    /// Its part of ``Reading/hits``.
    var hits = 0..<0
    /// What is mentioned in it in any way except by denying it.
    var present = ConceptSet()
    /// What its author says: neither quoted nor negated nor asked.
    var said = ConceptSet()
    var hasFigure = false
    var hasPercent = false
    var isQuestion = false
    var wordCount = 0
    var section = Section.none
}

/// The part of an answer that a heading opens.
enum Section: Sendable {
    case none, frame, recall, analyze, make, evaluate, plain, other
}

/// A place where a phrase of a concept stands.
struct Hit: Sendable {
    var concept: Concept
    var tokens: Range<Int>
    var isQuoted: Bool
    /// A negation stands before it in its clause, or a denial after it.
    var isNegated: Bool
    /// `no` or `without` stands right before it.
    var isDenied: Bool

    var isSaid: Bool { !isQuoted && !isNegated }
}
