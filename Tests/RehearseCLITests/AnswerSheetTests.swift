import Testing

@testable import RehearseCLI

@Suite struct AnswerSheetTests {
    private let marked = ["<!-- a question -->", "<!-- 2 min: frame -->"]

    @Test func markedLinesAreTakenOutAlsoWithOtherLineEnds() {
        let text = "<!-- a question -->\r\n\r\n## Frame\r\n<!-- 2 min: frame -->  \r\nmine\r\n"
        #expect(AnswerSheet.answer(in: text, without: marked) == "## Frame\r\nmine\r\n")
    }

    @Test func aMarkedLineThatWasChangedIsWhatThePersonWrote() {
        let text = "<!-- a question, my view -->\nmine\n"
        #expect(AnswerSheet.answer(in: text, without: marked) == text)
    }

    @Test func blankLinesAroundTheAnswerGoAndThoseInsideStay() {
        let text = "<!-- a question -->\n\n\none\n\n\ntwo\n\n\n"
        #expect(AnswerSheet.answer(in: text, without: marked) == "one\n\n\ntwo\n")
        #expect(AnswerSheet.answer(in: "\n \n", without: marked) == "")
    }

    @Test(arguments: [
        ("## Frame\n\n## Make\n", true), ("", true), ("## Frame\nx\n", false), ("## Mine\n", false),
    ])
    func onlyOurOwnHeadingsAreNoAnswer(_ text: String, _ isBlank: Bool) {
        #expect(AnswerSheet.isBlank(text) == isBlank)
    }

    @Test(arguments: [1, 5, 10, 15, 20, 25, 30, 45, 60, 480])
    func theMinutesAreSharedInFull(_ total: Int) {
        let shares = AnswerSheet.minutes(of: total)
        #expect(shares.count == 5)
        #expect(shares.allSatisfy { $0 >= 1 })
        #expect(shares.reduce(0, +) == max(total, 5))
    }

    @Test func aQuarterOfAnHourIsSharedAsTheHandbookSays() {
        #expect(AnswerSheet.minutes(of: 15) == [2, 2, 5, 3, 3])
    }
}
