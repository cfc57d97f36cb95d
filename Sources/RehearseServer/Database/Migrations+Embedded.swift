// Written by deploy/embed.py from Migrations/. Do not edit; run `make generate`.
// swift-format-ignore-file

/// The files of Migrations/, as they were when the program was built.
enum EmbeddedMigrationFiles {
    static let files: [(path: String, text: String)] = [
        (path: "0001_foundation.sql", text: #"""
        -- Orgs, members, devices, cohorts, banks, scopes and grants.
        --
        -- Invariants that this file adds:
        --
        -- 1. Tenancy. `org_id` is the first column of every primary key, unique constraint and foreign key
        --    of a tenant table, so no row can refer to another org's. Every tenant table has row-level
        --    security, forced for its owner too: a row is visible when `app.org` names its org. The setting
        --    is made with `set_config('app.org', …, true)`, so it ends with its transaction. After such a
        --    transaction the setting is '' and not NULL, hence the `nullif`.
        -- 2. Roles. The role that runs migrations owns the tables. The server works as `rehearse_app`, which
        --    owns nothing, bypasses nothing and has only the privileges granted here.
        -- 3. Global tables are a closed list: `org_directory`, `address_throttle`, `server_state`. No org can
        --    be named before they are read. `rehearse_app` has no privilege on them; it calls functions that
        --    answer one narrow question each. The functions run as the owner with a fixed search path.
        -- 4. Tokens and codes name their org, so that finding one needs no global table: the org in a token
        --    only chooses the tenant in which its hash is looked up.
        -- 5. No order comes from a sequence: ids are made by clients, order by the counter of a scope.
        --
        -- A register (`cohort_register`, …) is what the server decides by. The synced document of the same
        -- subject (`cohort`, …) shows it to people; the server writes both in one transaction.

        -- Roles belong to the cluster, so another database of it may have made the role already. Asked first,
        -- because making a role needs a right that the owner need not have.
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'rehearse_app') THEN
                CREATE ROLE rehearse_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
            END IF;
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
        END
        $$;

        -- With one DATABASE_URL for everything the server logs in as the owner, and becomes `rehearse_app` in
        -- each transaction. A superuser needs no grant, and two migrations of one cluster must not meet in
        -- the same catalogue row.
        DO $$
        BEGIN
            IF NOT pg_has_role(current_user, 'rehearse_app', 'MEMBER') THEN
                EXECUTE format('GRANT rehearse_app TO %I', current_user);
            END IF;
        END
        $$;

        GRANT USAGE ON SCHEMA public TO rehearse_app;

        CREATE DOMAIN instant AS bigint
            CHECK (VALUE BETWEEN -62135596800000 AND 253402300799999);
        COMMENT ON DOMAIN instant IS
            'Milliseconds since 1970-01-01 00:00 UTC, years 1 to 9999; the same integer as on the wire.';

        CREATE DOMAIN slug AS text COLLATE "C"
            CHECK (VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND octet_length(VALUE) <= 64);
        COMMENT ON DOMAIN slug IS 'A short ASCII name that people type.';

        CREATE DOMAIN line_text AS text
            CHECK (octet_length(VALUE) <= 512);
        COMMENT ON DOMAIN line_text IS 'One line of text: a title or a name.';

        CREATE DOMAIN sha256 AS bytea
            CHECK (octet_length(VALUE) = 32);

        CREATE PROCEDURE protect_tenant_table(tenant_table regclass, privileges text)
        LANGUAGE plpgsql AS $$
        BEGIN
            EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tenant_table);
            EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
            EXECUTE format(
                'CREATE POLICY tenant ON %s '
                'USING (org_id = nullif(current_setting(''app.org'', true), '''')::uuid) '
                'WITH CHECK (org_id = nullif(current_setting(''app.org'', true), '''')::uuid)',
                tenant_table);
            EXECUTE format('GRANT %s ON %s TO rehearse_app', privileges, tenant_table);
        END
        $$;
        COMMENT ON PROCEDURE protect_tenant_table IS
            'For migrations: forces row-level security on a table and grants the server its privileges.';
        REVOKE EXECUTE ON PROCEDURE protect_tenant_table FROM PUBLIC;

