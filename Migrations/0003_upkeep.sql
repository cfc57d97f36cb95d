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
