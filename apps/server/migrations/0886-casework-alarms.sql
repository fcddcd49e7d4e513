-- A representative says that something is wrong with whoever they talk to: somebody is made to call. While it is open nothing of the member
-- is done or told, and every answer looks as on any other day. Somebody else closes it.
CREATE TABLE casework_alarm (
  id text PRIMARY KEY,
  call_id text NOT NULL UNIQUE,
  member_id text NOT NULL,
  raised_by text NOT NULL,
  at bigint NOT NULL,
  -- It ends by itself: a day in which nobody looked is long enough to be kept out.
  until bigint NOT NULL CHECK (until > at),
  closed_by text CHECK (closed_by <> raised_by),
  closed_at bigint,
  CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);
CREATE INDEX casework_alarm_open ON casework_alarm (member_id) WHERE closed_at IS NULL;
REVOKE DELETE ON casework_alarm FROM countersign_server;

CREATE FUNCTION casework_guard_alarm() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_at IS NOT NULL THEN
    RAISE EXCEPTION 'what was closed stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.call_id, NEW.member_id, NEW.raised_by, NEW.at, NEW.until)
     IS DISTINCT FROM (OLD.id, OLD.call_id, OLD.member_id, OLD.raised_by, OLD.at, OLD.until) THEN
    RAISE EXCEPTION 'what was raised does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER casework_guard_alarm BEFORE UPDATE ON casework_alarm FOR EACH ROW EXECUTE FUNCTION casework_guard_alarm();
