-- What a representative asked on a call: each thing once, and only what the purpose of the call allows.
CREATE TABLE contact_asked (
  contact_id text NOT NULL REFERENCES contact_ledger (id),
  item text NOT NULL,
  at bigint NOT NULL,
  PRIMARY KEY (contact_id, item)
);
SELECT platform_append_only('contact_asked');
CREATE FUNCTION contact_guard_asked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM contact_ledger WHERE id = NEW.contact_id AND NEW.item = ANY (may_ask)) THEN
    RAISE EXCEPTION 'nobody asks % on this call', NEW.item USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard_asked BEFORE INSERT ON contact_asked FOR EACH ROW EXECUTE FUNCTION contact_guard_asked();
