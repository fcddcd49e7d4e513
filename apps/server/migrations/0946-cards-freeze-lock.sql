-- A lock that is pressed while a card is frozen is not forgotten: unfrozen, the card is locked. Never the other way round.
CREATE OR REPLACE FUNCTION cards_guard_freeze() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a freeze that is over stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.card_id, NEW.reason, NEW.by_kind, NEW.frozen_by, NEW.at)
     IS DISTINCT FROM (OLD.id, OLD.card_id, OLD.reason, OLD.by_kind, OLD.frozen_by, OLD.at)
     OR (NEW.was <> OLD.was AND NOT (OLD.was = 'active' AND NEW.was = 'locked-by-member')) THEN
    RAISE EXCEPTION 'why a card was frozen does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
