internal import RehearseClient

/// Findings as their author reads them: what matters most first, each with its reason.
struct LintPage {
    let result: LintResult
    /// Also the rules that abstained, one by one.
    let showsAll: Bool

    func add(to page: inout Document) {
        page.add(headline)
        page.add(marks)
        for severity in ["essential", "actionable", "informative", "celebratory"] {
            for finding in result.standing where finding.severity == severity {
                page.add()
                add(finding, to: &page)
            }
        }
        page.add()
        for note in notes { page.add(StyledText(note, .quiet)) }
        if showsAll { addAbstentions(to: &page) }
    }

    private var headline: StyledText {
        let source = [result.attemptShortID, result.question].compactMap { $0 }
        let counts = Self.counts(result.standing)
        return source.map { StyledText($0, .reference) + " · " }.reduce(StyledText(), +)
            + "\(result.wordCount.of("word")) · "
            + (counts.isEmpty ? "nothing found" : counts)
    }

    private static func counts(_ findings: [LintFinding]) -> StyledText {
        [
            ("essential", Role.bad), ("actionable", .attention), ("informative", .plain),
            ("celebratory", .good),
        ].compactMap { severity, role in
            let count = findings.count { $0.severity == severity }
            let word = severity == "celebratory" ? "praise" : severity
            return count == 0 ? nil : StyledText("\(count) \(word)", role)
        }.joined(separator: ", ")
    }

    /// The three things that make an answer easy to follow, each by its family of rules.
    private var marks: StyledText {
        [("concise", "STR"), ("structured", "FRM"), ("measurable", "QNT")].map { word, family in
            let found = result.standing.contains {
                $0.rule.hasPrefix(family) && $0.severity != "celebratory"
            }
            let isJudged = result.wordCount >= 40 && (family != "FRM" || result.question != nil)
            let sign = !isJudged ? StyledText("–", .quiet) : found ? .warning : .tick
            return sign + " \(word)"
        }.joined(separator: "   ")
    }

    private func add(_ finding: LintFinding, to page: inout Document) {
        let role: Role =
            switch finding.severity {
            case "essential": .bad
            case "actionable": .attention
            case "celebratory": .good
            default: .plain
            }
        page.add(
            "\(finding.rule, role)  \(finding.title, .strong)  "
                + StyledText("line \(finding.line)", .quiet))
        page.add(
            StyledText(
                "  “\(finding.quote.split(whereSeparator: \.isNewline).joined(separator: " "))”"))
        page.add(StyledText("  \(finding.why)", .quiet))
        if finding.severity != "celebratory" {
            let advice = [finding.detail, finding.fix].filter { !$0.isEmpty }
            page.add(StyledText("  \(advice.joined(separator: " "))"))
        }
    }

    private var notes: [String] {
        var notes: [String] = []
        let dismissed = result.findings.count - result.standing.count
        if dismissed > 0 { notes.append("\(dismissed.of("finding")) dismissed, see --all.") }
        let omitted = result.omitted.values.reduce(0, +)
        if omitted > 0 { notes.append("\(omitted.of("more finding")) of rules that spoke often.") }
        if !result.abstentions.isEmpty {
            notes.append(
                "\(result.abstentions.count.of("rule")) not judged: \(reasons). Rule pack \(result.rulesVersion); nothing here is a score."
            )
        }
        if !result.standing.isEmpty {
            notes.append("Dismiss a rule: rehearse lint --dismiss RULE --reason TEXT")
        }
        return notes
    }

    private var reasons: String {
        Dictionary(grouping: result.abstentions, by: \.words).mapValues(\.count)
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }

    private func addAbstentions(to page: inout Document) {
        var table = Table([.text("rule"), .prose("says nothing because")])
        for finding in result.findings {
            guard let reason = finding.dismissedFor else { continue }
            table.add(StyledText(finding.rule, .reference), "dismissed: \(reason)")
        }
        for abstention in result.abstentions {
            table.add(StyledText(abstention.rule, .reference), StyledText(abstention.words))
        }
        page.add()
        page.add(table)
    }
}
