-- How far the keeper's events were read. Moved in the transaction of their effect: at least once becomes once.
CREATE TABLE keeper_feed_cursor (
  name text PRIMARY KEY,
  position bigint NOT NULL
);

-- Events that no try could work off: their number and kind, never their content.
CREATE TABLE keeper_feed_dead (
  event_id bigint PRIMARY KEY,
  kind text NOT NULL,
  at bigint NOT NULL
);
