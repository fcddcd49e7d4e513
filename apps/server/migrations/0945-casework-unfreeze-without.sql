-- Without the member's passkey, for a reason of its own: such a task waits for the second person at once, and nobody ever confirmed it.
ALTER TABLE casework_task DROP CONSTRAINT casework_task_why_check;
ALTER TABLE casework_task ADD CONSTRAINT casework_task_why_check
  CHECK (why IN ('theirs-after-all', 'safe-again', 'by-mistake', 'no-passkey', 'card-ended'));
ALTER TABLE casework_task DROP CONSTRAINT casework_task_unfreeze_check;
ALTER TABLE casework_task ADD CONSTRAINT casework_task_unfreeze_check CHECK (
  act <> 'card.unfreeze' OR state NOT IN ('confirmed', 'done', 'declined')
  OR (confirmed_at IS NULL) = (why IN ('no-passkey', 'card-ended'))
);
ALTER TABLE casework_task ADD CONSTRAINT casework_task_without_check
  CHECK (why NOT IN ('no-passkey', 'card-ended') OR (state <> 'open' AND confirmed_at IS NULL));
