-- One account a member. The user id is kept as typed and as compared (lower case, NFKC).
CREATE TABLE signin_account (
  id text PRIMARY KEY,
  member_id text NOT NULL UNIQUE,
  user_id text NOT NULL,
  user_id_key text NOT NULL UNIQUE,
  created_at bigint NOT NULL,
  recovered_at bigint
);

-- Salt, parameters, and the keeper's MAC over the argon2id hash; the hash itself is nowhere. `misses` counts failures in
-- a row from devices that the account does not know.
CREATE TABLE signin_password (
  account_id text PRIMARY KEY REFERENCES signin_account (id),
  salt text NOT NULL,
  params text NOT NULL,
  mac text NOT NULL,
  changed_at bigint NOT NULL,
  misses integer NOT NULL DEFAULT 0
);

-- Public keys, copied from the keeper (members) or made here (staff). A credential id belongs to one owner for ever.
CREATE TABLE signin_passkey (
  credential_id text PRIMARY KEY,
  owner_kind text NOT NULL CHECK (owner_kind IN ('member', 'staff')),
  owner_id text NOT NULL,
  public_key text NOT NULL,
  sign_count bigint NOT NULL,
  transports text[] NOT NULL,
  backup_eligible boolean NOT NULL,
  backed_up boolean NOT NULL,
  user_handle text NOT NULL,
  name text NOT NULL,
  added_at bigint NOT NULL,
  last_used_at bigint,
  removed_at bigint
);
CREATE INDEX signin_passkey_owner ON signin_passkey (owner_kind, owner_id);

-- The seed is with the keeper, under the name of the enrolment; here only whether there is one.
CREATE TABLE signin_authenticator (
  account_id text PRIMARY KEY REFERENCES signin_account (id),
  enrolment text NOT NULL,
  added_at bigint NOT NULL,
  confirmed boolean NOT NULL
);

-- Ten at a time, as keyed hashes, each good once.
CREATE TABLE signin_recovery_code (
  account_id text NOT NULL REFERENCES signin_account (id),
  mac text NOT NULL,
  used_at bigint,
  PRIMARY KEY (account_id, mac)
);

-- A browser that signed in before, once for each account that it signed in to; they share its cookie. `trusted`: it came
-- with a card match or a passkey, so it was never "young".
CREATE TABLE signin_device (
  id text PRIMARY KEY,
  account_id text NOT NULL REFERENCES signin_account (id),
  token_hash text NOT NULL,
  label text NOT NULL,
  trusted boolean NOT NULL,
  added_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  misses integer NOT NULL DEFAULT 0,
  revoked_at bigint,
  UNIQUE (token_hash, account_id)
);
CREATE INDEX signin_device_account ON signin_device (account_id);

-- Sessions of members and staff, and bearer tokens of the command line. The token is new at every rise of level.
CREATE TABLE signin_session (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('member', 'staff', 'bearer')),
  owner_id text NOT NULL,
  token_hash text NOT NULL UNIQUE,
  device_id text,
  label text NOT NULL,
  started_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  ended_at bigint
);
CREATE INDEX signin_session_owner ON signin_session (kind, owner_id, started_at);
CREATE INDEX signin_session_age ON signin_session (expires_at);

-- Registration and recovery under way: the cookie names the row, the visit's name the ticket. `member_id` is empty for
-- a card that matched nobody, and the row is otherwise the same.
CREATE TABLE signin_journey (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('registration', 'recovery')),
  token_hash text NOT NULL UNIQUE,
  step text NOT NULL CHECK (step IN ('code', 'choose', 'confirm', 'finish', 'password', 'done')),
  visit text NOT NULL UNIQUE,
  source text NOT NULL,
  language text NOT NULL,
  member_id text,
  code_channel text NOT NULL,
  code_to text NOT NULL,
  passkey jsonb,
  user_id text,
  password jsonb,
  confirmed text[] NOT NULL DEFAULT '{}',
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX signin_journey_age ON signin_journey (expires_at);

-- A sign-in between its first and its second step.
CREATE TABLE signin_attempt (
  id text PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  account_id text NOT NULL REFERENCES signin_account (id),
  password_at bigint NOT NULL,
  tries_left integer NOT NULL CHECK (tries_left >= 0),
  expires_at bigint NOT NULL,
  used_at bigint
);
CREATE INDEX signin_attempt_age ON signin_attempt (expires_at);

-- Challenges of passkeys before anybody is known.
CREATE TABLE signin_challenge (
  token_hash text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('member', 'staff')),
  challenge text NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint
);
CREATE INDEX signin_challenge_age ON signin_challenge (expires_at);

-- Visits to add a passkey: whose they are.
CREATE TABLE signin_passkey_visit (
  visit text PRIMARY KEY,
  member_id text NOT NULL,
  created_at bigint NOT NULL
);

-- What a member can read back about their own account.
CREATE TABLE signin_event (
  id text PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  member_id text NOT NULL,
  kind text NOT NULL,
  device text,
  at bigint NOT NULL
);
CREATE INDEX signin_event_member ON signin_event (member_id, position);
SELECT platform_append_only('signin_event');
