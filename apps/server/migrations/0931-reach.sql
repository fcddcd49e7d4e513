-- How we reach somebody, and who takes a change of it back. A row for each phone or e-mail that took the place of another one: for a day
-- whoever has the old one can undo it.
CREATE TABLE reach_undo (
  -- The new one.
  point_id text PRIMARY KEY,
  former_id text NOT NULL,
  member_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('phone', 'email')),
  at bigint NOT NULL,
  until bigint NOT NULL CHECK (until > at),
  undone_at bigint,
  -- Where whoever has the old one said so: on the page, or by a text from it. Nothing: it went with the undoing of another one.
  by text CHECK (by IN ('page', 'text')),
  CHECK (by IS NULL OR undone_at IS NOT NULL),
  CHECK (undone_at IS NULL OR undone_at < until)
);
CREATE INDEX reach_undo_former ON reach_undo (former_id);
CREATE INDEX reach_undo_at ON reach_undo (at);

CREATE FUNCTION reach_guard_undo() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.undone_at IS NOT NULL THEN
    RAISE EXCEPTION 'what was undone stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.point_id, NEW.former_id, NEW.member_id, NEW.kind, NEW.at, NEW.until)
     IS DISTINCT FROM (OLD.point_id, OLD.former_id, OLD.member_id, OLD.kind, OLD.at, OLD.until) THEN
    RAISE EXCEPTION 'what was changed, and when, does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER reach_guard_undo BEFORE UPDATE ON reach_undo FOR EACH ROW EXECUTE FUNCTION reach_guard_undo();

-- A change that a member makes on our pages: typed, confirmed with a passkey over exactly this; a new phone or e-mail shows by a code that
-- it is theirs before it counts.
CREATE TABLE reach_change (
  id text PRIMARY KEY,
  member_id text NOT NULL,
  what text NOT NULL CHECK (what IN ('address', 'phone', 'email')),
  -- The phone or mailbox that it is to take the place of.
  former_id text,
  -- What it is to be from then on, line by line; forgotten when it is over.
  value text[],
  -- Where the code goes.
  proposed_id text,
  at bigint NOT NULL,
  until bigint NOT NULL CHECK (until > at),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'done', 'dropped')),
  confirmed_at bigint,
  ended_at bigint,
  CHECK ((what = 'address') = (former_id IS NULL)),
  CHECK ((state IN ('open', 'confirmed')) = (ended_at IS NULL)),
  -- Nothing is made that its member has not confirmed; and nothing is reached by a phone or e-mail that no code came from.
  CHECK (state NOT IN ('confirmed', 'done') OR confirmed_at IS NOT NULL),
  CHECK (what = 'address' OR state NOT IN ('confirmed', 'done') OR proposed_id IS NOT NULL)
);
CREATE INDEX reach_change_until ON reach_change (until);

CREATE FUNCTION reach_guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'what is over stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state = 'confirmed' AND NEW.state = 'open' THEN
    RAISE EXCEPTION 'what was confirmed is not open again' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.member_id, NEW.what, NEW.former_id, NEW.at) IS DISTINCT FROM (OLD.id, OLD.member_id, OLD.what, OLD.former_id, OLD.at) THEN
    RAISE EXCEPTION 'what was typed does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  -- It is forgotten, and never another one: what the member confirms is what is made.
  IF NEW.value IS DISTINCT FROM OLD.value AND NEW.value IS NOT NULL THEN
    RAISE EXCEPTION 'what was typed does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER reach_guard_change BEFORE UPDATE ON reach_change FOR EACH ROW EXECUTE FUNCTION reach_guard_change();
