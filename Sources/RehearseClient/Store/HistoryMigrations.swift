/// Local tables of what was done on this device; none of them travels.
enum HistoryMigrations {
    static let tables = StoreMigration(
        name: "history",
        sql: """
            -- Values that the journal and the versions point to, each once. body: canonical JSON.
            CREATE TABLE kept_value (
              key INTEGER PRIMARY KEY,
              hash TEXT NOT NULL UNIQUE,
              body TEXT NOT NULL
            ) STRICT;

            -- What a person did here, one row an action. undoes: the action that this one takes back.
            CREATE TABLE journal (
              position INTEGER PRIMARY KEY AUTOINCREMENT,
              group_id TEXT NOT NULL UNIQUE,
              kind TEXT NOT NULL,
              undoes TEXT,
              made_at INTEGER NOT NULL,
              byte_count INTEGER NOT NULL
            ) STRICT;

            -- What an action changed. field null: it made the row.
            CREATE TABLE journal_change (
              position INTEGER PRIMARY KEY,
              group_id TEXT NOT NULL REFERENCES journal (group_id) ON DELETE CASCADE,
              scope_id TEXT NOT NULL,
              table_name TEXT NOT NULL,
              row_id TEXT NOT NULL,
              field TEXT,
              before_hash TEXT,
              after_hash TEXT
            ) STRICT;
            CREATE INDEX journal_change_by_group ON journal_change (group_id);
            CREATE INDEX journal_change_by_row ON journal_change (table_name, row_id);
            CREATE INDEX journal_change_by_before ON journal_change (before_hash);
            CREATE INDEX journal_change_by_after ON journal_change (after_hash);

            -- Texts that an answer had on this device. number counts up for each attempt.
            CREATE TABLE answer_version (
              row_id TEXT NOT NULL,
              number INTEGER NOT NULL,
              scope_id TEXT NOT NULL,
              hash TEXT NOT NULL,
              byte_count INTEGER NOT NULL,
              saved_at INTEGER NOT NULL,
              origin TEXT NOT NULL,
              PRIMARY KEY (row_id, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX answer_version_by_hash ON answer_version (hash);

            -- Refused ops that a person let go, with what the quarantine said of them.
            CREATE TABLE discarded_op (
              position INTEGER PRIMARY KEY,
              action_id TEXT NOT NULL,
              discarded_at INTEGER NOT NULL,
              op_id TEXT NOT NULL UNIQUE,
              group_id TEXT NOT NULL,
              scope_id TEXT NOT NULL,
              scope_label TEXT NOT NULL,
              table_name TEXT NOT NULL,
              row_id TEXT NOT NULL,
              code TEXT NOT NULL,
              sentence TEXT NOT NULL,
              made_at INTEGER NOT NULL,
              refused_at INTEGER NOT NULL,
              body TEXT NOT NULL
            ) STRICT;
            CREATE INDEX discarded_op_by_action ON discarded_op (action_id);

            -- What a person should know about earlier syncs: a restored server, a copied device.
            CREATE TABLE incident (
              key INTEGER PRIMARY KEY,
              kind TEXT NOT NULL,
              subject TEXT NOT NULL,
              happened_at INTEGER NOT NULL
            ) STRICT;

            -- A place that was taken away takes along what was remembered of it.
            CREATE TRIGGER scope_takes_its_history AFTER DELETE ON scope BEGIN
              DELETE FROM journal_change WHERE scope_id = old.scope_id;
              DELETE FROM answer_version WHERE scope_id = old.scope_id;
              DELETE FROM journal
              WHERE kind <> 'discard'
                AND NOT EXISTS (
                  SELECT 1 FROM journal_change WHERE journal_change.group_id = journal.group_id);
              DELETE FROM kept_value
              WHERE NOT EXISTS (SELECT 1 FROM answer_version WHERE hash = kept_value.hash)
                AND NOT EXISTS (SELECT 1 FROM journal_change WHERE before_hash = kept_value.hash)
                AND NOT EXISTS (SELECT 1 FROM journal_change WHERE after_hash = kept_value.hash);
            END;
            """)
}
