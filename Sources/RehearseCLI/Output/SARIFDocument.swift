internal import RehearseClient

/// Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code hosts and editors show
/// beside the text. Dismissed findings are results that are suppressed; praise has the level
/// `none`.
struct SARIFDocument {
    let result: LintResult
    let rules: [LintRule]
    /// Where the text is: a relative path, or a name of ours for what is no file.
    let location: String

    var value: OutputValue {
        .object([
            "$schema": .text("https://json.schemastore.org/sarif-2.1.0.json"),
            "version": .text("2.1.0"),
            "runs": .array([
                .object([
                    "tool": .object(["driver": driver]),
                    "columnKind": .text("unicodeCodePoints"),
                    "results": .array(result.findings.map(sarifResult)),
                    "properties": .object([
                        "wordCount": .integer(result.wordCount),
                        "abstentions": .array(
                            result.abstentions.map { LintFields.abstention.object(for: $0) }),
                    ]),
                ])
            ]),
        ])
    }

    private var driver: OutputValue {
        .object([
            "name": .text("rehearse lint"),
            "version": .text(Version.text),
            "semanticVersion": .text(Version.text),
            "properties": .object(["rulesVersion": .text(result.rulesVersion)]),
            "rules": .array(rules.map(reportingDescriptor)),
        ])
    }

    private func reportingDescriptor(_ rule: LintRule) -> OutputValue {
        .object([
            "id": .text(rule.id),
            "shortDescription": .object(["text": .text(rule.title)]),
            "fullDescription": .object(["text": .text("\(rule.why) Looks for: \(rule.looksFor).")]),
            "help": .object(["text": .text(rule.fix)]),
            "defaultConfiguration": .object(["level": .text(Self.level(rule.severity))]),
            "properties": .object([
                "severity": .text(rule.severity), "group": .text(rule.group),
            ]),
        ])
    }

    private func sarifResult(_ finding: LintFinding) -> OutputValue {
        let isPraise = finding.severity == "celebratory"
        let sentences = [finding.title, finding.detail, finding.fix].filter { !$0.isEmpty }
        var members: [String: OutputValue] = [
            "ruleId": .text(finding.rule),
            "ruleIndex": .optional(rules.firstIndex { $0.id == finding.rule }),
            "level": .text(Self.level(finding.severity)),
            "kind": .text(isPraise ? "informational" : "fail"),
            "message": .object(["text": .text(sentences.joined(separator: " "))]),
            "locations": .array([physicalLocation(finding)]),
        ]
        if let reason = finding.dismissedFor {
            members["suppressions"] = .array([
                .object(["kind": .text("external"), "justification": .text(reason)])
            ])
        }
        return .object(members)
    }

    private func physicalLocation(_ finding: LintFinding) -> OutputValue {
        .object([
            "physicalLocation": .object([
                "artifactLocation": .object(["uri": .text(Self.uri(location))]),
                "region": .object([
                    "startLine": .integer(finding.line),
                    "startColumn": .integer(finding.column),
                    "endLine": .integer(finding.endLine),
                    "endColumn": .integer(finding.endColumn),
                    "byteOffset": .integer(finding.start),
                    "byteLength": .integer(finding.end - finding.start),
                    "snippet": .object(["text": .text(finding.quote)]),
                ]),
            ])
        ])
    }

    /// SARIF has three levels for what fails, and `none`.
    private static func level(_ severity: String) -> String {
        switch severity {
        case "essential": "error"
        case "actionable": "warning"
        case "informative": "note"
        default: "none"
        }
    }

    /// A path as a URI reference of RFC 3986: every byte that is not unreserved is escaped.
    static func uri(_ path: String) -> String {
        path.utf8.map { byte -> String in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                return String(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                return "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }.joined()
    }
}
