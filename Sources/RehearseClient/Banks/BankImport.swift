internal import RehearseModel

/// What an import did, or would do.
public struct BankImport: Sendable, Hashable, Codable {
    /// The bank's slug.
    public var bank: String
    public var title: String
    /// The bank's own version; nil for a bank of the org, of which only the items have versions.
    public var version: Int?
    /// True if nothing was stored because only a trial was asked for.
    public var isDryRun: Bool
    /// The sheet first, then rubrics, then questions, each by slug.
    public var items: [BankImportItem]
    /// Entries of the folder that are no part of a bank and were not read.
    public var ignored: [String]

    /// Items that did not exist before.
    public var newCount: Int { items.count { $0.outcome == .new } }
    /// Items of which a newer version came.
    public var changedCount: Int { items.count { $0.outcome == .changed } }
    /// Items that were there already, byte for byte.
    public var sameCount: Int { items.count { $0.outcome == .same } }
}

/// One item of an import.
public struct BankImportItem: Sendable, Hashable, Codable {
    public enum Outcome: String, Sendable, Codable {
        case new, changed, same
    }

    /// `sheet`, `rubric` or `question`.
    public var kind: String
    public var slug: String
    public var title: String
    public var version: Int
    /// The highest version that was there before; nil for a new item.
    public var previousVersion: Int?
    public var outcome: Outcome
}

/// Whether a folder is a valid bank.
public struct BankCheck: Sendable, Hashable {
    /// At most ``BankProblems/shownMax`` problems, by file and line; empty for a valid bank.
    public var problems: [BankProblem]
    /// How many problems there are altogether.
    public var problemCount: Int
    /// What importing it would do; nil unless the bank is valid.
    public var preview: BankImport?
}

extension BankImport {
    init(_ sheet: BankSheet, _ plan: ImportPlan, ignored: [String], isDryRun: Bool) {
        self.init(
            bank: sheet.slug, title: sheet.title, version: sheet.version, isDryRun: isDryRun,
            items: plan.steps.map { BankImportItem($0) }, ignored: ignored)
    }
}

extension BankImportItem {
    init(_ step: ImportPlan.Step) {
        self.init(
            kind: step.item.key.kind.rawValue, slug: step.item.key.slug, title: step.item.title,
            version: step.item.version, previousVersion: step.previous, outcome: step.outcome)
    }
}

extension RehearseError {
    /// A refused bank, one problem per line.
    init(_ problems: BankProblems) {
        self.init(
            .badInput, problems.description, work: "Nothing of this bank was stored.",
            next: problems.total == 1
                ? "Correct the line and import again."
                : "Correct the \(problems.total) problems and import again.")
    }
}