        -- Global tables ---------------------------------------------------------------------------------

        CREATE TABLE server_state (
            is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
            timeline_id uuid NOT NULL,
            timeline_since instant NOT NULL
        );
        COMMENT ON TABLE server_state IS
            'Global, one row. The timeline id changes after a restore, so that clients notice that the server went back in time.';
        INSERT INTO server_state (timeline_id, timeline_since)
        VALUES (gen_random_uuid(), floor(extract(epoch FROM now()) * 1000)::bigint);

        CREATE FUNCTION server_timeline() RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        RETURN (SELECT timeline_id FROM public.server_state);
        REVOKE EXECUTE ON FUNCTION server_timeline FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION server_timeline TO rehearse_app;

        -- The migrator keeps `schema_migration`; the server compares it with what it was built with.
        CREATE FUNCTION applied_migrations() RETURNS SETOF text
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        BEGIN ATOMIC
            SELECT name FROM public.schema_migration ORDER BY applied_at, name;
        END;
        REVOKE EXECUTE ON FUNCTION applied_migrations FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION applied_migrations TO rehearse_app;

        CREATE TABLE org_directory (
            slug slug PRIMARY KEY,
            org_id uuid NOT NULL UNIQUE,
            created_at instant NOT NULL
        );
        COMMENT ON TABLE org_directory IS
            'Global. Finds the org of a login name such as mara@acme, before any org is known.';

        CREATE FUNCTION org_of_slug(wanted text) RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        RETURN (SELECT org_id FROM public.org_directory WHERE slug = wanted);
        REVOKE EXECUTE ON FUNCTION org_of_slug FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION org_of_slug TO rehearse_app;

        CREATE TABLE address_throttle (
            address text COLLATE "C" PRIMARY KEY CHECK (octet_length(address) <= 64),
            window_start instant NOT NULL,
            attempts integer NOT NULL CHECK (attempts >= 0)
        );
        CREATE INDEX address_throttle_by_age ON address_throttle (window_start);
        COMMENT ON TABLE address_throttle IS
            'Global. Attempts to sign in by network address (an IPv6 address counts by its /64) in the running window. Kept in the database so that several servers count together.';

        -- The attempt is counted before the password is hashed, so that parallel attempts cannot exceed the
        -- limit. An attempt beyond it is not counted: the window ends when it was announced to end.
        CREATE FUNCTION count_address_attempt(
            caller text, at_time bigint, window_length bigint, attempts_max integer
        ) RETURNS bigint
        LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        DECLARE
            found_start bigint;
            found_attempts integer;
        BEGIN
            DELETE FROM public.address_throttle
            WHERE address IN (
                SELECT address FROM public.address_throttle
                WHERE window_start <= at_time - window_length AND address <> caller
                LIMIT 16
                FOR UPDATE SKIP LOCKED);
            INSERT INTO public.address_throttle AS t (address, window_start, attempts)
            VALUES (caller, at_time, 1)
            ON CONFLICT (address) DO UPDATE SET
                window_start = CASE
                    WHEN t.window_start <= at_time - window_length THEN at_time ELSE t.window_start END,
                attempts = CASE
                    WHEN t.window_start <= at_time - window_length THEN 1
                    ELSE least(t.attempts, attempts_max) + 1 END
            RETURNING window_start, attempts INTO found_start, found_attempts;
            RETURN CASE
                WHEN found_attempts > attempts_max THEN found_start + window_length - at_time ELSE 0 END;
        END
        $$;
        COMMENT ON FUNCTION count_address_attempt IS
            'Counts one attempt. Answers 0, or the milliseconds to wait when there were too many.';
        REVOKE EXECUTE ON FUNCTION count_address_attempt FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION count_address_attempt TO rehearse_app;

        CREATE FUNCTION forgive_address_attempt(caller text) RETURNS void
        LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        BEGIN ATOMIC
            UPDATE public.address_throttle SET attempts = attempts - 1
            WHERE address = caller AND attempts > 0;
        END;
        COMMENT ON FUNCTION forgive_address_attempt IS
            'Takes back one attempt that turned out to be right, so that an office behind one address can sign in.';
        REVOKE EXECUTE ON FUNCTION forgive_address_attempt FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION forgive_address_attempt TO rehearse_app;

