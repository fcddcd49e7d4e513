-- A card that is frozen because of fraud is unfrozen by a task of its own kind: asked for at the desk with a reason, confirmed by its member
-- with a passkey, and decided on by somebody else.
ALTER TABLE casework_task ADD COLUMN why text CHECK (why IN ('theirs-after-all', 'safe-again', 'by-mistake'));
ALTER TABLE casework_task DROP CONSTRAINT casework_task_act_check;
ALTER TABLE casework_task ADD CONSTRAINT casework_task_act_check
  CHECK (act IN ('pin.show', 'pin.set', 'pin.mail', 'pin.unlock', 'card.unlock', 'contact.change', 'card.unfreeze'));
ALTER TABLE casework_task ADD CONSTRAINT casework_task_why_check1 CHECK ((act = 'card.unfreeze') = (why IS NOT NULL));
-- It is never done without its member and a second person, whatever a programme says of other changes.
ALTER TABLE casework_task ADD CONSTRAINT casework_task_unfreeze_check CHECK (
  act <> 'card.unfreeze' OR state NOT IN ('confirmed', 'done', 'declined') OR confirmed_at IS NOT NULL
);
ALTER TABLE casework_task ADD CONSTRAINT casework_task_unfreeze_two_check CHECK (
  act <> 'card.unfreeze' OR state NOT IN ('done', 'declined') OR decided_by IS NOT NULL
);

CREATE FUNCTION casework_guard_why() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.why IS DISTINCT FROM OLD.why THEN
    RAISE EXCEPTION 'why it was asked for does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER casework_guard_why BEFORE UPDATE ON casework_task FOR EACH ROW EXECUTE FUNCTION casework_guard_why();

ALTER TABLE casework_deed DROP CONSTRAINT casework_deed_kind_check;
ALTER TABLE casework_deed ADD CONSTRAINT casework_deed_kind_check CHECK (kind IN ('lock', 'letters', 'freeze'));
