import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct BankParserTests {
    @Test func readsEveryMemberOfABank() throws {
        let bank = try BankParser.parse(SampleBank.files).bank

        #expect(bank.sheet.slug == "sample")
        #expect(bank.sheet.source.collected == "2026-11-01")
        #expect(bank.sheet.body == "Invented for tests.")
        let question = try #require(bank.questions.first)
        #expect(question.dimensions == [.reliability])
        #expect(question.minutes == 15)
        #expect(question.hints == ["Think of the reader."])
        #expect(question.followUps.isEmpty)
        #expect(question.prompt == "A model returns nothing. What now?")
        #expect(question.context == "There are 900 calls a second.")
        #expect(question.modelAnswer == "Fall back to a table, and count how often.")
        let rubric = try #require(bank.rubrics.first)
        #expect(rubric.criteria.map(\.slug) == ["reliability", "fairness"])
        #expect(rubric.criteria[1].levels[3].anchor == "By this much.")
        #expect(rubric.guidance == "Read the answer once before marking.")
    }

    /// YAML 1.1 reads these as a truth value, a number of base 60, a float and nothing.
    @Test(arguments: ["no", "12:30", "1e3", "~", "0x1F", "2026-11-01"])
    func takesAPlainScalarAsItsText(_ written: String) throws {
        let files = SampleBank.files(replacing: "\"An empty answer\"", by: written)

        #expect(try BankParser.parse(files).bank.questions.first?.title == written)
    }

    struct Spoiled: CustomTestStringConvertible, Sendable {
        var line: String
        var by: String
        var problem: String

        init(_ line: String, _ by: String, _ problem: String) {
            self.line = line
            self.by = by
            self.problem = problem
        }

        var testDescription: String { by.isEmpty ? "without \(line)" : by }
    }

    /// Goal: every rule names file, line and column. Method: one place of the sample is spoiled,
    /// and exactly one problem must come, whose text begins as given.
    @Test(arguments: [
        Spoiled("risk: medium", "risk: huge", "9:7: \"risk\" must be one of low, medium, high"),
        Spoiled("risk: medium", "risk: [low]", "9:7: \"risk\" must be one of low, medium, high"),
        Spoiled("risk: medium\n", "", "2:1: \"risk\" is missing"),
        Spoiled("licence: CC0-1.0\n", "", "2:1: \"licence\" is missing"),
        Spoiled("licence: CC0-1.0", "licence: \"\"", "14:10: \"licence\" is empty"),
        Spoiled("minutes: 15", "minutes: \"15\"", "12:10: \"minutes\" must be a whole number"),
        Spoiled("minutes: 15", "minutes: 15.5", "12:10: \"minutes\" must be a whole number"),
        Spoiled("minutes: 15", "minutes: 015", "12:10: \"minutes\" must be a whole number"),
        Spoiled("minutes: 15", "minutes: 241", "12:10: \"minutes\" must be from 1 to 240"),
        Spoiled("minutes: 15", "minutes: 0", "12:10: \"minutes\" must be from 1 to 240"),
        Spoiled("version: 1", "version: yes", "5:10: \"version\" must be a whole number"),
        Spoiled("kind: question", "kind: quiz", "2:7: \"kind\" must be \"question\" here"),
        Spoiled("stage: deploy", "stage: deplyo", "8:8: \"stage\" must be one of"),
        Spoiled("minutes: 15", "minuts: 15\nminutes: 15", "12:1: \"minuts\" is not a known key"),
        Spoiled("risk: medium", "risk: medium\nrisk: low", "9:1: has \"risk\" twice"),
        Spoiled("title: \"An", "title: [\"An", "4:8: is not valid YAML"),
        Spoiled("title: \"An empty answer\"", "title: {a: b}", "4:8: \"title\" must be text"),
        Spoiled("title: \"An", "title: \"\\n", "4:8: \"title\" has more than one line"),
        Spoiled("title: \"An", "title: \"\\0", "4:8: \"title\" holds a control character"),
        Spoiled("title: \"An", "title: \"\\x1B", "4:8: \"title\" holds a control character"),
        Spoiled("dimensions: [reliability]", "dimensions: [speed]", "7:14: \"dimensions\" must be"),
        Spoiled(
            "dimensions: [reliability]", "dimensions: fairness", "7:13: \"dimensions\" must be a"),
        Spoiled("dimensions: [reliability]", "dimensions: []", "2:1: is not tagged"),
        Spoiled(
            "dimensions: [reliability]", "dimensions: [fairness, fairness]",
            "7:13: \"dimensions\" names \"fairness\" twice"),
        Spoiled(
            "stage: deploy", "topics: [Safety]\nstage: deploy", "8:9: \"topics\" holds \"Safety\""),
        Spoiled("rubric: core", "rubric: croe", "13:9: rubric \"croe\" is not in this bank"),
        Spoiled("rubric: core", "rubric: &a core", "13:9: uses an anchor"),
        Spoiled("rubric: core", "rubric: !!int core", "13:9: uses a tag"),
        Spoiled("rubric: core", "rubric: *core", "13:9: is not valid YAML"),
        Spoiled("slug: empty-answer", "slug: other-name", "3:7: \"slug\" is \"other-name\" but"),
        Spoiled(
            "slug: empty-answer", "slug: Empty_Answer", "3:7: \"slug\" \"Empty_Answer\" is not a"),
        Spoiled(
            "collected: \"2026-11-01\"", "collected: 2026-02-30", "19:14: \"collected\" must be a"),
        Spoiled("  ref: \"made up\"\n", "", "16:3: \"ref\" is missing"),
        Spoiled(
            "hints:\n  - \"Think of the reader.\"", "hints: none",
            "20:8: \"hints\" must be a list"),
        Spoiled("  - \"Think of the reader.\"", "  - [[[[[[[[[[a]]]]]]]]]]", "21:11: is nested"),
        Spoiled("## Context", "## Kontext", "25:1: \"## Kontext\" is not a section"),
        Spoiled("## Context", "## Model answer", "29:1: \"## Model answer\" comes too late"),
        Spoiled("There are 900 calls a second.", "", "25:1: \"## Context\" is empty"),
        Spoiled("A model returns nothing. What now?", "", "25:1: has no prompt"),
        Spoiled("There are 900", "```\nThere are 900", "27:1: opens code that is never closed"),
    ])
    func namesThePlaceOf(_ spoiled: Spoiled) {
        let files = SampleBank.files(replacing: spoiled.line, by: spoiled.by)

        let found = problems(files)

        #expect(found.count == 1, "\(found)")
        let expected = SampleBank.questionPath + ":" + spoiled.problem
        #expect(found.first?.hasPrefix(expected) == true, "\(found)")
    }

    @Test(arguments: [
        ("level: 3", "level: 2", "are 0, 1, 2, 2, 4"),
        (
            "      - {level: 2, label: Concrete, anchor: \"This fails, and that helps.\"}\n", "",
            "are 0, 1, 3, 4"
        ),
        ("anchor: \"With a number.\"", "anchor: \"\"", "\"anchor\" is empty"),
        ("level: 4", "level: 5", "\"level\" must be from 0 to 4"),
        ("slug: fairness", "slug: reliability", "names \"reliability\" twice"),
        ("dimension: fairness", "dimension: governance", "\"dimension\" must be one of"),
    ])
    func refusesARubricWithAGap(_ line: String, _ by: String, _ problem: String) {
        let text = SampleBank.rubric.replacingFirst(line, by: by)

        let found = problems(SampleBank.files(with: SampleBank.rubricPath, text))

        #expect(found.count == 1, "\(found)")
        #expect(found.first?.contains(problem) == true, "\(found)")
    }

    @Test func suggestsTheNearestWord() {
        let files = SampleBank.files(replacing: "stage: deploy", by: "stage: deplyo")

        #expect(problems(files).first?.hasSuffix("(did you mean \"deploy\"?)") == true)
    }

    @Test func reportsAllProblemsOfAllFilesInOrder() {
        var files = SampleBank.files(replacing: "risk: medium", by: "risk: huge")
        files[0] = BankFile(path: "bank.md", text: SampleBank.sheet.replacingFirst("1", by: "one"))

        let found = problems(files)

        #expect(found.map { $0.prefix { $0 != ":" } } == ["bank.md", "questions/empty-answer.md"])
    }

    @Test func countsProblemsPastTheHundredthWithoutKeepingThem() throws {
        let lines = (1...150).map { "unknown\($0): x" }.joined(separator: "\n")
        let files = SampleBank.files(replacing: "risk: medium", by: "risk: medium\n" + lines)

        let error = #expect(throws: BankProblems.self) { try BankParser.parse(files) }

        #expect(error?.shown.count == BankProblems.shownMax)
        #expect(error?.total == 150)
        #expect(error?.description.hasSuffix("… and 50 more") == true)
    }

    @Test func needsASheetAndAQuestion() {
        #expect(problems(SampleBank.files.filter { $0.path != "bank.md" }).count == 1)
        #expect(problems(SampleBank.files.filter { $0.path != SampleBank.questionPath }).count == 1)
    }

    @Test func takesGovernanceInsteadOfADimension() throws {
        let files = SampleBank.files(
            replacing: "dimensions: [reliability]", by: "topics: [governance]")

        #expect(try BankParser.parse(files).bank.questions.first?.dimensions == [])
    }

    /// A heading in fenced code is no heading.
    @Test func leavesCodeAlone() throws {
        let code = "```python\n## Model answer\n```\nThere"
        let files = SampleBank.files(replacing: "There", by: code)

        let question = try #require(try BankParser.parse(files).bank.questions.first)

        #expect(question.context.hasPrefix("```python\n## Model answer\n```"))
    }
}
