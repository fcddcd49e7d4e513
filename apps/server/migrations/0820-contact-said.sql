-- On a call that came in: when the caller said the code that was sent to the member, and where it was sent.
ALTER TABLE contact_call ADD COLUMN code_said_at bigint, ADD COLUMN code_said_to text;
CREATE FUNCTION contact_guard_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM contact_ledger WHERE id = NEW.contact_id AND direction = 'inbound' AND state = 'answered')
     OR NEW.spoken = 'wrong' THEN
    RAISE EXCEPTION 'a code is said on a call that came in, while it lasts' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard_said BEFORE UPDATE OF code_said_at ON contact_call
  FOR EACH ROW WHEN (NEW.code_said_at IS DISTINCT FROM OLD.code_said_at) EXECUTE FUNCTION contact_guard_said();

-- Whether it is the member who calls us: a no is final, also after a yes. On our own calls the digits have one try as before.
CREATE OR REPLACE FUNCTION contact_guard_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a call is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.contact_id, NEW.agent_id, NEW.ending_mac, NEW.digits_sealed)
     IS DISTINCT FROM (OLD.contact_id, OLD.agent_id, OLD.ending_mac, OLD.digits_sealed) THEN
    RAISE EXCEPTION 'who calls whom does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.spoken <> 'open' AND NEW.spoken <> OLD.spoken AND NOT (OLD.spoken = 'right' AND NEW.spoken = 'wrong'
     AND EXISTS (SELECT 1 FROM contact_ledger WHERE id = NEW.contact_id AND direction = 'inbound')) THEN
    RAISE EXCEPTION 'the spoken check has one try' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sequence < OLD.sequence THEN
    RAISE EXCEPTION 'the news of a call goes forward' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
