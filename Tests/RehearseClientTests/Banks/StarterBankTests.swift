import Foundation
import RehearseModel
import Testing

@testable import RehearseClient

@Suite struct StarterBankTests {
    private static let content = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Sources/RehearseClient/StarterBank/content")

    @Test func isAValidBankOfAtLeastFifteenQuestions() throws {
        let bank = try StarterBank.bank()

        #expect(bank.questions.count >= 15)
        #expect(Set(bank.questions.flatMap(\.dimensions)) == Set(Dimension.allCases))
        #expect(bank.questions.contains { $0.topics.contains("governance") })
        #expect(bank.questions.allSatisfy { !$0.modelAnswer.isEmpty && !$0.keyPoints.isEmpty })
    }

    @Test func hasFiveCriteriaOneForEachDimension() throws {
        let rubric = try #require(try StarterBank.bank().rubrics.first { $0.slug == "safety-core" })

        #expect(rubric.criteria.map(\.dimension) == Dimension.allCases)
        #expect(rubric.criteria.flatMap(\.levels).count == 25)
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
