-- Browsers that a member lets us send messages to: where, and the keys that a message is sealed with for them alone.
CREATE TABLE contact_push (
  id text PRIMARY KEY,
  member_id text NOT NULL,
  endpoint text NOT NULL,
  p256dh bytea NOT NULL CHECK (octet_length(p256dh) = 65),
  auth bytea NOT NULL CHECK (octet_length(auth) = 16),
  device text NOT NULL,
  made_at bigint NOT NULL,
  ended_at bigint
);
CREATE INDEX contact_push_member ON contact_push (member_id) WHERE ended_at IS NULL;
-- A browser belongs to whoever let it in last.
CREATE UNIQUE INDEX contact_push_endpoint ON contact_push (endpoint) WHERE ended_at IS NULL;
REVOKE DELETE ON contact_push FROM countersign_server;
