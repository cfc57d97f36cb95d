/// One step of the local database's layout. A step that was released is never edited.
package struct StoreMigration: Sendable {
    package let name: String
    package let sql: String

    package init(name: String, sql: String) {
        self.name = name
        self.sql = sql
    }
}

/// The layout of the local database.
///
/// `user_version` counts the steps that were applied. A database with more steps than this program
/// knows is opened for reading only: nothing is migrated down.
package enum StoreSchema {
    /// In the order in which they are applied; only ever appended to.
    package static let migrations: [StoreMigration] = [
        StoreMigration(name: "sync", sql: sync),
        BankMigrations.tables,
        HistoryMigrations.tables,
        PageMigrations.tables,
        LintMigrations.tables,
    ]

    package static var version: Int { migrations.count }

    private static let sync = """
        -- Who writes here: one row. Sequences and the chain go on from it.
        CREATE TABLE device (
          only INTEGER PRIMARY KEY CHECK (only = 1),
          user_id TEXT NOT NULL,
          device_id TEXT NOT NULL,
          epoch INTEGER NOT NULL,
          last_sequence INTEGER NOT NULL,
          last_hash TEXT NOT NULL,
          clock INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE meta (
          key TEXT PRIMARY KEY,
          value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Scopes that this device reads. grant_epoch 0: made here, not known to a server.
        -- ver, head, digest: the closed vector that was applied last; digest is ours.
        CREATE TABLE scope (
          scope_id TEXT PRIMARY KEY,
          kind TEXT NOT NULL,
          subject_id TEXT NOT NULL,
          role TEXT NOT NULL,
          label TEXT NOT NULL,
          grant_epoch INTEGER NOT NULL,
          ver INTEGER NOT NULL,
          head TEXT,
          digest INTEGER NOT NULL,
          verified_at INTEGER,
          mismatches INTEGER NOT NULL DEFAULT 0,
          reread_after INTEGER,
          is_reread_wanted INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        -- body: what people see. base: the server's text while changes of this device wait, else
        -- null. ver 0: the server has not confirmed the row. term: the server row's digest term.
        CREATE TABLE row (
          key INTEGER PRIMARY KEY,
          table_name TEXT NOT NULL,
          id TEXT NOT NULL,
          scope_id TEXT NOT NULL,
          ver INTEGER NOT NULL,
          term INTEGER NOT NULL,
          is_dirty INTEGER NOT NULL,
          body TEXT NOT NULL,
          base TEXT,
          UNIQUE (table_name, id)
        ) STRICT;
        CREATE INDEX row_by_scope ON row (scope_id, table_name, id);
        CREATE INDEX row_dirty ON row (key) WHERE is_dirty = 1;

        -- Which rows point to a row: every field of type identifier.
        CREATE TABLE row_link (
          target_id TEXT NOT NULL,
          table_name TEXT NOT NULL,
          field TEXT NOT NULL,
          row_key INTEGER NOT NULL REFERENCES row (key) ON DELETE CASCADE,
          PRIMARY KEY (target_id, table_name, field, row_key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX row_link_by_row ON row_link (row_key);

        -- Row texts from the server that cannot be read; kept as they came.
        CREATE TABLE parked_row (
          key INTEGER PRIMARY KEY,
          table_name TEXT NOT NULL,
          body TEXT NOT NULL,
          reason TEXT NOT NULL,
          parked_at INTEGER NOT NULL,
          UNIQUE (table_name, body)
        ) STRICT;

        -- Ops that no server has answered yet.
        CREATE TABLE outbox (
          sequence INTEGER PRIMARY KEY,
          op_id TEXT NOT NULL UNIQUE,
          group_id TEXT NOT NULL,
          scope_id TEXT NOT NULL,
          table_name TEXT NOT NULL,
          row_id TEXT NOT NULL,
          byte_count INTEGER NOT NULL,
          made_at INTEGER NOT NULL,
          body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX outbox_by_row ON outbox (table_name, row_id);
        CREATE INDEX outbox_by_group ON outbox (group_id);
        CREATE INDEX outbox_by_scope ON outbox (scope_id);

        -- Ops that the server has taken, kept so that a restored server gets them again.
        -- is_settled: the pull that shows their effect was applied.
        CREATE TABLE acked_op (
          position INTEGER PRIMARY KEY,
          op_id TEXT NOT NULL UNIQUE,
          group_id TEXT NOT NULL,
          scope_id TEXT NOT NULL,
          table_name TEXT NOT NULL,
          row_id TEXT NOT NULL,
          outcome TEXT NOT NULL,
          ver INTEGER NOT NULL,
          is_settled INTEGER NOT NULL,
          made_at INTEGER NOT NULL,
          acked_at INTEGER NOT NULL,
          body TEXT NOT NULL
        ) STRICT;
        CREATE INDEX acked_op_unsettled ON acked_op (table_name, row_id) WHERE is_settled = 0;
        CREATE INDEX acked_op_by_time ON acked_op (acked_at);

        -- Ops that were refused, with the reason; kept until a person discards them.
        CREATE TABLE quarantine (
          position INTEGER PRIMARY KEY,
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

        -- Pages of a pull that is not closed yet. Nothing of it is visible.
        CREATE TABLE staged_row (
          table_name TEXT NOT NULL,
          id TEXT NOT NULL,
          scope_id TEXT NOT NULL,
          ver INTEGER NOT NULL,
          term INTEGER NOT NULL,
          links TEXT NOT NULL,
          body TEXT NOT NULL,
          PRIMARY KEY (table_name, id)
        ) STRICT;
        CREATE INDEX staged_row_by_scope ON staged_row (scope_id);
        CREATE TABLE staged_scope (
          scope_id TEXT PRIMARY KEY,
          kind TEXT NOT NULL,
          subject_id TEXT NOT NULL,
          role TEXT NOT NULL,
          label TEXT NOT NULL,
          grant_epoch INTEGER NOT NULL,
          ver INTEGER NOT NULL,
          after_id TEXT,
          head TEXT,
          digest INTEGER,
          is_whole INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE staged_revocation (
          scope_id TEXT PRIMARY KEY
        ) STRICT;

        CREATE TABLE sync_lease (
          only INTEGER PRIMARY KEY CHECK (only = 1),
          pid INTEGER NOT NULL,
          process_started_at TEXT NOT NULL,
          heartbeat_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE sync_log (
          key INTEGER PRIMARY KEY,
          started_at INTEGER NOT NULL,
          finished_at INTEGER NOT NULL,
          sent INTEGER NOT NULL,
          received INTEGER NOT NULL,
          refused INTEGER NOT NULL,
          outcome TEXT NOT NULL
        ) STRICT;
        """
}
