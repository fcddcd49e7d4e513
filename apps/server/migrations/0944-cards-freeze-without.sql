-- A freeze whose member has no passkey, or whose card was replaced or stopped, ends by two people of the desk, and says so in its row.
ALTER TABLE cards_freeze ADD COLUMN ended_without text CHECK (ended_without IN ('no-passkey', 'card-ended'));
-- The one about the member's word gives way to the next: a freeze that is over was confirmed, or says why it was not.
ALTER TABLE cards_freeze DROP CONSTRAINT cards_freeze_check3;
ALTER TABLE cards_freeze ADD CONSTRAINT cards_freeze_word_check CHECK (
  (ended_at IS NULL AND confirmed_at IS NULL AND ended_without IS NULL)
  OR (ended_at IS NOT NULL AND (confirmed_at IS NULL) <> (ended_without IS NULL))
);

CREATE FUNCTION cards_guard_freeze_without() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.ended_without = 'card-ended'
     AND NOT EXISTS (SELECT 1 FROM cards_card WHERE id = NEW.card_id AND status IN ('expired', 'replaced'))
     AND NOT EXISTS (SELECT 1 FROM cards_stop WHERE card_id = NEW.card_id) THEN
    RAISE EXCEPTION 'a card that may be used again is unfrozen by its member as well' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER cards_guard_freeze_without BEFORE UPDATE ON cards_freeze FOR EACH ROW EXECUTE FUNCTION cards_guard_freeze_without();
