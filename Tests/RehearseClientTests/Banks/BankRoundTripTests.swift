import RehearseModel
import TestData
import Testing

@testable import RehearseClient

@Suite struct BankRoundTripTests {
    @Test func writingAndReadingTheSampleChangesNothing() throws {
        let bank = try BankParser.parse(SampleBank.files).bank

        #expect(try BankParser.parse(BankWriter.files(of: bank)).bank == bank)
    }

    /// Property: parse(write(bank)) == bank, for banks with awkward texts. A seed that fails is
    /// printed by the expectation.
    @Test(arguments: UInt64(1)...60)
    func writingAndReadingChangesNothing(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let bank = random.bank()

        let files = BankWriter.files(of: bank)

        #expect(try BankParser.parse(files).bank == bank, "seed \(seed)")
    }

    @Test func writingTwiceGivesTheSameBytes() throws {
        var random = SplitMix64(seed: 7)
        let bank = random.bank()

        #expect(BankWriter.files(of: bank) == BankWriter.files(of: bank))
    }
}

extension SplitMix64 {
    mutating func bank() -> Bank {
        let rubrics = (0..<below(2) + 1).map { rubric("rubric-\($0)") }
        let questions = (0..<below(4) + 1).map { question("question-\($0)", rubrics) }
        let sheet = BankSheet(
            slug: slug(), title: line(), version: below(9) + 1, licence: line(), language: "en",
            description: line(), source: source(), body: prose())
        return Bank(sheet: sheet, rubrics: rubrics, questions: questions)
    }

    private mutating func question(_ slug: String, _ rubrics: [Rubric]) -> Question {
        let dimensions = Dimension.allCases.filter { _ in below(2) == 0 }
        return Question(
            slug: slug, version: below(99) + 1, title: line(),
            type: pick(InterviewType.allCases), dimensions: dimensions,
            topics: dimensions.isEmpty ? ["governance"] : pick([[], ["no"], ["true", "12"]]),
            stage: pick(LifecycleStage.allCases), risk: pick(RiskClass.allCases),
            audience: pick(Audience.allCases), seniority: pick(Seniority.allCases),
            minutes: below(240) + 1, rubric: pick(rubrics).slug, licence: line(),
            source: source(), hints: lines(), followUps: lines(), keyPoints: lines(),
            prompt: prose(), context: below(2) == 0 ? "" : prose(),
            modelAnswer: below(2) == 0 ? "" : prose())
    }

    private mutating func rubric(_ slug: String) -> Rubric {
        let criteria = (0..<below(4) + 1).map { number in
            Criterion(
                slug: "criterion-\(number)", title: line(),
                dimension: pick(Dimension.allCases), question: line(),
                levels: Level.range.map { Level(level: $0, label: line(), anchor: line()) })
        }
        return Rubric(
            slug: slug, version: below(9) + 1, title: line(), licence: line(), source: source(),
            criteria: criteria, guidance: below(2) == 0 ? "" : prose())
    }

    private mutating func source() -> Provenance {
        Provenance(id: slug(), ref: line(), author: line(), collected: "2024-02-29")
    }

    private mutating func slug() -> String {
        pick(["no", "on", "true", "null", "7", "1e3", "plain-name", "y"])
    }

    private mutating func lines() -> [String] {
        (0..<below(4)).map { _ in line() }
    }

    /// One line without control characters that is not blank.
    private mutating func line() -> String {
        let pieces = [
            "a", "no", " ", "\"", "\\", ": ", " #", "'", "{", "[", "- ", "*", "&", "!", "|",
            "%", "@", "`", "é", "e\u{301}", "日本", "👩‍🔬", "\u{FEFF}", "\u{A0}", "\u{202E}", "\u{FFFE}",
            "\t", "---", "~", "\u{10FFFF}",
        ]
        return "x" + (0..<below(12)).map { _ in pick(pieces) }.joined()
    }

    /// Markdown without headings of the second level, open fences or blank ends.
    private mutating func prose() -> String {
        let pieces = [
            "word ", "\n", "\n\n", "### smaller", "---\n", "```\n## Context\n```\n", "é", "\t",
            "    indented", "# top", "\"", "\u{85}", "\u{2028}", "- item\n", "~~~\ncode\n~~~\n",
        ]
        let middle = (0..<below(15)).map { _ in pick(pieces) + "\n" }.joined()
        return "begin\n" + middle + "end"
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[below(elements.count)]
    }
}
