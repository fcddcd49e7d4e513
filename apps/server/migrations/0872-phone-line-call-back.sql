-- Calling back: a caller hears four digits, hangs up, and keys them on the number that we have on file. The digits are kept nowhere:
-- they follow from the id, under a key of the server's.
CREATE TABLE phone_line_call_back (
  id text PRIMARY KEY,
  case_id text NOT NULL REFERENCES phone_line_case (id),
  -- The call on which the digits were said.
  said_on text NOT NULL REFERENCES phone_line_call (id),
  state text NOT NULL DEFAULT 'said' CHECK (state IN ('said', 'dialled', 'proven', 'dead')),
  -- The number that is called, by its id, and the row of the ledger that says so.
  point_id text,
  contact_id text UNIQUE,
  -- The call on which the digits may be keyed, and no other one.
  heard_on text REFERENCES phone_line_call (id),
  tries integer NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 3),
  said_at bigint NOT NULL,
  expires_at bigint NOT NULL,
  CHECK (state IN ('said', 'dead') OR (point_id IS NOT NULL AND contact_id IS NOT NULL)),
  CHECK (state <> 'proven' OR heard_on IS NOT NULL)
);
CREATE UNIQUE INDEX phone_line_call_back_one ON phone_line_call_back (case_id) WHERE state IN ('said', 'dialled');

CREATE FUNCTION phone_line_guard_call_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.case_id, NEW.said_on, NEW.said_at) IS DISTINCT FROM (OLD.id, OLD.case_id, OLD.said_on, OLD.said_at)
     OR (OLD.contact_id IS NOT NULL AND (NEW.contact_id, NEW.point_id) IS DISTINCT FROM (OLD.contact_id, OLD.point_id))
     OR (OLD.heard_on IS NOT NULL AND NEW.heard_on IS DISTINCT FROM OLD.heard_on) THEN
    RAISE EXCEPTION 'who is called back, and where, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.tries < OLD.tries THEN
    RAISE EXCEPTION 'a try is not given back' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.state <> OLD.state AND NOT (
       (OLD.state = 'said' AND NEW.state IN ('dialled', 'dead'))
    OR (OLD.state = 'dialled' AND NEW.state IN ('proven', 'dead'))) THEN
    RAISE EXCEPTION 'digits are right once, and never again' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER phone_line_guard_call_back BEFORE UPDATE ON phone_line_call_back
  FOR EACH ROW EXECUTE FUNCTION phone_line_guard_call_back();
REVOKE DELETE ON phone_line_call_back FROM countersign_server;
