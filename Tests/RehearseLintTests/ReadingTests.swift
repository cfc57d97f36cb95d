import RehearseLint
import Testing

/// What the reader takes for the author's words, told by what the rules say.
@Suite struct ReadingTests {
    private func finds(_ rule: RuleID, _ text: String) throws -> Bool {
        try Linter.report(on: LintSubject(text: text), wholeAnswerWordsMin: 0)
            .findings.contains { $0.rule == rule }
    }

    @Test(arguments: [
        "It never fails.", "It NEVER fails.", "It never\nfails.", "It never\r\nfails.",
        "- It never fails",
        "1. It never fails", "**It never fails.**", "It never-fails.", "“Fine.” It never fails.",
        "Its inch mark \" is open. It never fails.", "```\ncode\n```\nIt never fails.",
        "# It\nIt never fails.",
        "He said ‘fine’. It never fails.", "The users' tool never fails.",
    ])
    func theAuthorsOwnWordsCount(text: String) throws {
        #expect(try finds(.ovr01, text))
    }

    @Test(arguments: [
        "He says \"it never fails\".", "He says “it never fails”.", "He says 'it never fails'.",
        "He says ‘it never fails’.", "> It never fails.", "```\nIt never fails.\n```",
        "`it never fails`",
        "~~~\nIt never fails.", "# It never fails", "Does it mean that it never fails?",
        "He says «it never fails».", ">> It never fails.", "It never fails to log.",
    ])
    func wordsThatAreMentionedDoNot(text: String) throws {
        #expect(try !finds(.ovr01, text))
    }

    @Test(arguments: [
        ("One. Two.", 2), ("One.\nTwo.", 2), ("One e.g. Two.", 1), ("One at 3.5 ms. Two.", 2),
        ("One... Two.", 2), ("One? Two!", 2), ("One\n\nTwo", 2), ("- One\n- Two", 2),
        ("One (1.) two.", 1),
        ("One i.e. Two", 1), ("\"One.\" Two.", 2), ("One. two.", 1), ("One.Two", 1),
    ])
    func sentencesEndWhereTheRulesSay(text: String, count: Int) throws {
        // A sentence of more than forty words is one finding, so each sentence is made that long.
        let filling = RuleExamples.words(41).dropLast().dropFirst(4)
        let long = text.replacing("One", with: "One \(filling)").replacing(
            "Two", with: "Two \(filling)"
        )
        .replacing("two", with: "two \(filling)")
        let report = try Linter.report(on: LintSubject(text: long), wholeAnswerWordsMin: 0)
        #expect(report.findings.count { $0.rule == .str03 } == count)
    }

    @Test(arguments: [
        ("one two three", 3), ("trade-off", 1), ("don't stop", 2), ("3.5 % of 1,000", 3),
        ("# head\nword", 1),
        ("```\na b c\n```\nword", 1), ("", 0), ("— … 👍", 0), ("naïve café", 2), ("漢字", 1),
        ("A/B test", 3),
    ])
    func wordsAreCountedAsPeopleCountThem(text: String, count: Int) throws {
        #expect(try Linter.report(on: LintSubject(text: text)).wordCount == count)
    }

    @Test(arguments: [
        "Quality got significantly better by 3.", "Quality got significantly better, three points.",
        "Quality got significantly better by one point.",
        "Quality got significantly better: twice as good.",
        "Quality got significantly better (0.7 to 0.8).",
        "Quality got significantly better, 300ms.",
    ])
    func aFigureIsSeen(text: String) throws {
        #expect(try !finds(.qnt03, text))
    }

    @Test(arguments: [
        "Quality got significantly better with GPT-4.",
        "Quality got significantly better in step 2.",
        "Quality got significantly better in 2023.",
        "Quality got significantly better for the 2nd team.",
        "Quality got significantly better with p95.",
        "Quality got significantly better for one team.",
        "Quality got significantly better with version 3.",
    ])
    func aNameWithADigitIsNoFigure(text: String) throws {
        #expect(try finds(.qnt03, text))
    }
}
