import TestData

/// A text whose words are all different, with what stands between them.
struct WrittenText {
    var words: [String] = []
    /// What stands in front of each word, and behind the last one.
    var gaps: [String] = [""]

    var joined: String {
        var text = ""
        for (index, word) in words.enumerated() { text += gaps[index] + word }
        return text + (gaps.last ?? "")
    }

    /// Puts a blank where an edit left none, so that no two words become one.
    mutating func keepWordsApart() {
        for place in words.indices.dropFirst() where gaps[place].isEmpty { gaps[place] = " " }
    }
}

/// Makes texts and edits them like a person, with words that nobody used before.
struct TextWriter {
    private static let stems = ["w", "e\u{301}", "é", "👩‍👩‍👧", "ß", "ä\u{323}", "עִ", "長い語", "–"]
    private static let gaps = [" ", " ", " ", " ", "\n", "\n\n", "\r\n", "  ", "\t", " \n "]

    private var wordCount = 0

    mutating func text(_ random: inout SplitMix64) -> WrittenText {
        var text = WrittenText()
        for _ in 0..<Int.random(in: 0...9, using: &random) {
            text.words.append(word(&random))
            text.gaps.append(gap(&random))
        }
        if random.chance(1, in: 4) { text.gaps[0] = gap(&random) }
        if random.chance(1, in: 2) { text.gaps[text.gaps.count - 1] = "" }
        return text
    }

    private mutating func word(_ random: inout SplitMix64) -> String {
        wordCount += 1
        let stem = Self.stems[Int.random(in: 0..<Self.stems.count, using: &random)]
        let length = random.chance(1, in: 50) ? 300 : 1
        return String(repeating: stem, count: length) + String(wordCount)
    }

    private func gap(_ random: inout SplitMix64) -> String {
        Self.gaps[Int.random(in: 0..<Self.gaps.count, using: &random)]
    }

    /// Up to three edits: words put in, taken out, replaced, spelled anew, gaps changed.
    mutating func edited(_ text: WrittenText, _ random: inout SplitMix64) -> WrittenText {
        var edited = text
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let place = Int.random(in: 0...edited.words.count, using: &random)
            guard place < edited.words.count, !random.chance(1, in: 3) else {
                edited.words.insert(word(&random), at: place)
                edited.gaps.insert(gap(&random), at: random.chance(1, in: 2) ? place : place + 1)
                continue
            }
            switch Int.random(in: 0..<5, using: &random) {
            case 0, 1:
                edited.words.remove(at: place)
                edited.gaps.remove(at: random.chance(1, in: 2) ? place : place + 1)
            case 2: edited.words[place] = word(&random)
            case 3: edited.words[place] = edited.words[place].spelledAnew
            default: edited.gaps[place] = gap(&random)
            }
        }
        edited.keepWordsApart()
        return edited
    }
}

extension String {
    /// The same text after NFC, in other bytes where there is an é.
    fileprivate var spelledAnew: String {
        var scalars: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            switch scalar {
            case "\u{E9}": scalars += ["e", "\u{301}"]
            case "\u{301}" where scalars.last == "e": scalars[scalars.count - 1] = "\u{E9}"
            default: scalars.append(scalar)
            }
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}

extension SplitMix64 {
    private static let pieces = [
        "a", "b", "a", " ", " ", " ", "\n", "\r\n", "\r", "\t", "é", "e\u{301}", "\u{301}",
        "\u{200D}", "👩", "👩‍👩‍👧", "\u{A0}", "\u{2028}", "한", "\u{1112}\u{1161}\u{11AB}",
        "\u{323}", "",
    ]

    private mutating func piece() -> String {
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)]
    }

    /// Up to ten small pieces, or blanks only, or one very long word.
    mutating func roughText() -> [String] {
        switch Int.random(in: 0..<20, using: &self) {
        case 0: return [String(repeating: " ", count: Int.random(in: 0...5, using: &self)), "\n"]
        case 1: return [String(repeating: "ab", count: 400)]
        default:
            var text: [String] = []
            for _ in 0..<Int.random(in: 0...10, using: &self) { text.append(piece()) }
            return text
        }
    }

    /// Up to three pieces changed, put in or taken out.
    mutating func perturbed(_ text: [String]) -> [String] {
        var text = text
        for _ in 0..<Int.random(in: 0...3, using: &self) {
            let place = Int.random(in: 0...text.count, using: &self)
            switch Int.random(in: 0..<3, using: &self) {
            case 0 where place < text.count: text.remove(at: place)
            case 1 where place < text.count: text[place] = piece()
            default: text.insert(piece(), at: place)
            }
        }
        return text
    }
}
