-- Every call, text, e-mail, push and letter to a member. Nothing goes out without its row, registered and committed.
CREATE TABLE contact_ledger (
  id text PRIMARY KEY,
  reference text NOT NULL UNIQUE CHECK (reference ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  member_id text NOT NULL,
  purpose text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('sms', 'email', 'post', 'voice', 'push')),
  direction text NOT NULL CHECK (direction IN ('outbound', 'inbound')),
  sender text NOT NULL,
  contact_point_id text,
  endpoint_hash bytea NOT NULL,
  endpoint_masked text NOT NULL,
  template text NOT NULL,
  language text NOT NULL,
  facts jsonb NOT NULL,
  body_hash bytea NOT NULL,
  may_ask text[] NOT NULL,
  basis text NOT NULL CHECK (basis IN ('service', 'consent')),
  quiet text NOT NULL CHECK (quiet IN ('outside', 'exempt', 'deferred')),
  programme text NOT NULL,
  about text,
  agent_name text,
  correlation text NOT NULL,
  send_at bigint NOT NULL,
  expires_at bigint,
  state text NOT NULL DEFAULT 'planned',
  state_at bigint NOT NULL,
  provider_id text,
  failure text,
  created_at bigint NOT NULL
);
CREATE INDEX contact_ledger_member ON contact_ledger (member_id, id);
CREATE INDEX contact_ledger_about ON contact_ledger (about) WHERE about IS NOT NULL;
CREATE INDEX contact_ledger_live ON contact_ledger (member_id, channel, state_at) WHERE channel = 'voice';

-- The states and their moves (contact.md, rule 2): whatever is not listed is refused, and so is a change of anything else.
CREATE FUNCTION contact_guard_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state NOT IN ('planned', 'registered') THEN
      RAISE EXCEPTION 'a contact begins as planned or registered' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a contact is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (to_jsonb(OLD) - '{state,state_at,provider_id,failure}'::text[])
     IS DISTINCT FROM (to_jsonb(NEW) - '{state,state_at,provider_id,failure}'::text[]) THEN
    RAISE EXCEPTION 'only the state of a contact changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.state <> NEW.state AND NOT (OLD.state || '>' || NEW.state) = ANY (ARRAY[
    'planned>registered', 'planned>cancelled', 'planned>expired',
    'registered>dialing', 'registered>cancelled', 'registered>expired', 'registered>failed',
    'dialing>ringing', 'dialing>answered', 'dialing>ended', 'dialing>failed', 'dialing>busy', 'dialing>no_answer',
    'ringing>answered', 'ringing>busy', 'ringing>no_answer', 'ringing>failed', 'ringing>ended',
    'answered>ended'
  ]) THEN
    RAISE EXCEPTION 'a contact does not go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard BEFORE INSERT OR UPDATE OR DELETE ON contact_ledger FOR EACH ROW EXECUTE FUNCTION contact_guard_ledger();
CREATE TRIGGER contact_guard_table BEFORE TRUNCATE ON contact_ledger FOR EACH STATEMENT EXECUTE FUNCTION platform_refuse_change();
REVOKE DELETE ON contact_ledger FROM countersign_server;

-- What happened to each contact, in order.
CREATE TABLE contact_event (
  contact_id text NOT NULL REFERENCES contact_ledger (id),
  position integer NOT NULL,
  at bigint NOT NULL,
  state text NOT NULL,
  PRIMARY KEY (contact_id, position)
);
SELECT platform_append_only('contact_event');

-- A code on its way: sealed, and gone as soon as it was sent or is too old.
CREATE TABLE contact_secret (
  contact_id text PRIMARY KEY REFERENCES contact_ledger (id),
  sealed bytea NOT NULL,
  expires_at bigint NOT NULL
);
CREATE INDEX contact_secret_age ON contact_secret (expires_at);
