-- What somebody proved, when, and for which action. Append-only: evidence ages, it is never changed.
CREATE TABLE verification_evidence (
  id text PRIMARY KEY,
  member_id text NOT NULL,
  session_id text NOT NULL,
  item text NOT NULL,
  action text,
  channel text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX verification_evidence_session ON verification_evidence (session_id, at);
SELECT platform_append_only('verification_evidence');

-- Evidence given for an action is used up by the first assurance that was spent: the primary key is the single use.
CREATE TABLE verification_evidence_use (
  evidence_id text PRIMARY KEY,
  assurance_id text NOT NULL,
  at bigint NOT NULL
);
SELECT platform_append_only('verification_evidence_use');

-- The right to one act on one subject, for a short time, once.
CREATE TABLE verification_assurance (
  id text PRIMARY KEY,
  act text NOT NULL,
  subject text NOT NULL,
  member_id text NOT NULL,
  session_id text NOT NULL,
  level text NOT NULL,
  granted_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint
);
CREATE INDEX verification_assurance_age ON verification_assurance (granted_at);

-- One-time codes, as keyed hashes. One live code a slot; tries are taken before anything is compared.
CREATE TABLE verification_code (
  id text PRIMARY KEY,
  -- Which of two codes of one millisecond came later.
  position bigint GENERATED ALWAYS AS IDENTITY,
  owner text NOT NULL,
  session text NOT NULL,
  purpose text NOT NULL,
  class text NOT NULL CHECK (class IN ('typed', 'spoken')),
  channel text NOT NULL,
  destination text NOT NULL,
  action text NOT NULL,
  mac text NOT NULL,
  state text NOT NULL CHECK (state IN ('live', 'used', 'dead')),
  tries_left integer NOT NULL CHECK (tries_left >= 0),
  resends_left integer NOT NULL CHECK (resends_left >= 0),
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL
);
CREATE UNIQUE INDEX verification_code_live ON verification_code (owner, session, purpose) WHERE state = 'live';
CREATE INDEX verification_code_slot ON verification_code (owner, session, purpose, position);
CREATE INDEX verification_code_age ON verification_code (created_at);

-- A passkey's challenge for one action of one session.
CREATE TABLE verification_challenge (
  id text PRIMARY KEY,
  member_id text NOT NULL,
  session_id text NOT NULL,
  action text NOT NULL,
  challenge text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint
);
CREATE INDEX verification_challenge_age ON verification_challenge (created_at);

-- Misses of a factor: three suspend the factor, never the card.
CREATE TABLE verification_factor (
  member_id text NOT NULL,
  factor text NOT NULL,
  misses integer NOT NULL DEFAULT 0,
  suspended_until bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (member_id, factor)
);
