import RehearseLint
import Testing

/// The catalogue as data.
@Suite struct CatalogueTests {
    @Test func itHasAllFiftyEightRulesInOrder() {
        #expect(Rule.catalogue.count == 58)
        #expect(Rule.catalogue.map(\.id) == RuleID.allCases)
        for id in RuleID.allCases { #expect(Rule.of(id).id == id) }
    }

    /// Recommendation first, neutral: the style that reads as help and not as blame.
    @Test(arguments: RuleID.allCases)
    func messagesKeepTheirTone(id: RuleID) {
        let rule = Rule.of(id)
        for text in [rule.title, rule.why, rule.fix] {
            #expect(text.hasSuffix("."), "\(id.rawValue): \(text)")
            let words = text.lowercased().split { !$0.isLetter }
            for word in ["you", "your", "just", "simply", "obviously"] {
                #expect(!words.contains(Substring(word)), "\(id.rawValue) says \(word)")
            }
        }
        #expect(!rule.looksFor.isEmpty)
        #expect(rule.title.count <= 80)
    }

    @Test func severitiesAreTheCatalogues() {
        let essential = Rule.catalogue.filter { $0.severity == .essential }.map(\.id)
        #expect(essential == [.frm04, .ovr01, .mon04, .mon05, .prv01, .prv02])
        let praise = Rule.catalogue.filter { $0.severity == .celebratory }.map(\.id)
        #expect(praise == [.qnt07])
        // These start as informative until a labelled corpus says how often they are right.
        for id in [RuleID.qnt02, .vag02, .mon01, .mon02] {
            #expect(Rule.of(id).severity == .informative)
        }
    }

    @Test func aStuffedAnswerGetsNoPraise() throws {
        let text = """
            Alignment, guardrails, traceability, interpretability, provenance, audit logs, model \
            cards. \
            If threshold exceeds monitoring, retrain, rollback, escalate, 5%, 10%, canary, \
            drift, recall. \
            Fairness, recall, precision, calibration, red-teaming, lineage, governance, trust.
            """
        let report = try Linter.report(on: LintSubject(text: text))
        #expect(report.findings.contains { $0.rule == .voc03 })
        #expect(!report.findings.contains { $0.severity == .celebratory })
    }
}
