-- What changed about whom, for the screens that follow: written by the ledger itself, so that no way of changing a call
-- can forget it. A reader asks for what began at or after the oldest transaction that was open when it last asked: nothing
-- that commits late is missed. Rows are gone after a minute.
CREATE TABLE contact_live (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member_id text NOT NULL,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX contact_live_xid ON contact_live (xid);
CREATE INDEX contact_live_age ON contact_live (at);
REVOKE UPDATE ON contact_live FROM countersign_server;

CREATE FUNCTION contact_tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contact_live (member_id) VALUES (NEW.member_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER contact_tell_live AFTER INSERT OR UPDATE OF state ON contact_ledger
  FOR EACH ROW WHEN (NEW.channel = 'voice') EXECUTE FUNCTION contact_tell_live();

CREATE FUNCTION contact_tell_live_spoken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO contact_live (member_id) SELECT member_id FROM contact_ledger WHERE id = NEW.contact_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER contact_tell_live AFTER UPDATE OF spoken ON contact_call
  FOR EACH ROW WHEN (OLD.spoken IS DISTINCT FROM NEW.spoken) EXECUTE FUNCTION contact_tell_live_spoken();
