internal import GRDB
internal import RehearseModel

/// Which reviews were opened on this device. It is nobody else's business, so it does not travel.
struct ReadReviewQueries {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func contains(_ review: RowID) throws -> Bool {
        try database.first("SELECT 1 FROM read_review WHERE review_id = \(review)") != nil
    }

    func note(_ review: RowID, at now: Instant) throws {
        try database.run(
            """
            INSERT INTO read_review (review_id, read_at)
            VALUES (\(review), \(now))
            ON CONFLICT DO NOTHING
            """)
    }
}
