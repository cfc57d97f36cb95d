/// Local tables of the domain; none of them travels.
enum BankMigrations {
    static let tables = StoreMigration(
        name: "banks",
        sql: """
            -- Banks installed on this device. Versions are kept for ever, so that the same number
            -- never comes to mean another content. content: canonical JSON.
            CREATE TABLE installed_item (
              bank TEXT NOT NULL,
              kind TEXT NOT NULL,
              slug TEXT NOT NULL,
              version INTEGER NOT NULL,
              hash TEXT NOT NULL,
              content TEXT NOT NULL,
              installed_at INTEGER NOT NULL,
              PRIMARY KEY (bank, kind, slug, version)
            ) STRICT, WITHOUT ROWID;

            -- Reviews that their reader has opened here.
            CREATE TABLE read_review (
              review_id TEXT PRIMARY KEY,
              read_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """)
}
