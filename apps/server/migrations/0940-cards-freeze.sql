-- Cards that are frozen because of fraud. Their member alone does not undo it: the row ends with a member who confirmed, somebody at the
-- desk who asked, and somebody else who decided.
CREATE TABLE cards_freeze (
  id text PRIMARY KEY,
  card_id text NOT NULL REFERENCES cards_card (id),
  reason text NOT NULL CHECK (reason IN ('payment', 'takeover', 'pressure')),
  -- Whose word froze it: somebody's at the desk, or the member's own, who said that a payment was not theirs.
  by_kind text NOT NULL CHECK (by_kind IN ('desk', 'member')),
  frozen_by text NOT NULL,
  -- What it was before: a card that its member had locked is locked again afterwards.
  was text NOT NULL CHECK (was IN ('active', 'locked-by-member')),
  at bigint NOT NULL,
  ended_at bigint,
  confirmed_at bigint,
  asked_by text,
  decided_by text CHECK (decided_by <> asked_by),
  CHECK ((ended_at IS NULL) = (asked_by IS NULL)),
  CHECK ((ended_at IS NULL) = (decided_by IS NULL)),
  CHECK ((ended_at IS NULL) = (confirmed_at IS NULL)),
  CHECK (ended_at >= confirmed_at AND confirmed_at >= at)
);
CREATE UNIQUE INDEX cards_freeze_one ON cards_freeze (card_id) WHERE ended_at IS NULL;
REVOKE DELETE ON cards_freeze FROM countersign_server;

CREATE FUNCTION cards_guard_freeze() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a freeze that is over stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.card_id, NEW.reason, NEW.by_kind, NEW.frozen_by, NEW.was, NEW.at)
     IS DISTINCT FROM (OLD.id, OLD.card_id, OLD.reason, OLD.by_kind, OLD.frozen_by, OLD.was, OLD.at) THEN
    RAISE EXCEPTION 'why a card was frozen does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER cards_guard_freeze BEFORE UPDATE ON cards_freeze FOR EACH ROW EXECUTE FUNCTION cards_guard_freeze();

ALTER TABLE cards_card DROP CONSTRAINT cards_card_status_check;
ALTER TABLE cards_card ADD CONSTRAINT cards_card_status_check
  CHECK (status IN ('ordered', 'dispatched', 'active', 'locked-by-member', 'frozen-for-fraud', 'blocked', 'expired', 'replaced'));

-- No way round it, whoever writes: while a freeze is open the card is frozen or has had its end, and without one it is not frozen.
CREATE FUNCTION cards_guard_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_open boolean := EXISTS (SELECT 1 FROM cards_freeze WHERE card_id = NEW.id AND ended_at IS NULL);
BEGIN
  IF NEW.status NOT IN ('frozen-for-fraud', 'blocked', 'expired', 'replaced') AND is_open THEN
    RAISE EXCEPTION 'a card that is frozen because of fraud is unfrozen by two people and its member' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.status = 'frozen-for-fraud' AND NOT is_open THEN
    RAISE EXCEPTION 'a card is not frozen without saying why' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER cards_guard_frozen BEFORE INSERT OR UPDATE OF status ON cards_card FOR EACH ROW EXECUTE FUNCTION cards_guard_frozen();