        -- Orgs and members ------------------------------------------------------------------------------

        CREATE TABLE org (
            org_id uuid PRIMARY KEY,
            slug slug NOT NULL,
            created_at instant NOT NULL
        );
        COMMENT ON TABLE org IS
            'The tenant. Its row is the lock under which memberships change, so that two admins cannot remove each other at once.';
        CALL protect_tenant_table('org', 'SELECT, INSERT, UPDATE');

        CREATE TABLE member (
            org_id uuid NOT NULL REFERENCES org,
            user_id uuid NOT NULL,
            handle slug NOT NULL,
            display_name line_text NOT NULL,
            created_at instant NOT NULL,
            removed_at instant,
            PRIMARY KEY (org_id, user_id),
            UNIQUE (org_id, handle)
        );
        COMMENT ON TABLE member IS
            'A user of an org; the login name is handle@org-slug. A removed member keeps the row, because facts name their author.';
        CALL protect_tenant_table('member', 'SELECT, INSERT, UPDATE');

        CREATE TABLE credential (
            org_id uuid NOT NULL,
            user_id uuid NOT NULL,
            password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
            changed_at instant NOT NULL,
            PRIMARY KEY (org_id, user_id),
            FOREIGN KEY (org_id, user_id) REFERENCES member
        );
        COMMENT ON TABLE credential IS
            'The argon2id hash of a password, apart from the member so that no listing of members can carry it.';
        CALL protect_tenant_table('credential', 'SELECT, INSERT, UPDATE, DELETE');

        CREATE TABLE member_role (
            org_id uuid NOT NULL,
            user_id uuid NOT NULL,
            role text NOT NULL
                CHECK (role IN ('candidate', 'coach', 'lead', 'approver', 'auditor', 'admin')),
            PRIMARY KEY (org_id, user_id, role),
            FOREIGN KEY (org_id, user_id) REFERENCES member
        );
        COMMENT ON TABLE member_role IS 'The roles of a member; read on every request, never kept in a token.';
        CALL protect_tenant_table('member_role', 'SELECT, INSERT, DELETE');

        CREATE TABLE sign_in_throttle (
            org_id uuid NOT NULL REFERENCES org,
            handle slug NOT NULL,
            window_start instant NOT NULL,
            attempts integer NOT NULL CHECK (attempts >= 0),
            PRIMARY KEY (org_id, handle)
        );
        CREATE INDEX sign_in_throttle_by_age ON sign_in_throttle (org_id, window_start);
        COMMENT ON TABLE sign_in_throttle IS
            'Attempts to sign in under a login name in the running window. Names that nobody has count too, or the throttle would tell which names exist.';
        CALL protect_tenant_table('sign_in_throttle', 'SELECT, INSERT, UPDATE, DELETE');

        -- Devices ---------------------------------------------------------------------------------------

        CREATE TABLE device (
            org_id uuid NOT NULL,
            device_id uuid NOT NULL,
            user_id uuid NOT NULL,
            name line_text NOT NULL,
            forked_from uuid,
            created_at instant NOT NULL,
            last_seen_at instant NOT NULL,
            revoked_at instant,
            PRIMARY KEY (org_id, device_id),
            FOREIGN KEY (org_id, user_id) REFERENCES member,
            FOREIGN KEY (org_id, forked_from) REFERENCES device
        );
        CREATE INDEX device_by_user ON device (org_id, user_id);
        COMMENT ON TABLE device IS
            'One installation of the client. A copy of it (a restored backup, a cloned home directory) becomes a device of its own by forking.';
        CALL protect_tenant_table('device', 'SELECT, INSERT, UPDATE');

        CREATE TABLE device_token (
            org_id uuid NOT NULL,
            token_hash sha256 NOT NULL,
            device_id uuid NOT NULL,
            created_at instant NOT NULL,
            expires_at instant NOT NULL,
            last_used_at instant NOT NULL,
            revoked_at instant,
            PRIMARY KEY (org_id, token_hash),
            FOREIGN KEY (org_id, device_id) REFERENCES device
        );
        CREATE INDEX device_token_by_device ON device_token (org_id, device_id);
        COMMENT ON TABLE device_token IS
            'The SHA-256 of the token with which a device signs its requests. The token holds 160 random bits, so a plain hash cannot be searched.';
        CALL protect_tenant_table('device_token', 'SELECT, INSERT, UPDATE');

