internal import GRDB

/// Rows of local tables that go along when local work is carried into an account.
struct LocalTableQueries {
    private let items: [Row]
    private let readReviews: [Row]

    init(reading database: Database) throws {
        items = try database.all("SELECT * FROM installed_item")
        readReviews = try database.all("SELECT * FROM read_review")
    }

    /// What is there already stays as it is, so carrying twice changes nothing.
    static func put(_ tables: LocalTableQueries, in database: Database) throws {
        for row in tables.items {
            try database.run(
                """
                INSERT OR IGNORE INTO installed_item
                  (bank, kind, slug, version, hash, content, installed_at)
                VALUES (\(row["bank"] as String), \(row["kind"] as String),
                  \(row["slug"] as String), \(row["version"] as Int64), \(row["hash"] as String),
                  \(row["content"] as String), \(row["installed_at"] as Int64))
                """)
        }
        for row in tables.readReviews {
            try database.run(
                """
                INSERT OR IGNORE INTO read_review (review_id, read_at)
                VALUES (\(row["review_id"] as String), \(row["read_at"] as Int64))
                """)
        }
    }
}
