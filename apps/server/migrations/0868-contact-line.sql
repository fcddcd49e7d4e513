-- References are keyed on a telephone, too: each letter by the key that it stands on (E.161). Six of them are said aloud.
CREATE INDEX contact_ledger_keys ON contact_ledger
  (left(translate(reference, 'ABCDEFGHJKMNPQRSTVWXYZ', '2223334455667777889999'), 6))
  WHERE direction = 'outbound';

-- A caller is heard by the automated line first, and by a representative afterwards.
ALTER TABLE contact_call ADD COLUMN entry text NOT NULL DEFAULT 'desk' CHECK (entry IN ('desk', 'line'));

CREATE OR REPLACE FUNCTION contact_guard_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a call is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.contact_id, NEW.ending_mac, NEW.digits_sealed, NEW.entry)
     IS DISTINCT FROM (OLD.contact_id, OLD.ending_mac, OLD.digits_sealed, OLD.entry) THEN
    RAISE EXCEPTION 'who calls whom does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.agent_id <> OLD.agent_id AND OLD.agent_id <> 'line' THEN
    RAISE EXCEPTION 'a representative hands no call on' USING ERRCODE = 'restrict_violation';
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
