internal import RehearseClient

/// What programs can read about findings and rules.
enum LintFields {
    static let finding: [RecordField<LintFinding>] = [
        .init("rule") { .text($0.rule) },
        .init("severity") { .text($0.severity) },
        .init("line") { .integer($0.line) },
        .init("column") { .integer($0.column) },
        .init("endLine") { .integer($0.endLine) },
        .init("endColumn") { .integer($0.endColumn) },
        .init("start") { .integer($0.start) },
        .init("end") { .integer($0.end) },
        .init("quote") { .text($0.quote) },
        .init("title") { .text($0.title) },
        .init("why") { .text($0.why) },
        .init("fix") { .text($0.fix) },
        .init("detail") { .text($0.detail) },
        .init("dismiss") { .text($0.dismiss) },
        .init("dismissedFor") { .optional($0.dismissedFor) },
    ]

    static let abstention: [RecordField<LintAbstention>] = [
        .init("rule") { .text($0.rule) },
        .init("reason") { .text($0.reason) },
    ]

    static let result: [RecordField<LintResult>] = [
        .init("attempt") { .optional($0.attemptShortID) },
        .init("question") { .optional($0.question) },
        .init("wordCount") { .integer($0.wordCount) },
        .init("rulesVersion") { .text($0.rulesVersion) },
        .init("findings") { .array($0.findings.map { finding.object(for: $0) }) },
        .init("abstentions") { .array($0.abstentions.map { abstention.object(for: $0) }) },
        .init("omitted") { .object($0.omitted.mapValues { .integer($0) }) },
    ]

    static let rule: [RecordField<LintRule>] = [
        .init("id") { .text($0.id) },
        .init("group") { .text($0.group) },
        .init("severity") { .text($0.severity) },
        .init("title") { .text($0.title) },
        .init("why") { .text($0.why) },
        .init("fix") { .text($0.fix) },
        .init("looksFor") { .text($0.looksFor) },
        .init("staysSilent") { .text($0.staysSilent) },
        .init("scope") { .text($0.scope) },
        .init("needs") { .texts($0.needs) },
        .init("dismissedFor") { .optional($0.dismissedFor) },
    ]

    static let dismissal: [RecordField<LintDismissal>] = [
        .init("rule") { .text($0.rule) },
        .init("attempt") { .optional($0.attemptShortID) },
        .init("reason") { .text($0.reason) },
        .init("dismissedAt") { .time(milliseconds: $0.dismissedAt) },
    ]
}
