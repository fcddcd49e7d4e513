-- What the server knows of PINs: visits that it sent to the window, what the keeper said of them, and letters on their way.
-- Never a digit, a block or a reference value.

CREATE TABLE pin_visit (
  id text PRIMARY KEY,
  member_id text NOT NULL,
  card_id text NOT NULL,
  card_token text NOT NULL,
  act text NOT NULL CHECK (act IN ('pin.show', 'pin.set')),
  state text NOT NULL CHECK (state IN ('open', 'done', 'refused')),
  outcome jsonb,
  started_at bigint NOT NULL,
  ended_at bigint
);
CREATE INDEX pin_visit_member ON pin_visit (member_id, started_at);

-- Every act and every word of the keeper about a card; keeper_event makes a second delivery a row that is already there.
CREATE TABLE pin_event (
  id text PRIMARY KEY,
  card_id text NOT NULL,
  kind text NOT NULL,
  facts jsonb NOT NULL,
  keeper_event bigint UNIQUE,
  at bigint NOT NULL
);
CREATE INDEX pin_event_card ON pin_event (card_id, at);
SELECT platform_append_only('pin_event');

CREATE TABLE pin_batch (
  id text PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('open', 'released', 'printed', 'dispatched')),
  made_at bigint NOT NULL,
  released_at bigint
);

-- One operator's word that a batch may be printed. Two different ones release it.
CREATE TABLE pin_batch_release (
  batch_id text NOT NULL REFERENCES pin_batch (id),
  operator text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (batch_id, operator)
);
SELECT platform_append_only('pin_batch_release');

CREATE TABLE pin_mailer (
  id text PRIMARY KEY,
  card_id text NOT NULL,
  card_token text NOT NULL,
  ordered_by text NOT NULL,
  region text NOT NULL,
  state text NOT NULL CHECK (
    state IN ('ordered', 'generated', 'released', 'printed', 'dispatched', 'closed', 'returned', 'cancelled', 'spoiled')
  ),
  new_pin boolean NOT NULL,
  reference text NOT NULL,
  address jsonb NOT NULL,
  earliest_on text NOT NULL,
  latest_on text NOT NULL,
  batch_id text REFERENCES pin_batch (id),
  ordered_at bigint NOT NULL,
  generated_at bigint,
  released_at bigint,
  printed_at bigint,
  dispatched_at bigint,
  ended_at bigint
);
-- One live letter a card: a repeated order is the same order.
CREATE UNIQUE INDEX pin_mailer_one_live ON pin_mailer (card_id)
  WHERE state IN ('ordered', 'generated', 'released', 'printed', 'dispatched');
CREATE INDEX pin_mailer_batch ON pin_mailer (batch_id);
CREATE INDEX pin_mailer_waiting ON pin_mailer (ordered_at) WHERE state = 'generated' AND batch_id IS NULL;

-- A letter only moves forward; the database refuses every other move.
CREATE FUNCTION pin_mailer_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> NEW.state AND NOT (OLD.state || '>' || NEW.state) = ANY (ARRAY[
    'ordered>generated', 'generated>released', 'released>printed', 'printed>dispatched', 'dispatched>closed',
    'dispatched>returned', 'ordered>cancelled', 'generated>cancelled', 'released>spoiled', 'printed>spoiled'
  ]) THEN
    RAISE EXCEPTION 'a letter cannot move from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER pin_mailer_moves BEFORE UPDATE ON pin_mailer FOR EACH ROW EXECUTE FUNCTION pin_mailer_moves();
