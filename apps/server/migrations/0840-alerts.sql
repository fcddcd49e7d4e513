-- A payment that the issuer asks its cardmember about, and the one outcome. A no is always taken, also after a yes.
CREATE TABLE alerts_alert (
  id text PRIMARY KEY,
  -- The issuer's name of the event.
  reference text NOT NULL UNIQUE,
  member_id text NOT NULL,
  card_id text NOT NULL,
  amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  merchant text NOT NULL,
  happened_at bigint NOT NULL,
  -- What a yes by text has to quote.
  quote text NOT NULL CHECK (quote ~ '^[0-9]{4}$'),
  state text NOT NULL CHECK (state IN ('open', 'confirmed', 'denied')),
  answered_at bigint,
  answered_by text CHECK (answered_by IN ('app', 'text', 'email', 'phone')),
  asked_at bigint NOT NULL,
  created_at bigint NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX alerts_alert_member ON alerts_alert (member_id, id DESC);
CREATE INDEX alerts_alert_open ON alerts_alert (member_id, quote) WHERE state = 'open';
REVOKE DELETE ON alerts_alert FROM countersign_server;

CREATE FUNCTION alerts_guard_alert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(OLD) - '{state,answered_at,answered_by,asked_at}'::text[])
     IS DISTINCT FROM (to_jsonb(NEW) - '{state,answered_at,answered_by,asked_at}'::text[]) THEN
    RAISE EXCEPTION 'only the answer of an alert changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state <> NEW.state AND NOT (OLD.state || '>' || NEW.state) = ANY (ARRAY[
    'open>confirmed', 'open>denied', 'confirmed>denied'
  ]) THEN
    RAISE EXCEPTION 'an alert does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER alerts_guard_alert BEFORE UPDATE ON alerts_alert FOR EACH ROW EXECUTE FUNCTION alerts_guard_alert();
