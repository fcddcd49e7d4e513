-- Who took over a caller whom the automated line heard first: the name and the team as they were then, once, beside the row of the
-- ledger, whose receipt says what was known when the call began.
ALTER TABLE contact_call
  ADD COLUMN taken_name text CHECK (char_length(taken_name) <= 60),
  ADD COLUMN taken_team text CHECK (taken_team ~ '^[a-z][a-z0-9-]{0,39}$');

CREATE FUNCTION contact_guard_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.taken_name, NEW.taken_team) IS DISTINCT FROM (OLD.taken_name, OLD.taken_team)
     AND (OLD.agent_id <> 'line' OR NEW.agent_id = 'line') THEN
    RAISE EXCEPTION 'who took a caller over does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard_taken BEFORE UPDATE ON contact_call FOR EACH ROW EXECUTE FUNCTION contact_guard_taken();
