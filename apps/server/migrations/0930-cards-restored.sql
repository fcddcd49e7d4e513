-- A change of a phone or an e-mail can be taken back from the old one: then the old one is in force again, as old as it was.
-- And one that its member has only typed gets a code before it counts: it is on file as ended from its first moment, and is nobody's.
ALTER TABLE cards_contact_point ADD COLUMN restores text REFERENCES cards_contact_point (id);
ALTER TABLE cards_contact_point ADD COLUMN restored_at bigint;
ALTER TABLE cards_contact_point ADD COLUMN proposed boolean NOT NULL DEFAULT false;
ALTER TABLE cards_contact_point ADD CONSTRAINT cards_contact_point_restored
  CHECK ((restores IS NULL) = (restored_at IS NULL));
ALTER TABLE cards_contact_point ADD CONSTRAINT cards_contact_point_proposed
  CHECK (NOT proposed OR (ended_at = since AND replaces IS NULL AND restores IS NULL));
-- Whose phone it was, when a text comes from it.
CREATE INDEX cards_contact_point_former ON cards_contact_point (kind, lower(value)) WHERE ended_at IS NOT NULL;
CREATE INDEX cards_contact_point_typed ON cards_contact_point (since) WHERE proposed;

CREATE FUNCTION cards_guard_proposed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.proposed AND (NEW.proposed IS DISTINCT FROM OLD.proposed OR NEW.ended_at IS DISTINCT FROM OLD.ended_at) THEN
    RAISE EXCEPTION 'what was only typed is never in force' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER cards_guard_proposed BEFORE UPDATE ON cards_contact_point FOR EACH ROW EXECUTE FUNCTION cards_guard_proposed();