        -- Scopes ----------------------------------------------------------------------------------------

        CREATE TABLE scope (
            org_id uuid NOT NULL REFERENCES org,
            scope_id uuid NOT NULL,
            kind text NOT NULL CHECK (kind IN ('org', 'bank', 'authors', 'self', 'seat', 'staff')),
            subject_id uuid NOT NULL,
            label line_text NOT NULL,
            ver bigint NOT NULL DEFAULT 0 CHECK (ver >= 0),
            head sha256 NOT NULL DEFAULT decode(repeat('00', 32), 'hex'),
            digest bigint NOT NULL DEFAULT 0,
            created_at instant NOT NULL,
            PRIMARY KEY (org_id, scope_id),
            UNIQUE (org_id, kind, subject_id)
        );
        COMMENT ON TABLE scope IS
            'A unit of access and of sync. Every write takes the row''s lock, so `ver` counts commits without gaps, `head` is a running hash over them and `digest` a sum over the scope''s rows.';
        CALL protect_tenant_table('scope', 'SELECT, INSERT, UPDATE');

        CREATE TABLE scope_grant (
            org_id uuid NOT NULL,
            scope_id uuid NOT NULL,
            user_id uuid NOT NULL,
            role text NOT NULL
                CHECK (role IN ('owner', 'candidate', 'coach', 'lead', 'member', 'admin', 'reader',
                    'author', 'approver')),
            grant_epoch bigint NOT NULL CHECK (grant_epoch >= 1),
            granted_at instant NOT NULL,
            revoked_at instant,
            PRIMARY KEY (org_id, scope_id, user_id),
            FOREIGN KEY (org_id, scope_id) REFERENCES scope,
            FOREIGN KEY (org_id, user_id) REFERENCES member
        );
        CREATE INDEX scope_grant_by_user ON scope_grant (org_id, user_id) WHERE revoked_at IS NULL;
        COMMENT ON TABLE scope_grant IS
            'What a member may do in a scope, derived from memberships in the transaction that changes them. Granting again after a revocation, or with another role, raises `grant_epoch`, and the client starts the scope from zero.';
        CALL protect_tenant_table('scope_grant', 'SELECT, INSERT, UPDATE');

        -- Banks -----------------------------------------------------------------------------------------

        CREATE TABLE bank_register (
            org_id uuid NOT NULL REFERENCES org,
            bank_id uuid NOT NULL,
            slug slug NOT NULL,
            bank_scope_id uuid NOT NULL,
            authors_scope_id uuid NOT NULL,
            is_default boolean NOT NULL,
            created_at instant NOT NULL,
            PRIMARY KEY (org_id, bank_id),
            UNIQUE (org_id, slug),
            FOREIGN KEY (org_id, bank_scope_id) REFERENCES scope,
            FOREIGN KEY (org_id, authors_scope_id) REFERENCES scope
        );
        CREATE UNIQUE INDEX bank_register_default ON bank_register (org_id) WHERE is_default;
        COMMENT ON TABLE bank_register IS
            'The banks of an org. In the default bank every member has a place that follows from the roles.';
        CALL protect_tenant_table('bank_register', 'SELECT, INSERT');

        CREATE TABLE bank_member (
            org_id uuid NOT NULL,
            bank_id uuid NOT NULL,
            user_id uuid NOT NULL,
            role text NOT NULL CHECK (role IN ('reader', 'author', 'approver')),
            PRIMARY KEY (org_id, bank_id, user_id),
            FOREIGN KEY (org_id, bank_id) REFERENCES bank_register,
            FOREIGN KEY (org_id, user_id) REFERENCES member
        );
        COMMENT ON TABLE bank_member IS 'Who reads, writes or approves in a bank, beyond what the roles give.';
        CALL protect_tenant_table('bank_member', 'SELECT, INSERT, UPDATE, DELETE');

