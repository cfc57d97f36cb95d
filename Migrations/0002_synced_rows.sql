-- Every synced table, the log of ops and the audit chain.
--
-- Invariants that this file adds:
--
-- 1. A synced row has the columns that all rows have (id … received_at), then its own. It is written
--    at exactly one version of its scope: `scope.ver + 1`, while the writer holds the scope's lock.
--    `refuse_stray_version` refuses anything else, so there is no second way to write a row.
-- 2. `scope_id` never changes. A fact never changes at all.
-- 3. The primary key is the only rule of uniqueness on a synced table: a second one would be a way
--    for one device to make another device's work fail. A key on (org_id, scope_id, id) adds none;
--    it is what references inside a scope point to.
-- 4. References inside a scope are foreign keys that contain the scope, so a row cannot refer to a
--    row of a scope that its author may not read. References across scopes (`attempt_id` of a
--    submission, `submission_id` of a review draft) are plain values: the other scope may not be
--    there for the reader, and its rows may be erased on their own.
-- 5. `author_id` and `device_id` have no foreign key: 0 stands for the server itself.
-- 6. Types mirror `SyncSchema.swift`; a test compares the two.

CREATE DOMAIN prose_text AS text CHECK (octet_length(VALUE) <= 65536);
COMMENT ON DOMAIN prose_text IS 'A long text: a note, a summary, a post.';

CREATE DOMAIN answer_text AS text CHECK (octet_length(VALUE) <= 262144);
COMMENT ON DOMAIN answer_text IS 'An answer to a question.';

CREATE DOMAIN hash_text AS text COLLATE "C" CHECK (octet_length(VALUE) <= 64);
COMMENT ON DOMAIN hash_text IS 'A SHA-256 in hexadecimal, as clients write it.';

CREATE DOMAIN json_structure AS jsonb CHECK (jsonb_typeof(VALUE) IN ('object', 'array'));
COMMENT ON DOMAIN json_structure IS
    'An object or array with whole numbers only, so that it is read back as it was written.';

CREATE DOMAIN small_count AS bigint CHECK (VALUE BETWEEN 0 AND 1000000);

CREATE DOMAIN milliseconds AS bigint CHECK (VALUE BETWEEN 0 AND 31536000000);
COMMENT ON DOMAIN milliseconds IS 'A duration of at most a year.';

-- Scope org -------------------------------------------------------------------------------------

