-- Calls that come in on numbers of ours, as the automated line hears them: where the conversation is, who it may be with, what waits.
-- What a caller proves is evidence like any other, under the id of the case; a case goes on in another call for its quarter of an hour.
CREATE TABLE phone_line_case (
  id text PRIMARY KEY,
  member_id text,
  card_id text,
  -- The row of the ledger that says that somebody called as this member.
  claim_id text,
  -- What the caller calls back about.
  about_id text,
  -- Names that did not fit: after a few nothing is asked any more.
  misses integer NOT NULL DEFAULT 0,
  opened_at bigint NOT NULL
);
CREATE TABLE phone_line_call (
  id text PRIMARY KEY,
  provider text NOT NULL,
  provider_id text NOT NULL,
  case_id text NOT NULL REFERENCES phone_line_case (id),
  -- Ours, as it was dialled; E.164.
  number text NOT NULL,
  region text NOT NULL,
  -- Keyed hash of what the network shows of the caller: for budgets, and never a proof.
  source text NOT NULL,
  language text NOT NULL,
  slow boolean NOT NULL DEFAULT false,
  -- What is being said, and how often the caller has answered: an answer to an earlier question is not heard twice.
  place text NOT NULL,
  step integer NOT NULL DEFAULT 0,
  -- What was keyed before and is needed once more; never more than the ending of a card.
  notes jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'talking' CHECK (state IN ('talking', 'waiting', 'taken', 'ended')),
  waiting_since bigint,
  taken_by text,
  taken_at bigint,
  started_at bigint NOT NULL,
  ended_at bigint,
  UNIQUE (provider, provider_id),
  CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
  CHECK (state <> 'waiting' OR waiting_since IS NOT NULL),
  CHECK (state <> 'taken' OR taken_by IS NOT NULL)
);
CREATE INDEX phone_line_call_waiting ON phone_line_call (waiting_since) WHERE state = 'waiting';
CREATE INDEX phone_line_call_case ON phone_line_call (case_id);
CREATE INDEX phone_line_call_taken ON phone_line_call (taken_at) WHERE taken_at IS NOT NULL;

CREATE INDEX phone_line_case_claim ON phone_line_case (claim_id) WHERE claim_id IS NOT NULL;

-- Callers who say that a call or message in our name was none of ours.
CREATE TABLE phone_line_report (
  id text PRIMARY KEY,
  call_id text NOT NULL UNIQUE REFERENCES phone_line_call (id),
  region text NOT NULL,
  member_id text,
  at bigint NOT NULL
);
CREATE INDEX phone_line_report_at ON phone_line_report (at);
REVOKE UPDATE, DELETE ON phone_line_report FROM countersign_server;

CREATE FUNCTION phone_line_guard_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a call is never deleted' USING ERRCODE = 'restrict_violation';
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
CREATE TRIGGER phone_line_guard_call BEFORE UPDATE OR DELETE ON phone_line_call FOR EACH ROW EXECUTE FUNCTION phone_line_guard_call();

CREATE FUNCTION phone_line_guard_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.member_id IS NOT NULL AND NEW.member_id IS DISTINCT FROM OLD.member_id THEN
    RAISE EXCEPTION 'a case is about one member' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.misses < OLD.misses THEN
    RAISE EXCEPTION 'a miss is not forgotten' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER phone_line_guard_case BEFORE UPDATE ON phone_line_case FOR EACH ROW EXECUTE FUNCTION phone_line_guard_case();
REVOKE DELETE ON phone_line_case, phone_line_call FROM countersign_server;
