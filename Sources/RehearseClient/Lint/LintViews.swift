internal import RehearseLint

/// One thing that the lint found in a text, with all that explains it.
public struct LintFinding: Sendable, Hashable, Codable {
    /// Such as `QNT-03`.
    public var rule: String
    /// `essential`, `actionable`, `informative` or `celebratory`.
    public var severity: String
    /// What to do, in a few words.
    public var title: String
    public var why: String
    public var fix: String
    /// What to write instead of the words quoted; empty if `fix` says it all.
    public var detail: String
    /// The words that made the rule speak.
    public var quote: String
    /// In bytes of UTF-8, from 0.
    public var start: Int
    public var end: Int
    /// From 1; columns are Unicode scalars.
    public var line: Int
    public var column: Int
    public var endLine: Int
    public var endColumn: Int
    /// The command that dismisses it.
    public var dismiss: String
    /// Why its author dismissed the rule; nil if it stands.
    public var dismissedFor: String?

    /// Whether the author has something to do.
    public var needsAuthor: Bool {
        dismissedFor == nil && (severity == "essential" || severity == "actionable")
    }
}

/// A rule that said nothing, and why.
public struct LintAbstention: Sendable, Hashable, Codable {
    public var rule: String
    /// A word for programs, such as `tooShort`.
    public var reason: String
    /// The same for people.
    public var words: String
}

/// What the lint has to say about one text.
public struct LintResult: Sendable, Hashable, Codable {
    /// In the order of the text, dismissed ones included.
    public var findings: [LintFinding]
    public var abstentions: [LintAbstention]
    /// Findings beyond the limit for one rule, by rule.
    public var omitted: [String: Int]
    public var wordCount: Int
    public var rulesVersion: String
    /// The attempt that was read; nil for another text.
    public var attemptShortID: String?
    /// The short name of the question; nil if it is not known.
    public var question: String?

    /// Those that were not dismissed.
    public var standing: [LintFinding] { findings.filter { $0.dismissedFor == nil } }
}

/// A rule of the catalogue.
public struct LintRule: Sendable, Hashable, Codable {
    public var id: String
    public var group: String
    public var severity: String
    public var title: String
    public var why: String
    public var fix: String
    /// What makes it speak.
    public var looksFor: String
    /// When it says nothing although the words may be there; may be empty.
    public var staysSilent: String
    /// `sentence` or `answer`: rules on the whole answer need forty words.
    public var scope: String
    /// What the question must be like, in words; empty for every text.
    public var needs: [String]
    /// Why it was dismissed everywhere; nil if it was not.
    public var dismissedFor: String?
}

/// A dismissal that holds.
public struct LintDismissal: Sendable, Hashable, Codable {
    public var rule: String
    /// Nil for every text.
    public var attemptShortID: String?
    public var reason: String
    /// Milliseconds since 1970.
    public var dismissedAt: Int64
}

extension LintFinding {
    init(_ finding: Finding, dismissedFor reason: String?) {
        let rule = Rule.of(finding.rule)
        self.init(
            rule: rule.id.rawValue, severity: finding.severity.rawValue, title: rule.title,
            why: rule.why, fix: rule.fix, detail: finding.detail, quote: finding.quote,
            start: finding.span.bytes.lowerBound, end: finding.span.bytes.upperBound,
            line: finding.span.line, column: finding.span.column, endLine: finding.span.endLine,
            endColumn: finding.span.endColumn, dismiss: rule.dismissal, dismissedFor: reason)
    }
}

extension LintRule {
    init(_ rule: Rule, dismissedFor reason: String?) {
        self.init(
            id: rule.id.rawValue, group: rule.group.rawValue, severity: rule.severity.rawValue,
            title: rule.title, why: rule.why, fix: rule.fix, looksFor: rule.looksFor,
            staysSilent: rule.staysSilent, scope: rule.scope.rawValue,
            needs: rule.needs.map(\.words), dismissedFor: reason)
    }
}
