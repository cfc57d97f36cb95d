internal import Postgres
internal import RehearseAnalytics
internal import RehearseModel
internal import RehearseSync

/// Reads what progress is computed from: ids, times, levels, and none of the texts.
enum SeatFactsQueries {
    /// The facts of seat scopes, each table by its index `…_by_version`. A seat without facts is
    /// missing in the result.
    static func facts(
        of seats: [ScopeID], in transaction: OrgTransaction
    ) async throws -> [ScopeID: SeatFacts] {
        let org = transaction.org
        let found = try await transaction.pipeline([
            """
            SELECT scope_id, id, due_at, archived_at IS NOT NULL
            FROM assignment
            WHERE org_id = \(org) AND scope_id = ANY (\(seats))
            """,
            """
            SELECT DISTINCT scope_id, assignment_id
            FROM start
            WHERE org_id = \(org) AND scope_id = ANY (\(seats))
            """,
            """
            SELECT scope_id, id, assignment_id, attempt_id, submitted_at, received_at,
                clock_skew_ms, coalesce(rubric -> 'criteria', 'null')
            FROM submission
            WHERE org_id = \(org) AND scope_id = ANY (\(seats))
            """,
            """
            SELECT scope_id, id, submission_id, replaces_id, scores, published_at
            FROM review
            WHERE org_id = \(org) AND scope_id = ANY (\(seats))
            """,
        ])
        var facts: [ScopeID: SeatFacts] = [:]
        for row in found[0] { try addAssignment(row, to: &facts) }
        for row in found[1] {
            let (seat, assignment) = try row.decode(ScopeID.self, RowID.self)
            facts[seat, default: SeatFacts()].started.insert(assignment)
        }
        for row in found[2] { try addSubmission(row, to: &facts) }
        for row in found[3] { try addReview(row, to: &facts) }
        return facts
    }

    private static func addAssignment(
        _ row: PostgresRow, to facts: inout [ScopeID: SeatFacts]
    ) throws {
        let (seat, id, dueAt, isArchived) = try row.decode(
            ScopeID.self, RowID.self, Instant?.self, Bool.self)
        facts[seat, default: SeatFacts()].assignments.append(
            SeatFacts.Assignment(id: id, dueAt: dueAt, isArchived: isArchived))
    }

    private static func addSubmission(
        _ row: PostgresRow, to facts: inout [ScopeID: SeatFacts]
    ) throws {
        let (seat, id, assignment, attempt, submittedAt, receivedAt, skew, criteria) =
            try row.decode(
                ScopeID.self, RowID.self, RowID?.self, RowID.self, Instant.self, Instant.self,
                Int64.self, PostgresJSON.self)
        facts[seat, default: SeatFacts()].submissions.append(
            SeatFacts.Submission(
                id: id, assignment: assignment, attempt: attempt, submittedAt: submittedAt,
                receivedAt: receivedAt,
                clockSkewMilliseconds: skew,
                dimensions: dimensions(of: try JSONParser.parse(criteria.text))))
    }

    private static func addReview(
        _ row: PostgresRow, to facts: inout [ScopeID: SeatFacts]
    ) throws {
        let (seat, id, submission, replaces, scores, publishedAt) = try row.decode(
            ScopeID.self, RowID.self, RowID.self, RowID?.self, PostgresJSON.self, Instant.self)
        facts[seat, default: SeatFacts()].reviews.append(
            SeatFacts.Review(
                id: id, submission: submission, replaces: replaces,
                scores: readable(scores: try JSONParser.parse(scores.text)),
                publishedAt: publishedAt))
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
