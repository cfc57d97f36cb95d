import Foundation
import RehearseModel
import Testing

@testable import RehearseClient

@Suite struct StarterBankTests {
    private static let content = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Sources/RehearseClient/StarterBank/content")

    /// The ten subjects of the data sheet's table: the dimensions, and what governance consists of.
    private static let subjects =
        Dimension.allCases.map(\.rawValue)
        + ["provenance", "privacy", "quality", "accountability", "compliance"]

    @Test func everyQuestionHasAllThatACoachNeeds() throws {
        let bank = try StarterBank.bank()

        #expect(bank.questions.count >= 84)
        for question in bank.questions {
            let lists = [question.hints, question.followUps, question.keyPoints]
            #expect(lists.allSatisfy { $0.count >= 2 }, "\(question.slug)")
            #expect(!question.context.isEmpty, "\(question.slug)")
            #expect((180...400).contains(question.modelAnswer.split(separator: " ").count))
        }
    }

    @Test(arguments: subjects) func everySubjectIsAskedInEveryTypeOfInterview(
        subject: String
    ) throws {
        let questions = try StarterBank.bank().questions.filter {
            $0.topics.contains(subject) || $0.dimensions.map(\.rawValue).contains(subject)
        }

        #expect(Set(questions.map(\.type)) == Set(InterviewType.allCases))
    }

    /// A subject of governance without the topic `governance` would be missing from its list.
    @Test func subjectsOfGovernanceAreTaggedAsGovernance() throws {
        let governance = Set(Self.subjects.dropFirst(Dimension.allCases.count))

        let wrong = try StarterBank.bank().questions.filter {
            !governance.isDisjoint(with: $0.topics) && !$0.topics.contains("governance")
        }

        #expect(wrong.map(\.slug) == [])
    }

    @Test func everyStageRiskAndSeniorityOccurs() throws {
        let questions = try StarterBank.bank().questions

        #expect(Set(questions.map(\.stage)) == Set(LifecycleStage.allCases))
        #expect(Set(questions.map(\.risk)) == Set(RiskClass.allCases))
        #expect(Set(questions.map(\.audience)) == Set(Audience.allCases))
        #expect(Set(questions.map(\.seniority)) == Set(Seniority.allCases))
        for (topic, least) in [("incident", 8), ("artefact", 3), ("weave", 4)] {
            #expect(questions.count { $0.topics.contains(topic) } >= least, "\(topic)")
        }
    }

    /// The data sheet says which question answers to which prompt; a renamed one would be a lie.
    @Test func theDataSheetNamesOnlyQuestionsThatExist() throws {
        let bank = try StarterBank.bank()
        let sheet = try #require(bank.sheet.body.split(separator: "## Prompts of").last)
        let named = sheet.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) }

        #expect(named.count >= 40)
        #expect(Set(named).subtracting(bank.questions.map(\.slug)) == [])
    }

    @Test func aRubricForTheCoreAndOneForEachTypeOfInterview() throws {
        let rubrics = try StarterBank.bank().rubrics

        #expect(
            Set(rubrics.map(\.slug))
                == Set(["safety-core"] + InterviewType.allCases.map(\.rawValue)))
    }

    /// One criterion for each dimension, so that progress per dimension means the same whichever
    /// rubric a question uses.
    @Test func everyRubricHasFiveCriteriaOneForEachDimension() throws {
        for rubric in try StarterBank.bank().rubrics {
            #expect(rubric.criteria.map(\.dimension) == Dimension.allCases, "\(rubric.slug)")
            let anchors = rubric.criteria.flatMap(\.levels).map(\.anchor)
            #expect(anchors.count == 25 && Set(anchors).count == 25, "\(rubric.slug)")
            #expect(rubric.guidance.contains("not-observed"), "\(rubric.slug)")
        }
    }

    /// The Swift file is made from the folder by deploy/embed.py.
    @Test func isNotStale() throws {
        let read = try BankFolder(reading: Self.content.path)

        let embedded = StarterBankFiles.files.map { BankFile(path: $0.path, text: $0.text) }

        #expect(
            embedded.sorted { $0.path < $1.path } == read.files.sorted { $0.path < $1.path },
            "run `make generate`")
    }

    @Test func exportingAndImportingChangesNothing() throws {
        let bank = try StarterBank.bank()

        #expect(try BankParser.parse(BankWriter.files(of: bank)).bank == bank)
    }
}
