internal import RehearseLint
internal import RehearseModel

/// The rules, and what their reader does not want to hear from them.
extension Rehearse {
    /// The catalogue, in its order.
    public func lintRules() throws(RehearseError) -> [LintRule] {
        try store.read { snapshot in
            let reasons = try Dismissals(snapshot).reasons(attempt: nil)
            return Rule.catalogue.map { LintRule($0, dismissedFor: reasons[$0.id.rawValue]) }
        }
    }

    /// The dismissals that hold, oldest first.
    public func lintDismissals() throws(RehearseError) -> [LintDismissal] {
        try store.read { try Dismissals($0).views }
    }

    /// Stops showing what a rule finds, in one attempt or everywhere. It is kept with the reason
    /// and counted, and can be taken back. Saying it twice changes the reason.
    ///
    /// - Throws: `.usage` for an unknown rule or an empty or overlong reason.
    @discardableResult
    public func dismissRule(
        _ rule: String, in ref: String? = nil, reason: String
    ) throws(RehearseError) -> LintDismissal {
        let id = try Self.ruleID(rule)
        guard !reason.isBlank, reason.utf8.count <= Limits.lineBytesMax else {
            throw RehearseError(
                .usage, "A dismissal needs a reason of at most \(Limits.lineBytesMax) bytes.",
                next: "Say why the finding does not help: --reason TEXT")
        }
        return try store.write { transaction in
            let attempt = try ref.map { try ShortID.attempt.row($0, in: transaction.snapshot).id }
            let queries = LintDismissalQueries(transaction.database)
            for old in try Dismissals(transaction.snapshot).rows(id.rawValue, attempt) {
                try queries.withdraw(old.id, at: transaction.now)
            }
            let row = LintDismissalRow(
                id: transaction.newID(as: RowSubject.self).description, rule: id.rawValue,
                attempt: attempt?.description, reason: reason, rulesVersion: Rule.version,
                dismissedAt: transaction.now.milliseconds, withdrawnAt: nil)
            try queries.put(row)
            return LintDismissal(row)
        }
    }

    /// Listens to a rule again.
    ///
    /// - Throws: `.notFound` if it was not dismissed there.
    public func reinstateRule(_ rule: String, in ref: String? = nil) throws(RehearseError) {
        let id = try Self.ruleID(rule)
        try store.write { transaction in
            let attempt = try ref.map { try ShortID.attempt.row($0, in: transaction.snapshot).id }
            let rows = try Dismissals(transaction.snapshot).rows(id.rawValue, attempt)
            guard !rows.isEmpty else {
                throw RehearseError(.notFound, "\(id.rawValue) is not dismissed there.")
            }
            for row in rows {
                try LintDismissalQueries(transaction.database).withdraw(
                    row.id, at: transaction.now)
            }
        }
    }

    private static func ruleID(_ text: String) throws(RehearseError) -> RuleID {
        guard let id = RuleID(rawValue: text.uppercased()) else {
            throw RehearseError(
                .usage, "There is no rule \(text.shortened).", next: "See: rehearse lint --rules")
        }
        return id
    }
}

/// The dismissals that hold at one moment.
struct Dismissals {
    private let held: [LintDismissalRow]

    init(_ snapshot: StoreSnapshot) throws {
        held = try LintDismissalQueries(snapshot.database).all().filter { $0.withdrawnAt == nil }
    }

    var views: [LintDismissal] { held.map { LintDismissal($0) } }

    /// Reasons by rule, for one attempt; what is said of the attempt goes before what is said of
    /// all.
    func reasons(attempt: RowID?) -> [String: String] {
        var reasons: [String: String] = [:]
        for row in held where row.attempt == nil { reasons[row.rule] = row.reason }
        guard let attempt = attempt?.description else { return reasons }
        for row in held where row.attempt == attempt { reasons[row.rule] = row.reason }
        return reasons
    }

    /// Those of exactly this rule and place.
    func rows(_ rule: String, _ attempt: RowID?) -> [LintDismissalRow] {
        held.filter { $0.rule == rule && $0.attempt == attempt?.description }
    }
}

extension LintDismissal {
    init(_ row: LintDismissalRow) {
        self.init(
            rule: row.rule,
            attemptShortID: row.attempt.flatMap { RowID($0) }.map { ShortID.attempt.text($0) },
            reason: row.reason, dismissedAt: row.dismissedAt)
    }
}