CREATE TABLE org_profile (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    name line_text NOT NULL,
    use_context text NOT NULL CHECK (use_context IN ('practice', 'development', 'hiring')),
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE org_profile IS 'Document in scope org: what the org is called and what it uses practice for. Its id is the org''s.';

CREATE TABLE person (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    handle slug NOT NULL,
    display_name line_text NOT NULL,
    roles json_structure NOT NULL,
    status text NOT NULL CHECK (status IN ('active', 'removed')),
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE person IS 'Document in scope org: the directory, one row for each member. Its id is the user''s.';

-- Scope bank ------------------------------------------------------------------------------------

CREATE TABLE bank (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    slug slug NOT NULL,
    title line_text NOT NULL,
    licence line_text NOT NULL,
    description prose_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE bank IS 'Document in scope bank: title and licence of a bank of questions.';

CREATE TABLE rubric_version (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    slug slug NOT NULL,
    number small_count NOT NULL,
    content json_structure NOT NULL,
    content_hash hash_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE rubric_version IS 'Fact in scope bank: a published version of a rubric.';

CREATE TABLE question_version (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    slug slug NOT NULL,
    number small_count NOT NULL,
    content json_structure NOT NULL,
    content_hash hash_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE question_version IS 'Fact in scope bank: a published version of a question.';

-- Scope authors ---------------------------------------------------------------------------------

CREATE TABLE question_draft (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    slug slug NOT NULL,
    source prose_text NOT NULL,
    state text NOT NULL CHECK (state IN ('draft', 'in-review')),
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE question_draft IS 'Document in scope authors: a question being written together.';

CREATE TABLE approval (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    slug slug NOT NULL,
    number small_count NOT NULL,
    content_hash hash_text NOT NULL,
    decision text NOT NULL CHECK (decision IN ('approved', 'rejected')),
    reason prose_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE approval IS 'Fact in scope authors: an approver''s decision about exactly one content.';

-- Scope self ------------------------------------------------------------------------------------

CREATE TABLE attempt (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    assignment_id uuid,
    question json_structure NOT NULL,
    rubric json_structure NOT NULL,
    mode text NOT NULL CHECK (mode IN ('practice', 'mock')),
    answer answer_text NOT NULL,
    started_at instant NOT NULL,
    writing_ms milliseconds NOT NULL,
    confidence smallint CHECK (confidence BETWEEN 0 AND 100),
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE attempt IS 'Document in scope self: an answer being written, on all devices of its author.';

CREATE TABLE note (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    about line_text,
    title line_text NOT NULL,
    body prose_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE note IS 'Document in scope self: a private note.';

CREATE TABLE review_draft (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    submission_id uuid NOT NULL,
    scores json_structure NOT NULL,
    summary prose_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE review_draft IS 'Document in scope self: a coach''s review before it is published.';

-- Scope seat ------------------------------------------------------------------------------------

CREATE TABLE assignment (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    question json_structure NOT NULL,
    rubric json_structure NOT NULL,
    due_at instant,
    instructions prose_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, scope_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE assignment IS 'Document in scope seat: a question given to a candidate, with a pinned copy of it and of its rubric.';

CREATE TABLE start (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    assignment_id uuid NOT NULL,
    started_at instant NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope,
    FOREIGN KEY (org_id, scope_id, assignment_id) REFERENCES assignment (org_id, scope_id, id)
);
COMMENT ON TABLE start IS 'Fact in scope seat: the candidate has begun with an assignment.';

CREATE TABLE submission (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    assignment_id uuid,
    attempt_id uuid NOT NULL,
    question json_structure NOT NULL,
    rubric json_structure NOT NULL,
    answer answer_text NOT NULL,
    answer_hash hash_text NOT NULL,
    note prose_text NOT NULL,
    submitted_at instant NOT NULL,
    writing_ms milliseconds NOT NULL,
    clock_skew_ms bigint NOT NULL CHECK (clock_skew_ms BETWEEN -1000000000000 AND 1000000000000),
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, scope_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope,
    FOREIGN KEY (org_id, scope_id, assignment_id) REFERENCES assignment (org_id, scope_id, id)
);
COMMENT ON TABLE submission IS 'Fact in scope seat, or in scope self for practice of one''s own: an answer handed in.';

CREATE TABLE self_assessment (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    submission_id uuid NOT NULL,
    scores json_structure NOT NULL,
    comment prose_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope,
    FOREIGN KEY (org_id, scope_id, submission_id) REFERENCES submission (org_id, scope_id, id)
);
COMMENT ON TABLE self_assessment IS 'Fact in scope seat or self: how the author of a submission scores it.';

CREATE TABLE review (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    submission_id uuid NOT NULL,
    replaces_id uuid,
    answer_hash hash_text NOT NULL,
    rubric_hash hash_text NOT NULL,
    scores json_structure NOT NULL,
    summary prose_text NOT NULL,
    published_at instant NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, scope_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope,
    FOREIGN KEY (org_id, scope_id, submission_id) REFERENCES submission (org_id, scope_id, id),
    FOREIGN KEY (org_id, scope_id, replaces_id) REFERENCES review (org_id, scope_id, id)
);
COMMENT ON TABLE review IS 'Fact in scope seat: a published review of a submission; a later one may replace it.';

CREATE TABLE post (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    review_id uuid NOT NULL,
    body prose_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope,
    FOREIGN KEY (org_id, scope_id, review_id) REFERENCES review (org_id, scope_id, id)
);
COMMENT ON TABLE post IS 'Fact in scope seat: a message in the thread under a review.';

-- Scope staff -----------------------------------------------------------------------------------

CREATE TABLE cohort (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    slug slug NOT NULL,
    title line_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE cohort IS 'Document in scope staff: a cohort as its coaches see it; `cohort_register` is what the server decides by.';

CREATE TABLE seat (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    user_id uuid NOT NULL,
    seat_scope_id uuid NOT NULL,
    handle slug NOT NULL,
    display_name line_text NOT NULL,
    status text NOT NULL CHECK (status IN ('active', 'removed')),
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    UNIQUE (org_id, scope_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope,
    FOREIGN KEY (org_id, user_id) REFERENCES member (org_id, user_id),
    FOREIGN KEY (org_id, seat_scope_id) REFERENCES scope (org_id, scope_id)
);
COMMENT ON TABLE seat IS 'Document in scope staff: the roster, one row for each candidate of the cohort.';

CREATE TABLE coach_note (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    seat_id uuid NOT NULL,
    body prose_text NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope,
    FOREIGN KEY (org_id, scope_id, seat_id) REFERENCES seat (org_id, scope_id, id)
);
COMMENT ON TABLE coach_note IS 'Document in scope staff: what coaches note about a seat among themselves.';

CREATE TABLE progress (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    seat_id uuid NOT NULL,
    figures json_structure NOT NULL,
    source_ver bigint NOT NULL CHECK (source_ver >= 0),
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope,
    FOREIGN KEY (org_id, scope_id, seat_id) REFERENCES seat (org_id, scope_id, id)
);
COMMENT ON TABLE progress IS 'Document in scope staff, written by the server: figures of a seat, computed from its facts up to version `source_ver` of the seat''s scope.';

-- Scopes self, authors, seat and staff ----------------------------------------------------------

CREATE TABLE conflict (
    org_id uuid NOT NULL,
    id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    author_id uuid NOT NULL,
    device_id uuid NOT NULL,
    created_at instant NOT NULL,
    received_at instant NOT NULL,
    field_ver jsonb NOT NULL,
    archived_at instant,
    table_name line_text NOT NULL,
    row_id uuid NOT NULL,
    field line_text NOT NULL,
    base answer_text NOT NULL,
    yours answer_text NOT NULL,
    theirs answer_text NOT NULL,
    yours_device_id uuid NOT NULL,
    yours_at instant NOT NULL,
    state text NOT NULL
        CHECK (state IN ('open', 'kept-yours', 'kept-theirs', 'kept-both', 'edited')),
    row_hash bigint NOT NULL,
    PRIMARY KEY (org_id, id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
CREATE INDEX conflict_open ON conflict (org_id, row_id) WHERE state = 'open';
COMMENT ON TABLE conflict IS 'Document beside the row that it is about: two texts that could not be merged, both whole.';

-- What all synced tables have -------------------------------------------------------------------

CREATE FUNCTION refuse_stray_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM written_rows w
        LEFT JOIN scope s ON s.org_id = w.org_id AND s.scope_id = w.scope_id
        WHERE w.ver IS DISTINCT FROM s.ver + 1)
    THEN
        RAISE EXCEPTION 'rows of % are written at the next version of their scope, by ScopeWriter',
            TG_TABLE_NAME USING ERRCODE = 'RH001';
    END IF;
    RETURN NULL;
END
$$;

CREATE FUNCTION refuse_scope_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%.scope_id never changes', TG_TABLE_NAME USING ERRCODE = 'RH002';
END
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a row of % never changes', TG_TABLE_NAME USING ERRCODE = 'RH003';
END
$$;

-- A loop over names, so that no table can be given less protection than the others.
DO $$
DECLARE
    documents text[] := ARRAY['org_profile', 'person', 'bank', 'question_draft', 'attempt', 'note',
        'review_draft', 'assignment', 'cohort', 'seat', 'coach_note', 'progress', 'conflict'];
    facts text[] := ARRAY['rubric_version', 'question_version', 'approval', 'start', 'submission',
        'self_assessment', 'review', 'post'];
    synced text;
BEGIN
    FOREACH synced IN ARRAY documents || facts LOOP
        EXECUTE format('CREATE INDEX %I ON %I (org_id, scope_id, ver, id)',
            synced || '_by_version', synced);
        EXECUTE format('CREATE TRIGGER version_on_insert AFTER INSERT ON %I '
            'REFERENCING NEW TABLE AS written_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION refuse_stray_version()', synced);
    END LOOP;
    FOREACH synced IN ARRAY documents LOOP
        EXECUTE format('CREATE TRIGGER version_on_update AFTER UPDATE ON %I '
            'REFERENCING NEW TABLE AS written_rows '
            'FOR EACH STATEMENT EXECUTE FUNCTION refuse_stray_version()', synced);
        EXECUTE format('CREATE TRIGGER scope_is_immutable BEFORE UPDATE ON %I FOR EACH ROW '
            'WHEN (OLD.scope_id IS DISTINCT FROM NEW.scope_id) '
            'EXECUTE FUNCTION refuse_scope_change()', synced);
        CALL protect_tenant_table(synced::regclass, 'SELECT, INSERT, UPDATE');
    END LOOP;
    -- UPDATE is granted on facts too, so that the trigger and not a missing privilege answers.
    FOREACH synced IN ARRAY facts LOOP
        EXECUTE format('CREATE TRIGGER fact_is_immutable BEFORE UPDATE ON %I FOR EACH ROW '
            'EXECUTE FUNCTION refuse_change()', synced);
        CALL protect_tenant_table(synced::regclass, 'SELECT, INSERT, UPDATE');
    END LOOP;
END
$$;

-- Rows as they travel ---------------------------------------------------------------------------
--
-- `body` is the flat object of SyncRow.swift, without nulls, put together as text: `concat` leaves
-- out what is NULL, at the top level only. `json_strip_nulls` would reach into structures and
-- change what their author wrote, and building `jsonb` first costs twice the time.
-- Each branch is a plain SELECT over an index in the order (ver, id), so that PostgreSQL merges the
-- branches and reads no more rows than a page has. A test looks at the plan.

CREATE FUNCTION row_stamps(
    id uuid, scope_id uuid, ver bigint, author_id uuid, device_id uuid, created_at bigint,
    received_at bigint
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '{"id":"' || id::text || '","scope_id":"' || scope_id::text || '","ver":' || ver::text
    || ',"author_id":"' || author_id::text || '","device_id":"' || device_id::text
    || '","created_at":' || created_at::text || ',"received_at":' || received_at::text;
COMMENT ON FUNCTION row_stamps IS 'The members that every row has; the beginning of its JSON object.';

CREATE VIEW synced_row WITH (security_invoker = true) AS
SELECT org_id, scope_id, ver, id, 'org_profile'::text AS table_name, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"name":' || to_json(name)::text,
    ',"use_context":' || to_json(use_context)::text,
    '}') AS body
FROM org_profile
UNION ALL
SELECT org_id, scope_id, ver, id, 'person'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"handle":' || to_json(handle)::text,
    ',"display_name":' || to_json(display_name)::text,
    ',"roles":' || roles::text,
    ',"status":' || to_json(status)::text,
    '}')
FROM person
UNION ALL
SELECT org_id, scope_id, ver, id, 'bank'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"slug":' || to_json(slug)::text,
    ',"title":' || to_json(title)::text,
    ',"licence":' || to_json(licence)::text,
    ',"description":' || to_json(description)::text,
    '}')
FROM bank
UNION ALL
SELECT org_id, scope_id, ver, id, 'rubric_version'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"slug":' || to_json(slug)::text,
    ',"number":' || number::text,
    ',"content":' || content::text,
    ',"content_hash":' || to_json(content_hash)::text,
    '}')
FROM rubric_version
UNION ALL
SELECT org_id, scope_id, ver, id, 'question_version'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"slug":' || to_json(slug)::text,
    ',"number":' || number::text,
    ',"content":' || content::text,
    ',"content_hash":' || to_json(content_hash)::text,
    '}')
FROM question_version
UNION ALL
SELECT org_id, scope_id, ver, id, 'question_draft'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"slug":' || to_json(slug)::text,
    ',"source":' || to_json(source)::text,
    ',"state":' || to_json(state)::text,
    '}')
FROM question_draft
UNION ALL
SELECT org_id, scope_id, ver, id, 'approval'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"slug":' || to_json(slug)::text,
    ',"number":' || number::text,
    ',"content_hash":' || to_json(content_hash)::text,
    ',"decision":' || to_json(decision)::text,
    ',"reason":' || to_json(reason)::text,
    '}')
FROM approval
UNION ALL
SELECT org_id, scope_id, ver, id, 'attempt'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"assignment_id":"' || assignment_id::text || '"',
    ',"question":' || question::text,
    ',"rubric":' || rubric::text,
    ',"mode":' || to_json(mode)::text,
    ',"answer":' || to_json(answer)::text,
    ',"started_at":' || started_at::text,
    ',"writing_ms":' || writing_ms::text,
    ',"confidence":' || confidence::text,
    '}')
FROM attempt
UNION ALL
SELECT org_id, scope_id, ver, id, 'note'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"about":' || to_json(about)::text,
    ',"title":' || to_json(title)::text,
    ',"body":' || to_json(body)::text,
    '}')
FROM note
UNION ALL
SELECT org_id, scope_id, ver, id, 'review_draft'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"submission_id":"' || submission_id::text || '"',
    ',"scores":' || scores::text,
    ',"summary":' || to_json(summary)::text,
    '}')
FROM review_draft
UNION ALL
SELECT org_id, scope_id, ver, id, 'assignment'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"question":' || question::text,
    ',"rubric":' || rubric::text,
    ',"due_at":' || due_at::text,
    ',"instructions":' || to_json(instructions)::text,
    '}')
FROM assignment
UNION ALL
SELECT org_id, scope_id, ver, id, 'start'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"assignment_id":"' || assignment_id::text || '"',
    ',"started_at":' || started_at::text,
    '}')
FROM start
UNION ALL
SELECT org_id, scope_id, ver, id, 'submission'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"assignment_id":"' || assignment_id::text || '"',
    ',"attempt_id":"' || attempt_id::text || '"',
    ',"question":' || question::text,
    ',"rubric":' || rubric::text,
    ',"answer":' || to_json(answer)::text,
    ',"answer_hash":' || to_json(answer_hash)::text,
    ',"note":' || to_json(note)::text,
    ',"submitted_at":' || submitted_at::text,
    ',"writing_ms":' || writing_ms::text,
    ',"clock_skew_ms":' || clock_skew_ms::text,
    '}')
FROM submission
UNION ALL
SELECT org_id, scope_id, ver, id, 'self_assessment'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"submission_id":"' || submission_id::text || '"',
    ',"scores":' || scores::text,
    ',"comment":' || to_json(comment)::text,
    '}')
FROM self_assessment
UNION ALL
SELECT org_id, scope_id, ver, id, 'review'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"submission_id":"' || submission_id::text || '"',
    ',"replaces_id":"' || replaces_id::text || '"',
    ',"answer_hash":' || to_json(answer_hash)::text,
    ',"rubric_hash":' || to_json(rubric_hash)::text,
    ',"scores":' || scores::text,
    ',"summary":' || to_json(summary)::text,
    ',"published_at":' || published_at::text,
    '}')
