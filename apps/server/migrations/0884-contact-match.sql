-- Whoever is on the phone to us sits before the member's own screen: the representative says three digits, the member types them.
-- And how often a representative has compared what a caller said: a few times, and then no more.
ALTER TABLE contact_call ADD COLUMN match text NOT NULL DEFAULT 'open' CHECK (match IN ('open', 'right', 'wrong'));
ALTER TABLE contact_call ADD COLUMN compares integer NOT NULL DEFAULT 0 CHECK (compares >= 0);

CREATE FUNCTION contact_guard_match() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.match <> 'open' AND NEW.match <> OLD.match THEN
    RAISE EXCEPTION 'digits are typed once' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.match <> 'open' AND NOT EXISTS
     (SELECT 1 FROM contact_ledger WHERE id = NEW.contact_id AND direction = 'inbound') THEN
    RAISE EXCEPTION 'who calls us is matched, and nobody else' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.compares < OLD.compares THEN
    RAISE EXCEPTION 'a try is not forgotten' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard_match BEFORE UPDATE ON contact_call FOR EACH ROW EXECUTE FUNCTION contact_guard_match();
