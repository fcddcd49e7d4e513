-- What a representative sends into the member's own app from a call, because it needs more than a call can give: the member does it there,
-- with a step-up of their own. A change of how we reach them is typed at the desk, confirmed in the app, and decided on by somebody else.
CREATE TABLE casework_task (
  id text PRIMARY KEY,
  call_id text NOT NULL,
  member_id text NOT NULL,
  act text NOT NULL CHECK (act IN ('pin.show', 'pin.set', 'pin.mail', 'pin.unlock', 'card.unlock', 'contact.change')),
  card_id text,
  what text CHECK (what IN ('address', 'phone', 'email')),
  -- The phone or mailbox that it is to take the place of.
  former_id text,
  -- What it is to be from then on, line by line; forgotten when it is decided.
  value text[],
  -- What the caller had proven when it was sent.
  level text NOT NULL,
  proven text[] NOT NULL,
  made_by text NOT NULL,
  at bigint NOT NULL,
  until bigint NOT NULL CHECK (until > at),
  state text NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'confirmed', 'done', 'refused', 'declined', 'replaced')),
  -- When the member confirmed a change, bound to it, in the app.
  confirmed_at bigint,
  ended_at bigint,
  decided_by text CHECK (decided_by <> made_by),
  reason text CHECK (reason IN ('in-doubt', 'wrong-entry', 'member-asked')),
  CHECK ((act = 'contact.change') = (what IS NOT NULL)),
  CHECK ((act = 'contact.change') = (card_id IS NULL)),
  CHECK ((what IN ('phone', 'email')) = (former_id IS NOT NULL)),
  CHECK ((state IN ('open', 'confirmed')) = (ended_at IS NULL)),
  CHECK ((state = 'declined') = (reason IS NOT NULL)),
  CHECK (state <> 'declined' OR decided_by IS NOT NULL),
  -- No change is made that its member has not confirmed.
  CHECK (act <> 'contact.change' OR state NOT IN ('confirmed', 'done', 'declined') OR confirmed_at IS NOT NULL)
);
CREATE INDEX casework_task_member ON casework_task (member_id) WHERE ended_at IS NULL;
CREATE INDEX casework_task_call ON casework_task (call_id, at);
CREATE INDEX casework_task_confirmed ON casework_task (confirmed_at) WHERE state = 'confirmed';
REVOKE DELETE ON casework_task FROM countersign_server;

CREATE FUNCTION casework_guard_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND
     (NEW.state, NEW.ended_at, NEW.decided_by, NEW.reason) IS DISTINCT FROM (OLD.state, OLD.ended_at, OLD.decided_by, OLD.reason) THEN
    RAISE EXCEPTION 'what is over stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'confirmed' AND NEW.state IN ('open', 'replaced') THEN
    RAISE EXCEPTION 'what was confirmed waits for a decision' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.call_id, NEW.member_id, NEW.act, NEW.card_id, NEW.what, NEW.former_id, NEW.level, NEW.proven, NEW.made_by, NEW.at)
     IS DISTINCT FROM
     (OLD.id, OLD.call_id, OLD.member_id, OLD.act, OLD.card_id, OLD.what, OLD.former_id, OLD.level, OLD.proven, OLD.made_by, OLD.at) THEN
    RAISE EXCEPTION 'what was sent does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  -- It is forgotten, and never another one: what the member confirms is what is decided on.
  IF NEW.value IS DISTINCT FROM OLD.value AND NEW.value IS NOT NULL THEN
    RAISE EXCEPTION 'what was typed does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER casework_guard_task BEFORE UPDATE ON casework_task FOR EACH ROW EXECUTE FUNCTION casework_guard_task();
