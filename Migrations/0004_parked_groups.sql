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
