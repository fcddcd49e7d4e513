-- Only a card that had had its end when it was frozen is unfrozen as one that has: whoever names a card stops it on the phone line, and makes
-- with that no freeze end without its member.
CREATE OR REPLACE FUNCTION cards_guard_freeze_without() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ended_without = 'card-ended'
     AND NEW.was NOT IN ('expired', 'replaced')
     AND NOT (NEW.was = 'blocked' AND EXISTS (SELECT 1 FROM cards_stop WHERE card_id = NEW.card_id AND cards_stop.at <= NEW.at)) THEN
    RAISE EXCEPTION 'a card that had not ended when it was frozen is unfrozen by its member as well' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
