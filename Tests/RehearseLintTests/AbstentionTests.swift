import RehearseLint
import RehearseModel
import Testing

/// The lint says when it says nothing, and why.
@Suite struct AbstentionTests {
    private static let answer = """
        The goal is that nobody is refused by mistake. In a previous role we compared two models \
        and \
        chose the simpler one, because a case worker could read it. Here I'd do the same, at a \
        small \
        cost in accuracy, and after launch we would audit recall per region every month.
        """

    private func reasons(_ subject: LintSubject) throws -> [RuleID: Abstention.Reason] {
        let report = try Linter.report(on: subject)
        return Dictionary(uniqueKeysWithValues: report.abstentions.map { ($0.rule, $0.reason) })
    }

    @Test func withoutAQuestionTheRulesThatNeedOneAbstain() throws {
        let reasons = try reasons(LintSubject(text: Self.answer))
        for rule in Rule.catalogue {
            let asks = rule.needs.contains { $0 != .transcript && $0 != .modelAnswer }
            #expect((reasons[rule.id] == .noQuestion) == asks, "\(rule.id.rawValue)")
        }
        #expect(reasons[.str08] == .notSpoken)
        #expect(reasons[.str07] == .noModelAnswer)
        #expect(reasons[.qnt01] == nil)
    }

    @Test func aRuleAbstainsFromQuestionsOfAnotherKind() throws {
        var facts = QuestionFacts(type: .behavioral)
        facts.dimensions = [.fairness]
        let reasons = try reasons(LintSubject(text: Self.answer, question: facts))
        for id in [RuleID.frm01, .frm04, .trd01, .mon04, .mon05, .mon06, .wve01, .aud01, .str02] {
            #expect(reasons[id] == .otherQuestion, "\(id.rawValue)")
        }
        for id in [RuleID.frm02, .mon03, .str09, .voc02] { #expect(reasons[id] == nil) }
    }

    @Test(arguments: [
        """
        Zuerst würde ich klären, was wir unter Schaden verstehen und wer davon betroffen ist. \
        Danach \
        vergleiche ich zwei Modelle und wähle das einfachere, weil es ein Sachbearbeiter lesen \
        kann, \
        und nach dem Start prüfen wir jeden Monat die Trefferquote je Region.
        """,
        """
        D'abord je définirais ce que nous appelons un dommage et qui en souffre. Ensuite je \
        comparerais deux modèles et je choisirais le plus simple, parce qu'un agent peut le \
        lire, et \
        chaque mois nous vérifions le rappel par région.
        """,
        "首先我会定义什么是伤害，谁会受到影响。 然后我会比较两个模型，选择更简单的那个。 因为 它 容易 解释 并且 每个月 检查 一次。",
    ])
    func anotherLanguageIsNotJudged(text: String) throws {
        let report = try Linter.report(on: LintSubject(text: text))
        let silent: Set<RuleID> = [.prv01, .str01]
        #expect(report.findings.allSatisfy { silent.contains($0.rule) })
        let reasons = report.abstentions.filter { $0.reason == .otherLanguage }
        #expect(reasons.count == RuleID.allCases.count - silent.count)
    }

    @Test func aSecretIsFoundInAnyLanguage() throws {
        let text =
            "Bitte schreiben Sie mir an ana@corp.com, damit wir die Zahlen besprechen können."
        let report = try Linter.report(on: LintSubject(text: text))
        #expect(report.findings.contains { $0.rule == .prv01 && $0.quote == "ana@corp.com" })
    }

    @Test func ofTwoTextsOnlyTheOneForLaymenIsReadForThem() throws {
        var facts = QuestionFacts(type: .caseStudy)
        facts.dimensions = [.transparency]
        facts.audience = .both
        let expert = "## For experts\n\nThe softmax over latent embeddings shifted, says SHAP.\n\n"
        let plain = "## In plain words\n\nThe computer was less sure than before.\n"
        let without = try Linter.report(on: LintSubject(text: expert, question: facts))
        #expect(without.abstentions.contains { $0.rule == .aud01 && $0.reason == .noPlainPart })
        let both = try Linter.report(on: LintSubject(text: expert + plain, question: facts))
        #expect(!both.findings.contains { [.aud01, .voc05].contains($0.rule) })
        let mixed = plain + "The softmax over latent embeddings shifted, says LIME and the AUC."
        let bad = try Linter.report(on: LintSubject(text: expert + mixed, question: facts))
        #expect(bad.findings.contains { $0.rule == .aud01 })
        #expect(bad.findings.contains { $0.rule == .voc05 && $0.quote == "AUC" })
    }

    @Test func everyRuleEitherSpeaksAbstainsOrHasNothingToSay() throws {
        let report = try Linter.report(on: LintSubject(text: Self.answer))
        let abstaining = Set(report.abstentions.map(\.rule))
        #expect(report.findings.allSatisfy { !abstaining.contains($0.rule) })
        #expect(report.abstentions.map(\.rule) == report.abstentions.map(\.rule).sorted())
    }
}
