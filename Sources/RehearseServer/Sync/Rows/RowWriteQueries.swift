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

    /// An array of the rows' flat objects with the two columns that only the server has, and with
    /// the empty `field_ver` that facts have in the table alone.
    private static func records(_ rows: [HashedRow], _ org: OrgID) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows.reduce(2) { $0 + $1.canonicalBytes.count + 128 })
        for hashed in rows {
            bytes.append(UInt8(ascii: bytes.isEmpty ? "[" : ","))
            bytes.append(contentsOf: hashed.canonicalBytes.dropLast())
            bytes.append(
                contentsOf: ",\"org_id\":\"\(org)\",\"row_hash\":\(Int64(bitPattern: hashed.hash))"
                    .utf8)
            if hashed.row.fieldVersions.isEmpty {
                bytes.append(contentsOf: ",\"field_ver\":{}".utf8)
            }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
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
