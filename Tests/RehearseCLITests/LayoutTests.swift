import Testing

@testable import RehearseCLI

@Suite struct LayoutTests {
    @Test(arguments: [
        ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("한국", 4), ("👩‍👩‍👧", 2), ("🇩🇪", 2),
        ("❤️", 2), ("❤", 1), ("→✓░▓", 4), ("", 0), ("ｱ", 1), ("Ａ", 2), ("👍🏽", 2), ("\u{3000}", 2),
    ])
    func widthIsThatOfTheTerminal(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: 1...40)
    func wrappedLinesFitAndLoseNothingButBlanks(_ columns: Int) {
        let text: StyledText =
            "A canary first, \("then", .strong) the full 漢字漢字 release of a-very-long-word-indeed."
        let lines = text.wrapped(to: columns)
        for line in lines where columns > 1 { #expect(line.width <= columns) }
        let kept = lines.map(\.plain).joined().filter { $0 != " " }
        #expect(kept == text.plain.filter { $0 != " " })
    }

    @Test(arguments: [20, 30, 40, 60, 80, 200])
    func aTableFitsAnyWindowAndShowsEveryWord(_ width: Int) {
        var table = Table([.text("question"), .prose("title"), .number("words"), .text("due")])
        table.add(
            "bias-after-launch", "Bias found after the launch of the model", "212", "Mon 09:00")
        table.add("shap", "Explain 漢字 to a nurse", "7", "")
        let lines = table.lines(width: width)
        for line in lines { #expect(line.width <= width, "\(line.plain)") }
        let shown = lines.map(\.plain).joined(separator: "\n")
        for word in ["Bias", "launch", "model", "212", "09:00", "nurse"] {
            #expect(shown.contains(word), "\(word)")
        }
    }

    @Test func withoutAWidthNothingIsWrapped() {
        var table = Table([.prose("title")], showsTitles: false)
        table.add(StyledText(String(repeating: "word ", count: 100) + "end"))
        #expect(table.lines(width: nil).count == 1)
    }

    @Test func numbersStandToTheRight() {
        var table = Table([.number("n"), .text("what")])
        table.add("7", "a")
        table.add("212", "b")
        #expect(table.lines(width: 80).map(\.plain) == ["  N  WHAT", "  7  a", "212  b"])
    }

    @Test func proseKeepsItsLinesAndItsIndent() {
        var page = Document(columns: 20)
        page.add(prose: "one two three four five\n\n  six")
        #expect(page.lines.map(\.plain) == ["  one two three four", "  five", "", "    six"])
    }
}
