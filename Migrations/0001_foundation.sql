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
