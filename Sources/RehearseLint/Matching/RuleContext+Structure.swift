/// Length, time, repetition and copying.
extension RuleContext {
    func tooShort(_ rule: RuleID) -> [Mark] {
        guard reading.wordCount < LintLimits.wholeAnswerWordsMin,
            let first = reading.sentences.first, let last = reading.sentences.last
        else { return [] }
        return [mark(rule, first.tokens.lowerBound..<last.tokens.upperBound)]
    }

    /// 150 spoken words a minute, and 15 % for a fast speaker.
    func tooLong(_ rule: RuleID) -> [Mark] {
        guard let minutes = subject.question?.minutes, let last = reading.sentences.last,
            reading.wordCount * 100 > minutes * 150 * 115
        else { return [] }
        return [
            mark(
                rule, last.tokens,
                detail:
                    "\(reading.wordCount) words; \(minutes * 150) can be said in \(minutes) min.")
        ]
    }

    func longSentences(_ rule: RuleID) -> [Mark] {
        reading.sentences.compactMap { sentence in
            let isQuoted = sentence.tokens.allSatisfy {
                reading.tokens[$0].traits.contains(.quoted)
            }
            guard sentence.wordCount > Self.sentenceWordsMax, !isQuoted else { return nil }
            return mark(rule, sentence.tokens, detail: "\(sentence.wordCount) words.")
        }
    }

    private static let sentenceWordsMax = 40
    private static let runWordsMax = 180

    func longBlocks(_ rule: RuleID) -> [Mark] {
        reading.runs.compactMap { run in
            guard run.wordCount > Self.runWordsMax else { return nil }
            return mark(rule, run.tokens, detail: "\(run.wordCount) words.")
        }
    }

    // MARK: Echo

    /// How many content words of the first sentence are the question's.
    func echo(_ rule: RuleID) -> [Mark] {
        guard let first = reading.sentences.first else { return [] }
        let prompt = Reading(subject.question?.prompt ?? "")
        let asked = Set(prompt.tokens.indices.compactMap { stem($0, in: prompt) })
        let said = first.tokens.compactMap { stem($0, in: reading) }
        guard said.count >= Self.echoWordsMin else { return [] }
        let echoed = said.count { asked.contains($0) }
        return echoed * 100 > said.count * 60 ? [mark(rule, first.tokens)] : []
    }

    private static let echoWordsMin = 4

    /// The first five letters of a content word, so that `ensured` echoes `ensure`.
    private func stem(_ index: Int, in reading: Reading) -> UInt64? {
        let token = reading.tokens[index]
        guard token.isWord, !Lexicon.english.traits(of: token.word).contains(.small) else {
            return nil
        }
        var hash = WordHash()
        for byte in reading.bytes[token.bytes].prefix(5) { hash.add(byte) }
        return hash.value
    }

    // MARK: Repetition

    /// Runs of three words within a sentence, with at least two that carry content. Names of things
    /// are meant to be repeated, so a run that consists of terms of the field does not count.
    func repetition(_ rule: RuleID) -> [Mark] {
        var counts: [UInt64: (count: Int, tokens: Range<Int>)] = [:]
        counts.reserveCapacity(reading.tokens.count)
        let limit = max(3, 1 + reading.wordCount / 150)
        let isTerm = termTokens()
        var found: [Range<Int>] = []
        for sentence in reading.sentences where sentence.tokens.count >= 3 {
            for start in sentence.tokens.dropLast(2) {
                let run = start..<start + 3
                let content = run.count { isContent($0) && !isTerm[$0] }
                let all = run.count { isContent($0) }
                guard all >= 2, content >= 1, !(all == 2 && content == 1) else { continue }
                let key = signature(run)
                let count = (counts[key]?.count ?? 0) + 1
                counts[key] = (count, counts[key]?.tokens ?? run)
                if count == limit, let first = counts[key]?.tokens { found.append(first) }
            }
        }
        // Longer repetitions contain shorter ones: the first place tells of all.
        return found.prefix(1).map { mark(rule, $0, detail: "\(limit) times or more.") }
    }

    private func isContent(_ index: Int) -> Bool {
        let token = reading.tokens[index]
        return token.isWord && !Lexicon.english.traits(of: token.word).contains(.small)
    }

    private func termTokens() -> [Bool] {
        let names = ConceptSet([.term, .metric, .accuracy, .fairnessMetric, .tool, .heavyMethod])
        var isTerm = [Bool](repeating: false, count: reading.tokens.count)
        for hit in reading.hits where names.contains(hit.concept) {
            for index in hit.tokens { isTerm[index] = true }
        }
        return isTerm
    }

    // MARK: Copying

    private static let copyWords = 8

    func copied(_ rule: RuleID) -> [Mark] {
        let model = Reading(subject.modelAnswer ?? "")
        let known = Set(Self.runs(of: model).map(\.hash))
        let own = Self.runs(of: reading)
        let same = own.filter { known.contains($0.hash) }
        guard let first = same.first, same.count * 100 > own.count * 30 else { return [] }
        return [
            mark(
                rule, first.tokens,
                detail: "\(same.count * 100 / own.count) % of the runs of eight words.")
        ]
    }

    /// Every run of eight words, by the sum of a polynomial that is rolled on from word to word.
    private static func runs(of reading: Reading) -> [(hash: UInt64, tokens: Range<Int>)] {
        let words = reading.sentences.flatMap { $0.tokens.filter { reading.tokens[$0].isWord } }
        guard words.count >= copyWords else { return [] }
        let factor: UInt64 = 0x100_0000_01b3
        let oldest = (1..<copyWords).reduce(UInt64(1)) { power, _ in power &* factor }
        var hash: UInt64 = 0
        var runs: [(UInt64, Range<Int>)] = []
        runs.reserveCapacity(words.count)
        for (position, word) in words.enumerated() {
            if position >= copyWords {
                hash &-= reading.tokens[words[position - copyWords]].hash &* oldest
            }
            hash = hash &* factor &+ reading.tokens[word].hash
            if position + 1 >= copyWords {
                runs.append((hash, words[position + 1 - copyWords]..<word + 1))
            }
        }
        return runs
    }
}
