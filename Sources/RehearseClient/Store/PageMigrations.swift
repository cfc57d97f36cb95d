/// Pages of a pull are kept as they came, and the lease of the sync is a file.
enum PageMigrations {
    static let tables = StoreMigration(
        name: "pages",
        sql: """
            -- Pages of a pull that is not closed yet, in the order in which they came. Nothing of it
            -- is visible. header: canonical JSON. body: the whole page, with its header.
            CREATE TABLE staged_page (
              position INTEGER PRIMARY KEY,
              row_count INTEGER NOT NULL,
              header TEXT NOT NULL,
              body BLOB NOT NULL
            ) STRICT;
            DROP TABLE staged_row;
            DROP TABLE staged_scope;
            DROP TABLE staged_revocation;
            DROP TABLE sync_lease;
            """)
}
