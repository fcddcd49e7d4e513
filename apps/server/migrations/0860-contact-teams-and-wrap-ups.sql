-- Which team calls, and what about in the issuer's own name; never what could be a card number (thirteen digits in a row).
ALTER TABLE contact_ledger
  ADD COLUMN team text CHECK (team ~ '^[a-z][a-z0-9-]{0,39}$'),
  ADD COLUMN case_name text
    CHECK (case_name ~ '^[A-Za-z0-9._:-]{1,64}$' AND case_name !~ '[0-9]([._:-]*[0-9]){12}'),
  -- The list of facts that the row's leaf commits to; what a server of before writes has the first one.
  ADD COLUMN fields text NOT NULL DEFAULT 'contact-v1' CHECK (fields IN ('contact-v1', 'contact-v2'));

-- What came of a call, once, when it is over. The note was masked before; what is plainly a number is refused here as well.
CREATE TABLE contact_wrap_up (
  contact_id text PRIMARY KEY REFERENCES contact_ledger (id),
  outcome text NOT NULL CHECK (outcome IN ('done', 'call-back', 'suspected-scam', 'wrong-person', 'no-answer')),
  note text NOT NULL CHECK (char_length(note) <= 500 AND note !~ '[0-9]{7}'),
  -- What was taken out of the note, by kind.
  masked text[] NOT NULL,
  at bigint NOT NULL
);
SELECT platform_append_only('contact_wrap_up');
CREATE FUNCTION contact_guard_wrap_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM contact_ledger WHERE id = NEW.contact_id AND channel = 'voice'
     AND state IN ('ended', 'no_answer', 'busy', 'failed', 'cancelled', 'expired')) THEN
    RAISE EXCEPTION 'a call is wrapped up when it is over' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER contact_guard_wrap_up BEFORE INSERT ON contact_wrap_up FOR EACH ROW EXECUTE FUNCTION contact_guard_wrap_up();

-- Alerts that wait for an answer, for whoever calls about them.
CREATE INDEX alerts_alert_waiting ON alerts_alert (expires_at) WHERE state = 'open';
