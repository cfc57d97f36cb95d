internal import GRDB

/// Tables `installed_item`, `read_review` and `lint_dismissal`, as they are carried into an
/// account.
enum LocalTableQueries {
    static func all(in database: Database) throws -> LocalTables {
        LocalTables(
            items: try database.all("SELECT * FROM installed_item").map { row in
                LocalTables.InstalledItem(
                    bank: row["bank"], kind: row["kind"], slug: row["slug"],
                    version: row["version"], hash: row["hash"], content: row["content"],
                    installedAt: row["installed_at"])
            },
            readReviews: try database.all("SELECT * FROM read_review").map { row in
                LocalTables.ReadReview(review: row["review_id"], readAt: row["read_at"])
            },
            dismissals: try LintDismissalQueries(database).all())
    }

    /// What is there already stays as it is, so carrying twice changes nothing.
    static func put(_ tables: LocalTables, in database: Database) throws {
        for item in tables.items {
            try database.run(
                """
                INSERT OR IGNORE INTO installed_item
                  (bank, kind, slug, version, hash, content, installed_at)
                VALUES (\(item.bank), \(item.kind), \(item.slug), \(item.version), \(item.hash),
                  \(item.content), \(item.installedAt))
                """)
        }
        for review in tables.readReviews {
            try database.run(
                """
                INSERT OR IGNORE INTO read_review (review_id, read_at)
                VALUES (\(review.review), \(review.readAt))
                """)
        }
        for dismissal in tables.dismissals {
            try LintDismissalQueries(database).put(dismissal)
        }
    }
}
