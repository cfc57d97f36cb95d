internal import GRDB
internal import RehearseModel

/// Which rows matter, decided from ids and links alone: a row carries a whole question and rubric,
/// and reading all of them is what makes an overview slow.
///
/// `CROSS JOIN` has the planner go from the scopes to their rows. Left alone, and without
/// statistics, it walks over all rows of the table and reads each one for its scope.
enum PracticeQueries {
    /// Submissions in coached seats without a published review.
    /// Indexes: `row_by_scope`, the primary key of `row_link`.
    static func unreviewed(in database: Database) throws -> [RowID] {
        try ids(
            database.all(
                """
                SELECT row.id FROM scope
                CROSS JOIN row ON row.scope_id = scope.scope_id
                WHERE scope.kind = \(ScopeKind.seat)
                  AND scope.role = \(GrantRole.coach)
                  AND row.table_name = 'submission'
                  AND NOT EXISTS (
                    SELECT 1 FROM row_link
                    WHERE row_link.target_id = row.id
                      AND row_link.table_name = 'review'
                      AND row_link.field = 'submission_id')
                """))
    }

    /// The reader's own assignments without a submission, put away ones among them.
    /// Indexes: `row_by_scope`, the primary key of `row_link`.
    static func unsubmittedAssignments(in database: Database) throws -> [RowID] {
        try ids(
            database.all(
                """
                SELECT row.id FROM scope
                CROSS JOIN row ON row.scope_id = scope.scope_id
                WHERE scope.kind = \(ScopeKind.seat)
                  AND scope.role = \(GrantRole.candidate)
                  AND row.table_name = 'assignment'
                  AND NOT EXISTS (
                    SELECT 1 FROM row_link
                    WHERE row_link.target_id = row.id
                      AND row_link.table_name = 'submission'
                      AND row_link.field = 'assignment_id')
                """))
    }

    /// Reviews in the reader's own seats that were not opened here.
    /// Indexes: `row_by_scope`, the primary key of `read_review`.
    static func unreadReviews(in database: Database) throws -> [RowID] {
        try ids(
            database.all(
                """
                SELECT row.id FROM scope
                CROSS JOIN row ON row.scope_id = scope.scope_id
                WHERE scope.kind = \(ScopeKind.seat)
                  AND scope.role = \(GrantRole.candidate)
                  AND row.table_name = 'review'
                  AND NOT EXISTS (
                    SELECT 1 FROM read_review
                    WHERE read_review.review_id = row.id)
                """))
    }

    /// Attempts without an assignment and without a submission, newest first. What has been
    /// submitted is most of them, so that is asked first.
    /// Indexes: the unique one over (table_name, id), those of `row_link`.
    static func freeDrafts(in database: Database) throws -> [RowID] {
        try ids(
            database.all(
                """
                SELECT row.id FROM row
                WHERE row.table_name = 'attempt'
                  AND NOT EXISTS (
                    SELECT 1 FROM row_link
                    WHERE row_link.target_id = row.id
                      AND row_link.table_name = 'submission'
                      AND row_link.field = 'attempt_id')
                  AND NOT EXISTS (
                    SELECT 1 FROM row_link
                    WHERE row_link.row_key = row.key
                      AND row_link.field = 'assignment_id')
                ORDER BY row.id DESC
                """))
    }

    /// Short names of the questions of which `user` has submitted an answer.
    /// Index: the unique one over (table_name, id).
    static func answeredSlugs(of user: UserID, in database: Database) throws -> Set<String> {
        Set(
            try database.all(
                """
                SELECT DISTINCT json_extract(body, '$.question.slug') AS slug FROM row
                WHERE table_name = 'submission'
                  AND json_extract(body, '$.author_id') = \(user)
                """
            ).compactMap { $0["slug"] })
    }

    private static func ids(_ rows: [Row]) -> [RowID] {
        rows.map { $0["id"] }
    }
}
