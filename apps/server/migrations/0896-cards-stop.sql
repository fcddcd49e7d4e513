-- Cards that are lost or stolen: stopped for good, and a new one is wanted. The issuer's systems read it, and make the new one.
CREATE TABLE cards_stop (
  id text PRIMARY KEY,
  card_id text NOT NULL UNIQUE REFERENCES cards_card (id),
  reason text NOT NULL CHECK (reason IN ('lost', 'stolen')),
  at bigint NOT NULL
);
REVOKE UPDATE, DELETE ON cards_stop FROM countersign_server;

CREATE FUNCTION cards_guard_stopped() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status NOT IN ('blocked', 'expired', 'replaced') AND EXISTS (SELECT 1 FROM cards_stop WHERE card_id = NEW.id) THEN
    RAISE EXCEPTION 'a card that was lost or stolen is never used again' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER cards_guard_stopped BEFORE UPDATE OF status ON cards_card FOR EACH ROW EXECUTE FUNCTION cards_guard_stopped();
