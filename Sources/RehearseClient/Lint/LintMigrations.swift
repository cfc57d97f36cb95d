/// What an author said about findings. It does not travel.
enum LintMigrations {
    static let tables = StoreMigration(
        name: "lint",
        sql: """
            -- A rule that an author does not want to hear, in one attempt or (attempt_id null)
            -- everywhere, and why. A dismissal that was taken back keeps its row.
            CREATE TABLE lint_dismissal (
              id TEXT PRIMARY KEY,
              rule TEXT NOT NULL,
              attempt_id TEXT,
              reason TEXT NOT NULL,
              rules_version TEXT NOT NULL,
              dismissed_at INTEGER NOT NULL,
              withdrawn_at INTEGER
            ) STRICT, WITHOUT ROWID;
            """)
}
