-- People as the issuer named them. No number of a card, no ending of an identity item: those are the keeper's.
CREATE TABLE cards_member (
  id text PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  region text NOT NULL,
  language text NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  birth_date text,
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'closed')),
  created_at bigint NOT NULL
);

-- Phones and e-mails with their history: a row ends and another one begins, nothing is overwritten.
CREATE TABLE cards_contact_point (
  id text PRIMARY KEY,
  member_id text NOT NULL REFERENCES cards_member (id),
  kind text NOT NULL CHECK (kind IN ('phone', 'email')),
  value text NOT NULL,
  takes_text boolean NOT NULL,
  since bigint NOT NULL,
  replaces text REFERENCES cards_contact_point (id),
  ended_at bigint,
  CHECK (ended_at IS NULL OR ended_at >= since)
);
CREATE UNIQUE INDEX cards_contact_point_current ON cards_contact_point (member_id, kind, value) WHERE ended_at IS NULL;
CREATE INDEX cards_contact_point_member ON cards_contact_point (member_id);

CREATE TABLE cards_address (
  id text PRIMARY KEY,
  member_id text NOT NULL REFERENCES cards_member (id),
  name text NOT NULL,
  lines text[] NOT NULL,
  since bigint NOT NULL,
  replaces text REFERENCES cards_address (id),
  ended_at bigint,
  CHECK (ended_at IS NULL OR ended_at >= since)
);
CREATE UNIQUE INDEX cards_address_current ON cards_address (member_id) WHERE ended_at IS NULL;

CREATE TABLE cards_card (
  id text PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  member_id text NOT NULL REFERENCES cards_member (id),
  primary_card_id text REFERENCES cards_card (id),
  product_id text NOT NULL,
  status text NOT NULL CHECK (status IN ('ordered', 'dispatched', 'active', 'locked-by-member', 'blocked', 'expired', 'replaced')),
  expiry text NOT NULL CHECK (expiry ~ '^[0-9]{4}-[0-9]{2}$'),
  dispatched_at bigint,
  -- The keeper's half: its token and the last four digits, when it has the number under the same reference.
  token text UNIQUE,
  last_four text CHECK (last_four ~ '^[0-9]{4}$'),
  number_state text NOT NULL DEFAULT 'waiting' CHECK (number_state IN ('waiting', 'met', 'mismatch')),
  looked_at bigint,
  look_again_at bigint,
  created_at bigint NOT NULL,
  CHECK ((number_state = 'met') = (token IS NOT NULL)),
  CHECK ((token IS NULL) = (last_four IS NULL))
);
CREATE INDEX cards_card_member ON cards_card (member_id);
CREATE INDEX cards_card_primary ON cards_card (primary_card_id);
CREATE INDEX cards_card_look ON cards_card (look_again_at) WHERE number_state = 'waiting';

-- Clients of the API: the key is kept as a hash only.
CREATE TABLE cards_api_key (
  id text PRIMARY KEY,
  name text NOT NULL,
  secret_hash text NOT NULL UNIQUE,
  scopes text[] NOT NULL,
  created_by text NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint,
  revoked_at bigint,
  last_used_at bigint
);
