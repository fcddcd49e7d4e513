-- What a representative did on a call, as the server knows it: an address that says so proves nothing.
CREATE TABLE casework_deed (
  id text PRIMARY KEY,
  call_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('lock', 'letters')),
  by text NOT NULL,
  at bigint NOT NULL,
  -- How many cards were locked.
  count integer NOT NULL CHECK (count >= 0)
);
CREATE INDEX casework_deed_call ON casework_deed (call_id, at);
REVOKE UPDATE, DELETE ON casework_deed FROM countersign_server;
