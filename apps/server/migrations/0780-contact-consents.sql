-- What a member agreed to be written to or called about, and took back: every word of theirs, in order. The last one counts.
CREATE TABLE contact_consent (
  id text PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  member_id text NOT NULL,
  purpose text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('sms', 'email', 'post', 'voice', 'push')),
  is_given boolean NOT NULL,
  -- Where it was said.
  source text NOT NULL CHECK (source IN ('web', 'text')),
  -- The version of the words that were agreed to.
  wording text NOT NULL,
  at bigint NOT NULL,
  correlation text NOT NULL
);
CREATE INDEX contact_consent_member ON contact_consent (member_id, purpose, channel, position DESC);
SELECT platform_append_only('contact_consent');

-- A number that wrote STOP gets no text any more but a code that somebody asks for; START takes it back. The last word counts.
CREATE TABLE contact_stop (
  id text PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  endpoint_hash bytea NOT NULL,
  is_stopped boolean NOT NULL,
  source text NOT NULL CHECK (source IN ('web', 'text')),
  at bigint NOT NULL,
  correlation text NOT NULL
);
CREATE INDEX contact_stop_endpoint ON contact_stop (endpoint_hash, position DESC);
SELECT platform_append_only('contact_stop');

-- Texts that people wrote to us, by the provider's name: the same one counts once.
CREATE TABLE contact_text_in (
  provider text NOT NULL,
  provider_id text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (provider, provider_id)
);
CREATE INDEX contact_text_in_age ON contact_text_in (at);
