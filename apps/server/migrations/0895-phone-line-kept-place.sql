-- Callers who waited and hung up to be called back: they keep their place in the queue. A number is not in it: the one on file is called.
CREATE TABLE phone_line_kept_place (
  id text PRIMARY KEY,
  case_id text NOT NULL REFERENCES phone_line_case (id),
  -- The call on which they asked.
  said_on text NOT NULL UNIQUE REFERENCES phone_line_call (id),
  member_id text NOT NULL,
  card_id text,
  -- Ours, as it was called; E.164.
  number text NOT NULL,
  region text NOT NULL,
  -- Since when they wait: since before they asked.
  waiting_since bigint NOT NULL,
  kept_at bigint NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'calling', 'reached', 'missed', 'dropped')),
  tries integer NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 2),
  -- Of the last try: who called, when, and the row of the ledger.
  taken_by text,
  tried_at bigint,
  contact_id text UNIQUE,
  ended_at bigint,
  CHECK ((state IN ('reached', 'missed', 'dropped')) = (ended_at IS NOT NULL)),
  CHECK (state <> 'calling' OR (taken_by IS NOT NULL AND contact_id IS NOT NULL AND tried_at IS NOT NULL))
);
CREATE UNIQUE INDEX phone_line_kept_place_one ON phone_line_kept_place (member_id) WHERE state IN ('waiting', 'calling');
CREATE INDEX phone_line_kept_place_open ON phone_line_kept_place (waiting_since) WHERE state IN ('waiting', 'calling');

CREATE FUNCTION phone_line_guard_kept_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.case_id, NEW.said_on, NEW.member_id, NEW.card_id, NEW.number, NEW.region, NEW.waiting_since, NEW.kept_at)
     IS DISTINCT FROM
     (OLD.id, OLD.case_id, OLD.said_on, OLD.member_id, OLD.card_id, OLD.number, OLD.region, OLD.waiting_since, OLD.kept_at) THEN
    RAISE EXCEPTION 'who keeps which place does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.tries < OLD.tries THEN
    RAISE EXCEPTION 'a try is not given back' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND NOT (OLD.state || '>' || NEW.state) = ANY (ARRAY[
    'waiting>calling', 'waiting>missed', 'waiting>dropped', 'calling>waiting', 'calling>reached', 'calling>missed'
  ]) THEN
    RAISE EXCEPTION 'a kept place does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER phone_line_guard_kept_place BEFORE UPDATE ON phone_line_kept_place
  FOR EACH ROW EXECUTE FUNCTION phone_line_guard_kept_place();
REVOKE DELETE ON phone_line_kept_place FROM countersign_server;