FROM review
UNION ALL
SELECT org_id, scope_id, ver, id, 'post'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"review_id":"' || review_id::text || '"',
    ',"body":' || to_json(body)::text,
    '}')
FROM post
UNION ALL
SELECT org_id, scope_id, ver, id, 'cohort'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"slug":' || to_json(slug)::text,
    ',"title":' || to_json(title)::text,
    '}')
FROM cohort
UNION ALL
SELECT org_id, scope_id, ver, id, 'seat'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"user_id":"' || user_id::text || '"',
    ',"seat_scope_id":"' || seat_scope_id::text || '"',
    ',"handle":' || to_json(handle)::text,
    ',"display_name":' || to_json(display_name)::text,
    ',"status":' || to_json(status)::text,
    '}')
FROM seat
UNION ALL
SELECT org_id, scope_id, ver, id, 'coach_note'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"seat_id":"' || seat_id::text || '"',
    ',"body":' || to_json(body)::text,
    '}')
FROM coach_note
UNION ALL
SELECT org_id, scope_id, ver, id, 'progress'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"seat_id":"' || seat_id::text || '"',
    ',"figures":' || figures::text,
    ',"source_ver":' || source_ver::text,
    '}')
FROM progress
UNION ALL
SELECT org_id, scope_id, ver, id, 'conflict'::text, row_hash, concat(
    row_stamps(id, scope_id, ver, author_id, device_id, created_at, received_at),
    ',"field_ver":' || field_ver::text,
    ',"archived_at":' || archived_at::text,
    ',"table_name":' || to_json(table_name)::text,
    ',"row_id":"' || row_id::text || '"',
    ',"field":' || to_json(field)::text,
    ',"base":' || to_json(base)::text,
    ',"yours":' || to_json(yours)::text,
    ',"theirs":' || to_json(theirs)::text,
    ',"yours_device_id":"' || yours_device_id::text || '"',
    ',"yours_at":' || yours_at::text,
    ',"state":' || to_json(state)::text,
    '}')
