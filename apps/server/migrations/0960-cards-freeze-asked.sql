-- When it was asked that a freeze ends: what was asked before the card was frozen, or before the freeze was raised, does not end it. Freezes that were
-- over before this say nothing, and neither does a server of the release before.
ALTER TABLE cards_freeze ADD COLUMN asked_at bigint;
ALTER TABLE cards_freeze ADD CONSTRAINT cards_freeze_asked_check CHECK (
  asked_at IS NULL OR (
    ended_at IS NOT NULL AND asked_at >= at AND asked_at >= coalesce(raised_at, at)
    AND asked_at <= coalesce(confirmed_at, ended_at)
  )
);
