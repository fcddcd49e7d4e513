-- What a caller asked for before they were called back: it is gone on with there, and nothing is asked twice.
ALTER TABLE phone_line_call_back ADD COLUMN wants text CHECK (wants ~ '^[a-z-]{1,40}$');

CREATE OR REPLACE FUNCTION phone_line_guard_call_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.case_id, NEW.said_on, NEW.said_at) IS DISTINCT FROM (OLD.id, OLD.case_id, OLD.said_on, OLD.said_at)
     OR NEW.wants IS DISTINCT FROM OLD.wants
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
