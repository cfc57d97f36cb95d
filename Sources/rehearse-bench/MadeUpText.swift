/// Prose of made-up sentences; one seed gives one text, on every machine.
struct MadeUpText {
    private var state: UInt64

    private static let words =
        """
        a model serves predictions and somebody has to say what happens when it does not first I \
        would ask who is hurt by a wrong answer then measure the gap between groups before and \
        after launch an alert above one per cent pages the owner who can roll back within minutes \
        we log inputs versions and decisions so that a reviewer finds out why the score changed
        """.split { $0 == " " || $0 == "\n" }.map(String.init)

    init(seed: UInt64) {
        state = seed
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
        return word ^ word >> 31
    }

    mutating func number(below bound: Int) -> Int {
        Int(next() % UInt64(bound))
    }

    /// Sentences of some twelve words, ten sentences a line, exactly so many bytes of ASCII.
    mutating func text(bytes count: Int) -> String {
        var text = ""
        var wordCount = 0
        while text.utf8.count < count {
            text += Self.words[number(below: Self.words.count)]
            wordCount += 1
            text += wordCount % 120 == 0 ? ".\n" : wordCount % 12 == 0 ? ". " : " "
        }
        return String(decoding: text.utf8.prefix(count), as: UTF8.self)
    }

    /// The text with so many of its words replaced, each somewhere else.
    mutating func edited(_ text: String, places: Int) -> String {
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for _ in 0..<places { words[number(below: words.count)] = "edit\(number(below: 1000))" }
        return words.joined(separator: " ")
    }
}
