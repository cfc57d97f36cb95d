internal import Postgres
internal import RehearseAnalytics
internal import RehearseModel
internal import RehearseSync

/// Reads what progress is computed from: ids, times, levels, and none of the texts.
enum SeatFactsQueries {
    /// The facts of one seat scope, each table by its index `…_by_version`.
    static func facts(
        of seat: ScopeID, in transaction: OrgTransaction
    ) async throws -> SeatFacts {
        let org = transaction.org
        let found = try await transaction.pipeline([
            """
            SELECT id, due_at, archived_at IS NOT NULL
            FROM assignment
            WHERE org_id = \(org) AND scope_id = \(seat)
            """,
            """
            SELECT DISTINCT assignment_id
            FROM start
            WHERE org_id = \(org) AND scope_id = \(seat)
            """,
            """
            SELECT id, assignment_id, submitted_at, received_at, clock_skew_ms,
                coalesce(rubric -> 'criteria', 'null')
            FROM submission
            WHERE org_id = \(org) AND scope_id = \(seat)
            """,
            """
            SELECT id, submission_id, replaces_id, scores, published_at
            FROM review
            WHERE org_id = \(org) AND scope_id = \(seat)
            """,
        ])
        return SeatFacts(
            assignments: try found[0].map(assignment),
            started: Set(try found[1].map { try $0.decode(RowID.self) }),
            submissions: try found[2].map(submission), reviews: try found[3].map(review))
    }

    private static func assignment(_ row: PostgresRow) throws -> SeatFacts.Assignment {
        let (id, dueAt, isArchived) = try row.decode(RowID.self, Instant?.self, Bool.self)
        return SeatFacts.Assignment(id: id, dueAt: dueAt, isArchived: isArchived)
    }

    private static func submission(_ row: PostgresRow) throws -> SeatFacts.Submission {
        let (id, assignment, submittedAt, receivedAt, skew, criteria) = try row.decode(
            RowID.self, RowID?.self, Instant.self, Instant.self, Int64.self, PostgresJSON.self)
        return SeatFacts.Submission(
            id: id, assignment: assignment, submittedAt: submittedAt, receivedAt: receivedAt,
            clockSkewMilliseconds: skew,
            dimensions: dimensions(of: try JSONParser.parse(criteria.text)))
    }

    private static func review(_ row: PostgresRow) throws -> SeatFacts.Review {
        let (id, submission, replaces, scores, publishedAt) = try row.decode(
            RowID.self, RowID.self, RowID?.self, PostgresJSON.self, Instant.self)
        return SeatFacts.Review(
            id: id, submission: submission, replaces: replaces,
            scores: readable(scores: try JSONParser.parse(scores.text)), publishedAt: publishedAt)
    }

    /// Structures come from clients of any version. What cannot be read counts nowhere, as on the
    /// devices, and never keeps the rest from being counted.
    private static func dimensions(of criteria: JSONValue) -> [String: Dimension] {
        var dimensions: [String: Dimension] = [:]
        for criterion in criteria.array ?? [] {
            guard let slug = criterion["slug"]?.string,
                let dimension = (criterion["dimension"]?.string).flatMap(Dimension.init(rawValue:))
            else { continue }
            dimensions[slug] = dimension
        }
        return dimensions
    }

    private static func readable(scores: JSONValue) -> [Score] {
        (scores.array ?? []).compactMap { score in
            // A score that cannot be read is left out; see above.
            try? Score(json: score)
        }
    }
}
