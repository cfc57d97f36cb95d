internal import Postgres
internal import RehearseModel
internal import RehearseSync

/// Writing stamped rows: finds the statement of a table and puts the rows into the form it takes.
enum RowWriteQueries {
    /// The statement that writes `rows`, all of one table; nil if the table is not known. It
    /// returns (scope_id, row_hash) of each row that was there before.
    static func write(_ rows: [HashedRow], table: String, org: OrgID) -> PostgresQuery? {
        statements[table].map { statement in
            statement(PostgresJSON(records(rows, org)))
        }
    }

    /// An array of the rows' flat objects with the two columns that only the server has.
    private static func records(_ rows: [HashedRow], _ org: OrgID) -> String {
        let records = rows.map { hashed -> JSONValue in
            var members = hashed.row.json.object ?? [:]
            members["org_id"] = .string(org.description)
            members["row_hash"] = .integer(Int64(bitPattern: hashed.hash))
            if hashed.row.fieldVersions.isEmpty { members["field_ver"] = [:] }
            return .object(members)
        }
        return JSONValue.array(records).canonicalText
    }

    private static let statements: [String: @Sendable (PostgresJSON) -> PostgresQuery] = [
        "org_profile": DocumentWriteQueries.writeOrgProfile,
        "person": DocumentWriteQueries.writePerson,
        "bank": DocumentWriteQueries.writeBank,
        "rubric_version": FactWriteQueries.writeRubricVersion,
        "question_version": FactWriteQueries.writeQuestionVersion,
        "question_draft": DocumentWriteQueries.writeQuestionDraft,
        "approval": FactWriteQueries.writeApproval,
        "attempt": DocumentWriteQueries.writeAttempt,
        "note": DocumentWriteQueries.writeNote,
        "review_draft": DocumentWriteQueries.writeReviewDraft,
        "assignment": DocumentWriteQueries.writeAssignment,
        "start": FactWriteQueries.writeStart,
        "submission": FactWriteQueries.writeSubmission,
        "self_assessment": FactWriteQueries.writeSelfAssessment,
        "review": FactWriteQueries.writeReview,
        "post": FactWriteQueries.writePost,
        "cohort": DocumentWriteQueries.writeCohort,
        "seat": DocumentWriteQueries.writeSeat,
        "coach_note": DocumentWriteQueries.writeCoachNote,
        "progress": DocumentWriteQueries.writeProgress,
        "conflict": DocumentWriteQueries.writeConflict,
    ]
}
