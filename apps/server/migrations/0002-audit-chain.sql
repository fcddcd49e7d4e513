-- The record of what was decided, each entry linked to the one before by its hash. See packages/hashchain.
CREATE TABLE audit_entry (
  position bigint PRIMARY KEY,
  list text NOT NULL,
  at bigint NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  channel text NOT NULL,
  operation text NOT NULL,
  subject text,
  result text NOT NULL,
  refusal text,
  correlation text NOT NULL,
  programme text NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, position);
SELECT platform_append_only('audit_entry');

-- The newest link; its row lock orders appends. Rebuilt from the entries if it were ever lost.
CREATE TABLE audit_head (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  position bigint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32)
);
INSERT INTO audit_head (position, hash) VALUES (0, decode(repeat('00', 32), 'hex'));
REVOKE INSERT, DELETE ON audit_head FROM countersign_server;
