-- Messages that the issuer has written to a cardmember: by the issuer's own name of each, once.
CREATE TABLE contact_message (
  id text PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  member_id text NOT NULL,
  purpose text NOT NULL,
  -- What was asked for, in canonical form: the same reference with something else is another message, and refused.
  asked text NOT NULL,
  created_at bigint NOT NULL
);
SELECT platform_append_only('contact_message');

-- Each way to its member: the contact that went, or why none did.
CREATE TABLE contact_message_way (
  message_id text NOT NULL REFERENCES contact_message (id),
  position integer NOT NULL,
  channel text NOT NULL CHECK (channel IN ('sms', 'email', 'push')),
  masked text NOT NULL,
  contact_id text REFERENCES contact_ledger (id),
  refusal text,
  PRIMARY KEY (message_id, position),
  CHECK ((contact_id IS NULL) <> (refusal IS NULL))
);
SELECT platform_append_only('contact_message_way');
