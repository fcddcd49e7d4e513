-- Who opened what the house knows of one cardmember, why, and for which days. Never changed: it is the other half of the view.
CREATE TABLE evidence_pack_opening (
  id text PRIMARY KEY,
  member_id text NOT NULL,
  -- The report that it was opened from.
  report_id text,
  reason text NOT NULL CHECK (reason IN ('refund', 'complaint', 'member-asked', 'authority')),
  -- The issuer's own name of the matter.
  case_name text CHECK (length(case_name) BETWEEN 1 AND 64),
  from_at bigint NOT NULL,
  until_at bigint NOT NULL CHECK (until_at > from_at),
  by_staff text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX evidence_pack_opening_staff ON evidence_pack_opening (by_staff, at DESC);
SELECT platform_append_only('evidence_pack_opening');