        -- Cohorts ---------------------------------------------------------------------------------------

        CREATE TABLE cohort_register (
            org_id uuid NOT NULL REFERENCES org,
            cohort_id uuid NOT NULL,
            slug slug NOT NULL,
            title line_text NOT NULL,
            staff_scope_id uuid NOT NULL,
            created_at instant NOT NULL,
            PRIMARY KEY (org_id, cohort_id),
            UNIQUE (org_id, slug),
            FOREIGN KEY (org_id, staff_scope_id) REFERENCES scope
        );
        COMMENT ON TABLE cohort_register IS 'The cohorts of an org, each with its staff scope.';
        CALL protect_tenant_table('cohort_register', 'SELECT, INSERT, UPDATE');

        CREATE TABLE cohort_staff (
            org_id uuid NOT NULL,
            cohort_id uuid NOT NULL,
            user_id uuid NOT NULL,
            role text NOT NULL CHECK (role IN ('coach', 'lead')),
            PRIMARY KEY (org_id, cohort_id, user_id, role),
            FOREIGN KEY (org_id, cohort_id) REFERENCES cohort_register,
            FOREIGN KEY (org_id, user_id) REFERENCES member
        );
        CREATE INDEX cohort_staff_by_user ON cohort_staff (org_id, user_id);
        COMMENT ON TABLE cohort_staff IS 'Who coaches or leads a cohort.';
        CALL protect_tenant_table('cohort_staff', 'SELECT, INSERT, DELETE');

        CREATE TABLE seat_register (
            org_id uuid NOT NULL,
            seat_id uuid NOT NULL,
            cohort_id uuid NOT NULL,
            user_id uuid NOT NULL,
            seat_scope_id uuid NOT NULL,
            created_at instant NOT NULL,
            removed_at instant,
            PRIMARY KEY (org_id, seat_id),
            UNIQUE (org_id, cohort_id, user_id),
            FOREIGN KEY (org_id, cohort_id) REFERENCES cohort_register,
            FOREIGN KEY (org_id, user_id) REFERENCES member,
            FOREIGN KEY (org_id, seat_scope_id) REFERENCES scope
        );
        CREATE INDEX seat_register_by_user ON seat_register (org_id, user_id);
        COMMENT ON TABLE seat_register IS
            'A candidate''s place in a cohort, each with its seat scope. Coming back gives the same seat.';
        CALL protect_tenant_table('seat_register', 'SELECT, INSERT, UPDATE');

        -- Invitations -----------------------------------------------------------------------------------

        CREATE TABLE invitation (
            org_id uuid NOT NULL REFERENCES org,
            invitation_id uuid NOT NULL,
            code_hash sha256 NOT NULL,
            handle slug NOT NULL,
            display_name line_text NOT NULL,
            roles text[] NOT NULL
                CHECK (cardinality(roles) > 0 AND roles
                    <@ ARRAY['candidate', 'coach', 'lead', 'approver', 'auditor', 'admin']),
            cohort_id uuid,
            invited_by uuid,
            created_at instant NOT NULL,
            expires_at instant NOT NULL,
            used_at instant,
            used_by uuid,
            withdrawn_at instant,
            PRIMARY KEY (org_id, invitation_id),
            UNIQUE (org_id, code_hash),
            FOREIGN KEY (org_id, cohort_id) REFERENCES cohort_register,
            FOREIGN KEY (org_id, invited_by) REFERENCES member,
            FOREIGN KEY (org_id, used_by) REFERENCES member
        );
        CREATE UNIQUE INDEX invitation_open ON invitation (org_id, handle)
            WHERE used_at IS NULL AND withdrawn_at IS NULL;
        COMMENT ON TABLE invitation IS
            'A place that waits for a person. It carries the roles; the request that accepts it cannot. Only the hash of its code is kept.';
        CALL protect_tenant_table('invitation', 'SELECT, INSERT, UPDATE');

        -- Grants follow from memberships ----------------------------------------------------------------

