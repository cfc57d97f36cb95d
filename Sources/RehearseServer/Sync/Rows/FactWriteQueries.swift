internal import Postgres

/// One statement for each kind of fact. There is no `ON CONFLICT`: a fact that exists is never
/// written again, and so nothing leaves the scope's digest and no row is returned.
enum FactWriteQueries {
    static func writeRubricVersion(_ rows: PostgresJSON) -> PostgresQuery {
        """
        INSERT INTO rubric_version
        SELECT *
        FROM jsonb_populate_recordset(NULL::rubric_version, \(rows))
        """
    }

    static func writeQuestionVersion(_ rows: PostgresJSON) -> PostgresQuery {
        """
        INSERT INTO question_version
        SELECT *
        FROM jsonb_populate_recordset(NULL::question_version, \(rows))
        """
    }

    static func writeApproval(_ rows: PostgresJSON) -> PostgresQuery {
        """
        INSERT INTO approval
        SELECT *
        FROM jsonb_populate_recordset(NULL::approval, \(rows))
        """
    }

    static func writeStart(_ rows: PostgresJSON) -> PostgresQuery {
        """
        INSERT INTO start
        SELECT *
        FROM jsonb_populate_recordset(NULL::start, \(rows))
        """
    }

    static func writeSubmission(_ rows: PostgresJSON) -> PostgresQuery {
        """
        INSERT INTO submission
        SELECT *
        FROM jsonb_populate_recordset(NULL::submission, \(rows))
        """
    }

    static func writeSelfAssessment(_ rows: PostgresJSON) -> PostgresQuery {
        """
        INSERT INTO self_assessment
        SELECT *
        FROM jsonb_populate_recordset(NULL::self_assessment, \(rows))
        """
    }

    static func writeReview(_ rows: PostgresJSON) -> PostgresQuery {
        """
        INSERT INTO review
        SELECT *
        FROM jsonb_populate_recordset(NULL::review, \(rows))
        """
    }

    static func writePost(_ rows: PostgresJSON) -> PostgresQuery {
        """
        INSERT INTO post
        SELECT *
        FROM jsonb_populate_recordset(NULL::post, \(rows))
        """
    }
}
