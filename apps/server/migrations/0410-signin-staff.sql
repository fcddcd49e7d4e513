-- People of the issuer. `misses` in a row lock the account for half an hour (PCI DSS 8.3.4).
CREATE TABLE signin_staff (
  id text PRIMARY KEY,
  user_id text NOT NULL,
  user_id_key text NOT NULL UNIQUE,
  roles text[] NOT NULL,
  created_at bigint NOT NULL,
  disabled_at bigint,
  totp boolean NOT NULL DEFAULT false,
  misses integer NOT NULL DEFAULT 0,
  locked_until bigint NOT NULL DEFAULT 0
);

-- One-time links. `draft` holds what the enrolment needs between its two steps.
CREATE TABLE signin_staff_invite (
  token_hash text PRIMARY KEY,
  roles text[] NOT NULL,
  made_by text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  used_at bigint,
  draft jsonb
);

-- Sign-in of a command line (RFC 8628): both codes as hashes.
CREATE TABLE signin_device_grant (
  id text PRIMARY KEY,
  device_hash text NOT NULL UNIQUE,
  user_code_hash text NOT NULL UNIQUE,
  source text NOT NULL,
  state text NOT NULL CHECK (state IN ('pending', 'approved', 'refused', 'taken')),
  staff_id text,
  polled_at bigint NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX signin_device_grant_age ON signin_device_grant (expires_at);
