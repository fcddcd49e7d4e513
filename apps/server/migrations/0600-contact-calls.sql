-- What a call of ours needs beside its row of the ledger: who calls, what can be compared, how far the carrier's news came.
CREATE TABLE contact_call (
  contact_id text PRIMARY KEY REFERENCES contact_ledger (id),
  agent_id text NOT NULL,
  -- Keyed hash of the last four digits of the member's number, for the public check; worthless without the key.
  ending_mac bytea NOT NULL,
  -- The three digits that the representative says: sealed, and shown to the representative alone.
  digits_sealed bytea NOT NULL,
  spoken text NOT NULL DEFAULT 'open' CHECK (spoken IN ('open', 'right', 'wrong')),
  -- The code of the public check: made on demand, for two minutes, for two tries, used once.
  code_mac bytea,
  code_sealed bytea,
  code_until bigint,
  code_tries integer NOT NULL DEFAULT 0,
  code_used_at bigint,
  -- The number of the last event of the carrier that was taken.
  sequence integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX contact_call_code ON contact_call (code_mac) WHERE code_mac IS NOT NULL;
CREATE INDEX contact_call_agent ON contact_call (agent_id, contact_id);
-- A member has one phone at the ear: a second call of ours would be somebody's way to hide behind the first.
CREATE UNIQUE INDEX contact_ledger_one_call ON contact_ledger (member_id)
  WHERE channel = 'voice' AND direction = 'outbound' AND state IN ('registered', 'dialing', 'ringing', 'answered');
CREATE UNIQUE INDEX contact_ledger_provider ON contact_ledger (provider_id)
  WHERE channel = 'voice' AND provider_id IS NOT NULL;

-- What was asked and said on a call may change its call row, and nothing else of it.
CREATE FUNCTION contact_guard_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a call is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.contact_id, NEW.agent_id, NEW.ending_mac, NEW.digits_sealed)
     IS DISTINCT FROM (OLD.contact_id, OLD.agent_id, OLD.ending_mac, OLD.digits_sealed) THEN
    RAISE EXCEPTION 'who calls whom does not change' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.spoken <> 'open' AND NEW.spoken <> OLD.spoken THEN
    RAISE EXCEPTION 'the spoken check has one try' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.sequence < OLD.sequence THEN
    RAISE EXCEPTION 'the news of a call goes forward' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard_call BEFORE UPDATE OR DELETE ON contact_call FOR EACH ROW EXECUTE FUNCTION contact_guard_call();
REVOKE DELETE ON contact_call FROM countersign_server;
