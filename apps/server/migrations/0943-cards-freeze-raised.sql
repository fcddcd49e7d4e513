-- The desk may raise the reason of a freeze that is open, from a payment to the two that stop the member, and never down. The first reason stays in the row.
ALTER TABLE cards_freeze ADD COLUMN raised_to text CHECK (raised_to IN ('takeover', 'pressure'));
ALTER TABLE cards_freeze ADD COLUMN raised_at bigint;
ALTER TABLE cards_freeze ADD COLUMN raised_by text;
ALTER TABLE cards_freeze ADD CONSTRAINT cards_freeze_raised_check CHECK (
  (raised_to IS NULL AND raised_at IS NULL AND raised_by IS NULL)
  OR (raised_to IS NOT NULL AND raised_at IS NOT NULL AND raised_by IS NOT NULL AND reason = 'payment' AND raised_at >= at)
);
-- A card that has had its end takes a freeze as well, where it stops the member: there may be no other card of theirs to hang it on.
ALTER TABLE cards_freeze DROP CONSTRAINT cards_freeze_was_check;
ALTER TABLE cards_freeze ADD CONSTRAINT cards_freeze_was_check
  CHECK (was IN ('active', 'locked-by-member', 'blocked', 'expired', 'replaced'));
ALTER TABLE cards_freeze ADD CONSTRAINT cards_freeze_stopped_check
  CHECK (was IN ('active', 'locked-by-member') OR (reason IN ('takeover', 'pressure') AND by_kind = 'desk'));

CREATE FUNCTION cards_guard_freeze_raised() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.raised_to IS NOT NULL
     AND (NEW.raised_to, NEW.raised_at, NEW.raised_by) IS DISTINCT FROM (OLD.raised_to, OLD.raised_at, OLD.raised_by) THEN
    RAISE EXCEPTION 'what a freeze was raised to does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER cards_guard_freeze_raised BEFORE UPDATE ON cards_freeze FOR EACH ROW EXECUTE FUNCTION cards_guard_freeze_raised();
