import RehearseModel
import RehearseSync
import Testing

@testable import RehearseClient

@Suite struct BankImportTests {
    @Test func installsABankOnce() throws {
        let desk = try Desk()
        let folder = try TemporaryFolder(bank: SampleBank.files)

        let trial = try desk.rehearse.importBank(folder: folder.path, dryRun: true)
        #expect(trial.isDryRun && trial.newCount == 3)
        #expect(try desk.rehearse.banks().map(\.slug) == ["starter"])
        let first = try desk.rehearse.importBank(folder: folder.path)
        let second = try desk.rehearse.importBank(folder: folder.path)

        #expect(first.newCount == 3 && first.changedCount == 0)
        #expect(second.sameCount == 3 && second.newCount == 0)
        #expect(try desk.rehearse.banks().map(\.slug) == ["sample", "starter"])
        let question = try desk.rehearse.question("empty-answer")
        #expect(question.summary.bank == "sample" && question.summary.origin == "installed")
        #expect(try desk.write("Mine.", on: "empty-answer").slug == "empty-answer")
    }

    @Test func aNewerVersionIsAChangeAndTheOldOneStays() throws {
        let desk = try Desk()
        try desk.importBank(SampleBank.files)
        let newer = SampleBank.files(replacing: "version: 1", by: "version: 2")

        let result = try desk.importBank(newer)

        #expect(result.items.map(\.outcome) == [.same, .same, .changed])
        #expect(result.items.last?.previousVersion == 1)
        #expect(try desk.rehearse.question("empty-answer").summary.version == 2)
        #expect(try desk.rehearse.question("sample/empty-answer@1").summary.version == 1)
    }

    @Test func theSameVersionWithOtherContentIsRefused() throws {
        let desk = try Desk()
        try desk.importBank(SampleBank.files)
        let other = SampleBank.files(replacing: "What now?", by: "And now?")

        let error = #expect(throws: RehearseError.self) {
            try desk.importBank(other)
        }

        #expect(error?.kind == .badInput)
        #expect(
            error?.what == "questions/empty-answer.md:5:10: version 1 exists already with another "
                + "content (make it version 2)")
        let older = SampleBank.files(replacing: "version: 1", by: "version: 3")
        try desk.importBank(older)
        let between = SampleBank.files(replacing: "version: 1", by: "version: 2")
        #expect(throws: RehearseError.self) {
            try desk.importBank(between)
        }
    }

    @Test func aBankWithAProblemStoresNothing() throws {
        let desk = try Desk()
        let bad = SampleBank.files(replacing: "risk: medium", by: "risk: huge")
        let folder = try TemporaryFolder(bank: bad)

        let error = #expect(throws: RehearseError.self) {
            try desk.rehearse.importBank(folder: folder.path)
        }
        let check = try desk.rehearse.checkBank(folder: folder.path)

        #expect(error?.kind == .badInput)
        #expect(error?.what.hasPrefix("questions/empty-answer.md:9:7:") == true)
        #expect(check.problemCount == 1 && check.preview == nil)
        #expect(try desk.rehearse.banks().map(\.slug) == ["starter"])
    }

    @Test func theExportOfTheStarterBankImportsAsNoChange() throws {
        let desk = try Desk()
        let folder = try TemporaryFolder()

        let paths = try desk.rehearse.exportBank("starter", to: folder.path)
        let result = try desk.rehearse.importBank(folder: folder.path)

        #expect(paths.count == StarterBankFiles.files.count)
        #expect(result.sameCount == result.items.count)
        #expect(try desk.rehearse.banks().count == 1)
        #expect(throws: RehearseError.self) {
            try desk.rehearse.exportBank("starter", to: folder.path)
        }
    }

    /// 500 questions in one transaction; the figure for the docs is printed, not asserted.
    @Test func importsFiveHundredQuestions() throws {
        let desk = try Desk()
        let more = (1...500).map { number in
            BankFile(
                path: "questions/q-\(number).md",
                text: SampleBank.question.replacingFirst(
                    "slug: empty-answer", by: "slug: q-\(number)"))
        }
        let folder = try TemporaryFolder(bank: SampleBank.files + more)

        let parsing = try ContinuousClock().measure {
            _ = try BankParser.parse(BankFolder(reading: folder.path).files)
        }
        let importing = try ContinuousClock().measure {
            try desk.rehearse.importBank(folder: folder.path)
        }
        var count = 0
        let listing = try ContinuousClock().measure {
            count = try desk.rehearse.questions(QuestionFilter(bank: "sample")).count
        }

        #expect(count == 501)
        print("501 questions: parse \(parsing), import \(importing), list \(listing)")
    }

    // MARK: Looking up

    @Test func filtersNarrowAndUnknownWordsAreExplained() throws {
        let desk = try Desk()
        let rehearse = desk.rehearse
        let all = try rehearse.questions()

        let incident = try rehearse.questions(QuestionFilter(stage: "incident"))
        let words = try rehearse.questions(QuestionFilter(text: "LOAN track"))

        #expect(!incident.isEmpty && incident.count < all.count)
        #expect(incident.allSatisfy { $0.stage == "incident" })
        #expect(words.map(\.slug) == ["measuring-fairness"])
        let error = #expect(throws: RehearseError.self) {
            try rehearse.questions(QuestionFilter(dimension: "fairnes"))
        }
        #expect(error?.next.hasPrefix("Did you mean 'fairness'?") == true)
    }

    @Test(arguments: [
        ("measuring-fairnes", "Did you mean 'measuring-fairness'?"),
        ("measuring-fairness@7", "There is: 1"),
        ("nothing-like-it-at-all", "See: rehearse question list"),
    ])
    func anUnknownQuestionGetsAHint(_ typed: String, _ next: String) throws {
        let desk = try Desk()

        let error = #expect(throws: RehearseError.self) { try desk.rehearse.question(typed) }

        #expect(error?.kind == .notFound)
        #expect(error?.next == next)
    }
}

extension Desk {
    /// Imports files from a folder that lives as long as the import.
    @discardableResult
    func importBank(_ files: [BankFile]) throws -> BankImport {
        let folder = try TemporaryFolder(bank: files)
        defer { withExtendedLifetime(folder) {} }
        return try rehearse.importBank(folder: folder.path)
    }

    /// Shares the sample bank.
    func shareSample(into bank: String) throws {
        let folder = try TemporaryFolder(bank: SampleBank.files)
        defer { withExtendedLifetime(folder) {} }
        try rehearse.shareBank(folder.path, into: bank)
    }
}
