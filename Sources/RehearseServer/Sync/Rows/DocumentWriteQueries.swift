internal import Postgres

/// One statement for each kind of document: writes the rows and answers the hashes of those that
/// were there before, which the scope's digest gives up.
///
/// `given` is materialised because `replaced` and `written` both read it, and `replaced` sees the
/// table as it was: all parts of one statement share one snapshot. Its `LIMIT 1` makes PostgreSQL
/// look up each row by the primary key, however many rows the table has.
enum DocumentWriteQueries {
    static func writeOrgProfile(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::org_profile, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM org_profile
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO org_profile
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, name, use_context, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.name, EXCLUDED.use_context,
                EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writePerson(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::person, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM person
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO person
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, handle, display_name, roles,
                status, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.handle, EXCLUDED.display_name,
                EXCLUDED.roles, EXCLUDED.status, EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeBank(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::bank, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM bank
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO bank
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, slug, title, licence,
                description, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.slug, EXCLUDED.title,
                EXCLUDED.licence, EXCLUDED.description, EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeQuestionDraft(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::question_draft, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM question_draft
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO question_draft
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, slug, source, state, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.slug, EXCLUDED.source,
                EXCLUDED.state, EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeAttempt(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::attempt, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM attempt
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO attempt
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, assignment_id, question,
                rubric, mode, answer, started_at, writing_ms, confidence, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.assignment_id, EXCLUDED.question,
                EXCLUDED.rubric, EXCLUDED.mode, EXCLUDED.answer,
                EXCLUDED.started_at, EXCLUDED.writing_ms, EXCLUDED.confidence,
                EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeNote(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::note, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM note
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO note
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, about, title, body, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.about, EXCLUDED.title, EXCLUDED.body,
                EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeReviewDraft(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::review_draft, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM review_draft
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO review_draft
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, submission_id, scores,
                summary, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.submission_id, EXCLUDED.scores,
                EXCLUDED.summary, EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeAssignment(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::assignment, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM assignment
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO assignment
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, question, rubric, due_at,
                instructions, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.question, EXCLUDED.rubric,
                EXCLUDED.due_at, EXCLUDED.instructions, EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeCohort(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::cohort, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM cohort
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO cohort
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, slug, title, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.slug, EXCLUDED.title,
                EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeSeat(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::seat, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM seat
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO seat
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, user_id, seat_scope_id,
                handle, display_name, status, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.user_id, EXCLUDED.seat_scope_id,
                EXCLUDED.handle, EXCLUDED.display_name, EXCLUDED.status,
                EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeCoachNote(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::coach_note, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM coach_note
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO coach_note
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, seat_id, body, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.seat_id, EXCLUDED.body,
                EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeProgress(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::progress, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM progress
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO progress
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, seat_id, figures, source_ver,
                row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.seat_id, EXCLUDED.figures,
                EXCLUDED.source_ver, EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }

    static func writeConflict(_ rows: PostgresJSON) -> PostgresQuery {
        """
        WITH given AS MATERIALIZED (
            SELECT *
            FROM jsonb_populate_recordset(NULL::conflict, \(rows))),
        replaced AS (
            SELECT old.scope_id, old.row_hash
            FROM given
            CROSS JOIN LATERAL (
                SELECT scope_id, row_hash
                FROM conflict
                WHERE org_id = given.org_id AND id = given.id
                LIMIT 1) old),
        written AS (
            INSERT INTO conflict
            SELECT *
            FROM given
            ON CONFLICT (org_id, id) DO UPDATE SET (
                scope_id, ver, field_ver, archived_at, table_name, row_id, field,
                base, yours, theirs, yours_device_id, yours_at, state, row_hash
            ) = (
                EXCLUDED.scope_id, EXCLUDED.ver, EXCLUDED.field_ver,
                EXCLUDED.archived_at, EXCLUDED.table_name, EXCLUDED.row_id,
                EXCLUDED.field, EXCLUDED.base, EXCLUDED.yours, EXCLUDED.theirs,
                EXCLUDED.yours_device_id, EXCLUDED.yours_at, EXCLUDED.state,
                EXCLUDED.row_hash))
        SELECT scope_id, row_hash
        FROM replaced
        """
    }
}
