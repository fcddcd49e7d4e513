-- An alarm is raised by a representative on a call, or by whoever undid a change of how we reach somebody, from the old phone or e-mail. Of
-- the second kind `call_id` holds the id of what was changed, and nobody of the staff raised it.
ALTER TABLE casework_alarm ADD COLUMN cause text NOT NULL DEFAULT 'call' CHECK (cause IN ('call', 'change-undone'));

CREATE OR REPLACE FUNCTION casework_guard_alarm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'what was closed stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.call_id, NEW.member_id, NEW.raised_by, NEW.at, NEW.until, NEW.cause)
     IS DISTINCT FROM (OLD.id, OLD.call_id, OLD.member_id, OLD.raised_by, OLD.at, OLD.until, OLD.cause) THEN
    RAISE EXCEPTION 'what was raised does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
