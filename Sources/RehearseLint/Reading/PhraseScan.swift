/// Finds the phrases of all concepts in all sentences, in one walk over the tokens.
struct PhraseScan {
    var reading: Reading
    let lexicon: Lexicon

    /// The end of the last exception, by concept.
    private var hiddenUntil = [Int](repeating: 0, count: Concept.allCases.count)
    private var negationEnd = -1_000_000

    init(reading: Reading, lexicon: Lexicon) {
        self.reading = reading
        self.lexicon = lexicon
    }

    mutating func run() {
        for index in reading.sentences.indices {
            var sentence = reading.sentences[index]
            scan(&sentence)
            reading.sentences[index] = sentence
        }
    }

    private mutating func scan(_ sentence: inout Sentence) {
        let first = reading.hits.count
        negationEnd = -1_000_000
        for index in sentence.tokens {
            let token = reading.tokens[index]
            if token.traits.contains(.clauseStart) { negationEnd = -1_000_000 }
            markFigure(index, in: &sentence)
            walk(from: index, in: sentence)
        }
        sentence.hits = first..<reading.hits.count
        for hit in reading.hits[sentence.hits] {
            if !hit.isDenied { sentence.present.insert(hit.concept) }
            if hit.isSaid && !sentence.isQuestion { sentence.said.insert(hit.concept) }
        }
    }

    // MARK: Phrases

    private mutating func walk(from start: Int, in sentence: Sentence) {
        reading.steps += 1
        var node = lexicon.trie.root(reading.tokens[start].word)
        guard node != 0 else { return }
        var end = start + 1
        let base = reading.hits.count
        while true {
            reading.steps += 1
            lexicon.trie.forEachMeaning(at: node) { note($0, start..<end) }
            guard end < sentence.tokens.upperBound else { break }
            node = lexicon.trie.child(of: node, reading.tokens[end].word)
            guard node != 0 else { break }
            end += 1
        }
        hideNewHits(from: base)
        for index in base..<reading.hits.count {
            let hit = reading.hits[index]
            if hit.concept == .negation { negationEnd = hit.tokens.upperBound }
            if hit.concept == .denial {
                deny(before: hit.tokens.lowerBound, base: base, in: sentence)
            }
        }
    }

    private mutating func note(_ meaning: PhraseTrie.Meaning, _ tokens: Range<Int>) {
        let concept = Int(meaning.concept.rawValue)
        if meaning.isException {
            hiddenUntil[concept] = max(hiddenUntil[concept], tokens.upperBound)
            return
        }
        guard tokens.upperBound > hiddenUntil[concept] else { return }
        let distance = tokens.lowerBound - negationEnd
        let isNegated = distance >= 0 && distance <= LintLimits.negationReach
        reading.hits.append(
            Hit(
                concept: meaning.concept, tokens: tokens,
                isQuoted: reading.tokens[tokens.lowerBound].traits.contains(.quoted),
                isNegated: isNegated,
                isDenied: isNegated && distance <= 1))
    }

    /// Exceptions of the same start may be longer than the phrases they hide.
    private mutating func hideNewHits(from base: Int) {
        guard base < reading.hits.count else { return }
        var kept = base
        for index in base..<reading.hits.count {
            let hit = reading.hits[index]
            if hit.tokens.upperBound <= hiddenUntil[Int(hit.concept.rawValue)] { continue }
            reading.hits[kept] = hit
            kept += 1
        }
        reading.hits.removeLast(reading.hits.count - kept)
    }

    /// What stands shortly before a denial (`… does not exist`) is not claimed.
    private mutating func deny(before token: Int, base: Int, in sentence: Sentence) {
        let start = max(sentence.tokens.lowerBound, token - LintLimits.negationReach)
        var index = base - 1
        while index >= 0, reading.hits[index].tokens.lowerBound >= start,
            reading.hits[index].tokens.upperBound <= token
        {
            reading.steps += 1
            reading.hits[index].isNegated = true
            index -= 1
        }
    }

    // MARK: Figures

    /// Whether the token says how much.
    private mutating func markFigure(_ index: Int, in sentence: inout Sentence) {
        let token = reading.tokens[index]
        let traits = lexicon.traits(of: token.word)
        let before = index > sentence.tokens.lowerBound ? reading.tokens[index - 1] : nil
        let isFigure =
            token.traits.contains(.number)
            ? isAmount(token, before: before)
            // `one` says how much only before a unit.
            : traits.contains(.numeral) || traits.contains(.unit) && before?.word == lexicon.one
        if isFigure {
            reading.tokens[index].traits.insert(.figure)
            sentence.hasFigure = true
        }
        if token.traits.contains(.percent) || traits.contains(.percentWord) && before != nil {
            sentence.hasPercent = true
        }
    }

    private func isAmount(_ token: Token, before: Token?) -> Bool {
        if token.traits.contains(.mixed) { return false }
        if token.traits.contains(.percent) { return true }
        if token.traits.contains(.joined), before?.traits.contains(.number) == false {
            return false
        }
        guard let before else { return true }
        let traits = lexicon.traits(of: before.word)
        if traits.contains(.label) { return false }
        return !(traits.contains(.beforeYear) && isYear(token))
    }

    private func isYear(_ token: Token) -> Bool {
        guard token.end - token.start == 4 else { return false }
        let value = token.bytes.reduce(0) { $0 * 10 + Int(reading.bytes[$1] & 0x0F) }
        return (1900...2100).contains(value)
    }
}
