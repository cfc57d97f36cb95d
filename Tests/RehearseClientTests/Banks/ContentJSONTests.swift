import RehearseModel
import RehearseSync
import TestData
import Testing

@testable import RehearseClient

/// The stored form of questions, rubrics and scores, which server and clients share.
@Suite struct ContentJSONTests {
    @Test(arguments: UInt64(1)...20)
    func storingAndReadingChangesNothing(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let bank = random.bank()

        for question in bank.questions {
            #expect(try Question(json: JSONParser.parse(question.json.canonicalBytes)) == question)
        }
        for rubric in bank.rubrics {
            #expect(try Rubric(json: JSONParser.parse(rubric.json.canonicalBytes)) == rubric)
        }
    }

    @Test func theHashIsThatOfTheCanonicalForm() throws {
        let question = try #require(try BankParser.parse(SampleBank.files).bank.questions.first)
        var other = question
        other.hints[0] += " "

        #expect(question.contentHash == SHA256Hash(of: question.json.canonicalBytes))
        #expect(question.contentHash != other.contentHash)
        #expect(question.json.canonicalText.hasPrefix("{\"audience\":\"expert\",\"context\":"))
    }

    @Test func aLevelThatWasNotObservedIsLeftOut() throws {
        let scores = [
            Score(criterion: "a", level: 0, comment: "none"), Score(criterion: "b", level: nil),
        ]

        #expect(
            scores.json.canonicalText
                == #"[{"comment":"none","criterion":"a","level":0},{"comment":"","criterion":"b"}]"#
        )
        #expect(try [Score](json: scores.json) == scores)
        #expect(throws: WireError.self) { try Score(json: ["criterion": "a", "level": 5]) }
    }

    @Test func keysOfANewerProgramAreReadPast() throws {
        let question = try #require(try BankParser.parse(SampleBank.files).bank.questions.first)
        var members = question.json.object ?? [:]
        members["video"] = "later"

        #expect(try Question(json: .object(members)) == question)
        members["risk"] = "extreme"
        #expect(throws: WireError.self) { try Question(json: .object(members)) }
    }
}