        CREATE VIEW bank_place WITH (security_invoker = true) AS
        SELECT b.org_id, b.bank_id, m.user_id,
            CASE
                WHEN bool_or(r.role IN ('approver', 'admin')) THEN 'approver'
                WHEN bool_or(r.role = 'coach') THEN 'author'
                ELSE 'reader'
            END AS role
        FROM bank_register b
        JOIN member m ON m.org_id = b.org_id AND m.removed_at IS NULL
        JOIN member_role r ON r.org_id = m.org_id AND r.user_id = m.user_id
        WHERE b.is_default
        GROUP BY b.org_id, b.bank_id, m.user_id
        UNION ALL
        SELECT p.org_id, p.bank_id, p.user_id, p.role
        FROM bank_member p
        JOIN member m ON m.org_id = p.org_id AND m.user_id = p.user_id AND m.removed_at IS NULL;
        COMMENT ON VIEW bank_place IS
            'Every place in a bank: those that follow from the roles in the default bank, and those given by hand.';
        GRANT SELECT ON bank_place TO rehearse_app;

        CREATE VIEW derived_grant WITH (security_invoker = true) AS
        WITH claim (org_id, scope_id, user_id, role) AS (
            SELECT s.org_id, s.scope_id, m.user_id,
                CASE WHEN a.role IS NULL THEN 'member' ELSE 'admin' END
            FROM member m
            JOIN scope s ON s.org_id = m.org_id AND s.kind = 'org'
            LEFT JOIN member_role a
                ON a.org_id = m.org_id AND a.user_id = m.user_id AND a.role = 'admin'
            WHERE m.removed_at IS NULL
            UNION ALL
            SELECT s.org_id, s.scope_id, m.user_id, 'owner'
            FROM member m
            JOIN scope s ON s.org_id = m.org_id AND s.kind = 'self' AND s.subject_id = m.user_id
            WHERE m.removed_at IS NULL
            UNION ALL
            SELECT b.org_id, b.bank_scope_id, p.user_id, p.role
            FROM bank_register b
            JOIN bank_place p ON p.org_id = b.org_id AND p.bank_id = b.bank_id
            UNION ALL
            SELECT b.org_id, b.authors_scope_id, p.user_id, p.role
            FROM bank_register b
            JOIN bank_place p ON p.org_id = b.org_id AND p.bank_id = b.bank_id
            WHERE p.role IN ('author', 'approver')
            UNION ALL
            SELECT t.org_id, t.seat_scope_id, t.user_id, 'candidate'
            FROM seat_register t
            WHERE t.removed_at IS NULL
            UNION ALL
            -- A coach who has a seat in the same cohort is a candidate there and does not review himself.
            SELECT t.org_id, t.seat_scope_id, f.user_id, 'coach'
            FROM seat_register t
            JOIN cohort_staff f
                ON f.org_id = t.org_id AND f.cohort_id = t.cohort_id AND f.role = 'coach'
            WHERE t.removed_at IS NULL AND f.user_id <> t.user_id
            UNION ALL
            SELECT c.org_id, c.staff_scope_id, f.user_id, f.role
            FROM cohort_register c
            JOIN cohort_staff f ON f.org_id = c.org_id AND f.cohort_id = c.cohort_id
        )
        SELECT DISTINCT ON (org_id, scope_id, user_id) org_id, scope_id, user_id, role
        FROM claim
        ORDER BY org_id, scope_id, user_id,
            array_position(ARRAY['approver', 'author', 'reader', 'lead', 'coach'], role);
        COMMENT ON VIEW derived_grant IS
            'The grants that should stand now. `scope_grant` keeps them with their epochs; a member with two claims on a scope has the stronger one.';
        GRANT SELECT ON derived_grant TO rehearse_app;

        """#),
        (path: "0002_synced_rows.sql", text: #"""
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

        """#),
        (path: "0003_upkeep.sql", text: #"""
        -- Members with their roles, refusals of access in the audit, and what may be thrown away one day.
        --
        -- Invariants that this file adds:
        --
        -- 1. A refusal of access is an audit entry of the refused member's org or, above a rate, a share in
        --    one counted entry. They are the chain of a scope without grants and rows. `denial_window` holds
        --    what is not in the audit yet; one row for each member, however often they are refused.
        -- 2. Answers to ops may be deleted once no device will ask for them again. `device_chain`, which says
        --    where a device's chain ends, is never deleted, so nothing old is mistaken for something new.

