-- What has had its time is removed: calls to our lines with their cases, messages that the issuer asked for, alarms. The server still has no
-- right to delete one of them. It may ask the functions here, which belong to the owner of the tables and take nothing that is younger
-- than the least that a programme can name, thirteen months by the clock of the database, whatever they are asked for.
CREATE FUNCTION platform_oldest_kept() RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT (extract(epoch FROM now() - interval '13 months') * 1000)::bigint
$$;

-- Append-only as before, but for the end of a row's time.
CREATE FUNCTION contact_guard_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF TG_TABLE_NAME = 'contact_message' THEN
      IF (to_jsonb(OLD) ->> 'created_at')::bigint < platform_oldest_kept() THEN RETURN OLD; END IF;
    ELSIF EXISTS (SELECT 1 FROM contact_message
                  WHERE id = to_jsonb(OLD) ->> 'message_id' AND created_at < platform_oldest_kept()) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;
DROP TRIGGER append_only_rows ON contact_message;
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON contact_message FOR EACH ROW EXECUTE FUNCTION contact_guard_message();
DROP TRIGGER append_only_rows ON contact_message_way;
CREATE TRIGGER append_only_rows BEFORE UPDATE OR DELETE ON contact_message_way FOR EACH ROW EXECUTE FUNCTION contact_guard_message();
CREATE INDEX contact_message_created ON contact_message (created_at);

CREATE FUNCTION contact_purge_messages(before bigint, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old text[];
BEGIN
  SELECT array_agg(id) INTO old FROM (
    SELECT id FROM contact_message WHERE created_at < LEAST(before, platform_oldest_kept())
    ORDER BY created_at LIMIT most FOR UPDATE SKIP LOCKED) AS found;
  DELETE FROM contact_message_way WHERE message_id = ANY (old);
  DELETE FROM contact_message WHERE id = ANY (old);
  RETURN COALESCE(cardinality(old), 0);
END
$$;

CREATE OR REPLACE FUNCTION phone_line_guard_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF COALESCE(OLD.ended_at, OLD.started_at) < platform_oldest_kept() THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'a call is not deleted before its time' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state = 'ended' THEN
    RAISE EXCEPTION 'a call that is over stays so' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.step < OLD.step THEN
    RAISE EXCEPTION 'a conversation goes forward' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW.id, NEW.provider, NEW.provider_id, NEW.case_id, NEW.number, NEW.source, NEW.started_at)
     IS DISTINCT FROM (OLD.id, OLD.provider, OLD.provider_id, OLD.case_id, OLD.number, OLD.source, OLD.started_at) THEN
    RAISE EXCEPTION 'who called which number does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.taken_by IS NOT NULL AND NEW.taken_by IS DISTINCT FROM OLD.taken_by THEN
    RAISE EXCEPTION 'one representative takes a call' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE INDEX phone_line_case_opened ON phone_line_case (opened_at);
CREATE INDEX phone_line_call_back_case ON phone_line_call_back (case_id);

-- A case goes whole, with its calls, when the last of them has had its time.
CREATE FUNCTION phone_line_purge(before bigint, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  until bigint := LEAST(before, platform_oldest_kept());
  old text[];
BEGIN
  SELECT array_agg(id) INTO old FROM (
    SELECT id FROM phone_line_case AS one
    WHERE opened_at < until AND NOT EXISTS (
      SELECT 1 FROM phone_line_call AS call
      WHERE call.case_id = one.id AND COALESCE(call.ended_at, call.started_at) >= until)
    ORDER BY opened_at LIMIT most FOR UPDATE SKIP LOCKED) AS found;
  DELETE FROM phone_line_report WHERE call_id IN (SELECT id FROM phone_line_call WHERE case_id = ANY (old));
  DELETE FROM phone_line_call_back WHERE case_id = ANY (old);
  DELETE FROM phone_line_call WHERE case_id = ANY (old);
  DELETE FROM phone_line_case WHERE id = ANY (old);
  RETURN COALESCE(cardinality(old), 0);
END
$$;

CREATE INDEX casework_alarm_at ON casework_alarm (at);
CREATE FUNCTION casework_purge_alarms(before bigint, most integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old text[];
BEGIN
  SELECT array_agg(id) INTO old FROM (
    SELECT id FROM casework_alarm
    WHERE GREATEST(at, until, COALESCE(closed_at, 0)) < LEAST(before, platform_oldest_kept())
    ORDER BY at LIMIT most FOR UPDATE SKIP LOCKED) AS found;
  DELETE FROM casework_alarm WHERE id = ANY (old);
  RETURN COALESCE(cardinality(old), 0);
END
$$;

REVOKE ALL ON FUNCTION contact_purge_messages(bigint, integer), phone_line_purge(bigint, integer),
  casework_purge_alarms(bigint, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION contact_purge_messages(bigint, integer), phone_line_purge(bigint, integer),
  casework_purge_alarms(bigint, integer) TO countersign_server;
