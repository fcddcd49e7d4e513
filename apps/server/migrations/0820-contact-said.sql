-- On a call that came in: when the caller said the code that was sent to the member, and where it was sent.
ALTER TABLE contact_call ADD COLUMN code_said_at bigint, ADD COLUMN code_said_to text;
CREATE FUNCTION contact_guard_said() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM contact_ledger WHERE id = NEW.contact_id AND direction = 'inbound' AND state = 'answered') THEN
    RAISE EXCEPTION 'a code is said on a call that came in, while it lasts' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard_said BEFORE UPDATE OF code_said_at ON contact_call
  FOR EACH ROW WHEN (NEW.code_said_at IS DISTINCT FROM OLD.code_said_at) EXECUTE FUNCTION contact_guard_said();
