import RehearseModel
import RehearseSync
import Testing

@Suite struct ContentTests {
    private static let source = Provenance(
        id: "own", ref: "none", author: "Rehearse", collected: "2026-11-23")

    private static let question = Question(
        slug: "q", version: 2, title: "T", type: .caseStudy, dimensions: [.fairness, .alignment],
        topics: ["a"], stage: .preDeploy, risk: .high, audience: .both, seniority: .lead,
        minutes: 20, rubric: "r", licence: "CC0-1.0", source: source, hints: ["h"],
        followUps: ["f", "g"], keyPoints: [], prompt: "é", context: "", modelAnswer: "m")

    private static let rubric = Rubric(
        slug: "r", version: 1, title: "R", licence: "CC0-1.0", source: source,
        criteria: [
            Criterion(
                slug: "depth", title: "Depth", dimension: .reliability, question: "?",
                levels: Level.range.map { Level(level: $0, label: "l", anchor: "a\($0)") })
        ],
        guidance: "g")

    @Test func contentComesBackFromItsJSON() throws {
        #expect(
            try Question(json: JSONParser.parse(Self.question.json.canonicalBytes))
                == Self.question)
        #expect(try Rubric(json: JSONParser.parse(Self.rubric.json.canonicalBytes)) == Self.rubric)
    }

    @Test func contentOfANewerProgramIsStillRead() throws {
        var members = Self.question.json.object ?? [:]
        members["video"] = "v"
        #expect(try Question(json: .object(members)) == Self.question)
    }

    @Test(arguments: ContentTests.question.json.object?.keys.sorted() ?? [])
    func everyMemberOfAQuestionIsRequiredAndTyped(key: String) {
        for wrong in [nil, true, ["no": 1], .decimal("0.5"), [5]] as [JSONValue?] {
            var members = Self.question.json.object ?? [:]
            members[key] = wrong
            #expect(throws: WireError.self) { try Question(json: .object(members)) }
        }
    }

    @Test func theContentHashCoversEveryMember() {
        var question = Self.question
        question.modelAnswer += "."
        #expect(question.contentHash != Self.question.contentHash)
        var rubric = Self.rubric
        rubric.criteria[0].levels[4].anchor = ""
        #expect(rubric.contentHash != Self.rubric.contentHash)
    }

    @Test func scoresComeBackAndWhatWasNotObservedStaysSo() throws {
        let scores = [
            Score(criterion: "a", level: 0, comment: "c"), Score(criterion: "b", level: nil),
        ]
        #expect(try [Score](json: JSONParser.parse(scores.json.canonicalBytes)) == scores)
        #expect(scores.json.array?[1]["level"] == nil)
    }

    @Test(
        arguments: [
            ["criterion": "a", "level": 5], ["criterion": "a", "level": -1], ["level": 1],
            ["criterion": "a", "level": "1"], ["criterion": 1], [],
        ] as [JSONValue])
    func aScoreOutsideTheScaleIsRefused(json: JSONValue) {
        #expect(throws: WireError.self) { try Score(json: json) }
    }
}