FROM conflict;
COMMENT ON VIEW synced_row IS 'All rows of all synced tables, as they travel.';
GRANT SELECT ON synced_row TO rehearse_app;

-- Ops -------------------------------------------------------------------------------------------

CREATE TABLE device_chain (
    org_id uuid NOT NULL,
    device_id uuid NOT NULL,
    epoch bigint NOT NULL CHECK (epoch >= 0),
    last_seq bigint NOT NULL DEFAULT 0 CHECK (last_seq >= 0),
    last_hash sha256 NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
    PRIMARY KEY (org_id, device_id, epoch),
    FOREIGN KEY (org_id, device_id) REFERENCES device
);
COMMENT ON TABLE device_chain IS
    'The last op of each device. Its row is the lock under which the device''s pushes stand in line.';
CALL protect_tenant_table('device_chain', 'SELECT, INSERT, UPDATE');

CREATE TABLE op_log (
    org_id uuid NOT NULL,
    user_id uuid NOT NULL,
    op_id uuid NOT NULL,
    device_id uuid NOT NULL,
    epoch bigint NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 1),
    content_hash sha256 NOT NULL,
    result jsonb NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint,
    received_at instant NOT NULL,
    PRIMARY KEY (org_id, user_id, op_id),
    UNIQUE (org_id, device_id, epoch, seq),
    FOREIGN KEY (org_id, device_id, epoch) REFERENCES device_chain
);
COMMENT ON TABLE op_log IS
    'Every op that was answered, with its answer, which a resend gets again. The key holds the user, so that nobody can block an op by using its id first.';