        -- Members ---------------------------------------------------------------------------------------

        CREATE VIEW member_with_roles WITH (security_invoker = true) AS
        SELECT m.org_id, m.user_id, m.handle, m.display_name, m.created_at, m.removed_at,
            ARRAY(
                SELECT r.role
                FROM member_role r
                WHERE r.org_id = m.org_id AND r.user_id = m.user_id
                ORDER BY r.role) AS roles
        FROM member m;
        COMMENT ON VIEW member_with_roles IS
            'Each member, removed ones too, with their roles in one array, sorted.';
        GRANT SELECT ON member_with_roles TO rehearse_app;

        -- Sign-in throttle ------------------------------------------------------------------------------

        CREATE FUNCTION address_wait(
            caller text, at_time bigint, window_length bigint, attempts_max integer
        ) RETURNS bigint
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        RETURN coalesce(
            (SELECT window_start + window_length - at_time
            FROM public.address_throttle
            WHERE address = caller AND attempts >= attempts_max
                AND window_start > at_time - window_length),
            0);
        COMMENT ON FUNCTION address_wait IS
            'Answers 0, or the milliseconds to wait when the address has used up its attempts. Counts nothing.';
        REVOKE EXECUTE ON FUNCTION address_wait FROM PUBLIC;
        GRANT EXECUTE ON FUNCTION address_wait TO rehearse_app;

        -- Refusals of access ----------------------------------------------------------------------------

        CREATE TABLE denial_window (
            org_id uuid NOT NULL,
            user_id uuid NOT NULL,
            window_start instant NOT NULL,
            entries integer NOT NULL DEFAULT 0 CHECK (entries >= 0),
            counted bigint NOT NULL DEFAULT 0 CHECK (counted >= 0),
            PRIMARY KEY (org_id, user_id),
            FOREIGN KEY (org_id, user_id) REFERENCES member
        );
        CREATE INDEX denial_window_by_age ON denial_window (org_id, window_start);
        COMMENT ON TABLE denial_window IS
            'Refusals of access to a member in the running window: how many have an audit entry of their own, and how many wait for one entry together.';
        CALL protect_tenant_table('denial_window', 'SELECT, INSERT, UPDATE, DELETE');

        -- Retention -------------------------------------------------------------------------------------

        GRANT DELETE ON op_log TO rehearse_app;

        """#),
        (path: "0004_parked_groups.sql", text: #"""
        -- What the server could not do, and set aside.
        --
        -- Invariant that this file adds: a group of ops that makes the server fail again and again does not
        -- stop the queue of its device. It is counted here, and at the third failure of the same kind it is
        -- kept here and refused, so that the groups behind it are done.

        CREATE TABLE parked_group (
            org_id uuid NOT NULL,
            user_id uuid NOT NULL,
            group_id uuid NOT NULL,
            device_id uuid NOT NULL,
            fingerprint line_text NOT NULL,
            failures integer NOT NULL CHECK (failures >= 1),
            first_failed_at instant NOT NULL,
            last_failed_at instant NOT NULL,
            parked_at instant,
            op_count integer NOT NULL CHECK (op_count >= 1),
            content answer_text,
            PRIMARY KEY (org_id, user_id, group_id),
            FOREIGN KEY (org_id, user_id) REFERENCES member
        );
        CREATE INDEX parked_group_by_time ON parked_group (org_id, parked_at) WHERE parked_at IS NOT NULL;
        COMMENT ON TABLE parked_group IS
            'Groups of ops on which the server failed for a reason of its own: how often in the same way, and what was in them (cut at 256 KiB) once they were set aside. The person''s device keeps them too.';

        -- The server writes `content` and cannot read it: only the operator, as the owner, can.
        CALL protect_tenant_table('parked_group', 'INSERT, UPDATE, DELETE');
        GRANT SELECT (
            org_id, user_id, group_id, device_id, fingerprint, failures, first_failed_at, last_failed_at,
            parked_at, op_count)
        ON parked_group TO rehearse_app;

        """#),
    ]
}
