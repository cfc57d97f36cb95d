internal import GRDB
internal import RehearseModel

/// One row of `lint_dismissal`.
struct LintDismissalRow {
    var id: String
    var rule: String
    var attempt: String?
    var reason: String
    var rulesVersion: String
    var dismissedAt: Int64
    var withdrawnAt: Int64?
}

/// Table `lint_dismissal`. There are few rows: a person dismisses by hand.
struct LintDismissalQueries {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Every dismissal ever made here, oldest first.
    func all() throws -> [LintDismissalRow] {
        try database.all("SELECT * FROM lint_dismissal ORDER BY dismissed_at, id").map { row in
            LintDismissalRow(
                id: row["id"], rule: row["rule"], attempt: row["attempt_id"],
                reason: row["reason"], rulesVersion: row["rules_version"],
                dismissedAt: row["dismissed_at"], withdrawnAt: row["withdrawn_at"])
        }
    }

    /// A row that is there already stays as it is.
    func put(_ row: LintDismissalRow) throws {
        try database.run(
            """
            INSERT OR IGNORE INTO lint_dismissal
              (id, rule, attempt_id, reason, rules_version, dismissed_at, withdrawn_at)
            VALUES (\(row.id), \(row.rule), \(row.attempt), \(row.reason), \(row.rulesVersion),
              \(row.dismissedAt), \(row.withdrawnAt))
            """)
    }

    func withdraw(_ id: String, at now: Instant) throws {
        try database.run("UPDATE lint_dismissal SET withdrawn_at = \(now) WHERE id = \(id)")
    }
}