CALL protect_tenant_table('op_log', 'SELECT, INSERT');

CREATE TABLE field_history (
    org_id uuid NOT NULL,
    scope_id uuid NOT NULL,
    table_name text NOT NULL,
    row_id uuid NOT NULL,
    field text NOT NULL,
    ver bigint NOT NULL,
    op_id uuid NOT NULL,
    value jsonb NOT NULL,
    recorded_at instant NOT NULL,
    PRIMARY KEY (org_id, scope_id, table_name, row_id, field, ver, op_id),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE field_history IS
    'Values that lost against a concurrent one: `value` stood until `ver`, when the op `op_id` took its place.';
CALL protect_tenant_table('field_history', 'SELECT, INSERT');

-- Audit -----------------------------------------------------------------------------------------

CREATE TABLE audit_entry (
    org_id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL CHECK (ver >= 1),
    at instant NOT NULL,
    class text NOT NULL,
    actor_id uuid NOT NULL,
    commitment sha256 NOT NULL,
    leaf sha256 NOT NULL,
    head sha256 NOT NULL,
    PRIMARY KEY (org_id, scope_id, ver),
    FOREIGN KEY (org_id, scope_id) REFERENCES scope
);
COMMENT ON TABLE audit_entry IS
    'One entry for each version of each scope. `leaf` covers the other columns, `head` the leaf and the head before it; nothing here says what was written.';
CALL protect_tenant_table('audit_entry', 'SELECT, INSERT');

CREATE TABLE audit_payload (
    org_id uuid NOT NULL,
    scope_id uuid NOT NULL,
    ver bigint NOT NULL,
    nonce sha256 NOT NULL,
    payload jsonb NOT NULL,
    PRIMARY KEY (org_id, scope_id, ver),
    FOREIGN KEY (org_id, scope_id, ver) REFERENCES audit_entry
);
COMMENT ON TABLE audit_payload IS
    'What an entry''s commitment was made from. It can be erased, and the chain stays verifiable; without the nonce the commitment tells nothing.';
CALL protect_tenant_table('audit_payload', 'SELECT, INSERT');

CREATE TRIGGER entry_is_immutable BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- For work at start-up that goes through all orgs. It tells ids, which open nothing by themselves.
CREATE FUNCTION all_orgs() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    SELECT org_id FROM public.org_directory ORDER BY org_id;
END;
REVOKE EXECUTE ON FUNCTION all_orgs FROM PUBLIC;
GRANT EXECUTE ON FUNCTION all_orgs TO rehearse_app;
