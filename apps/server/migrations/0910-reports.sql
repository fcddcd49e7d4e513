-- What people report: strange calls, texts and e-mails. Kept without what could open a card or name the reporter to anybody else.
CREATE TABLE reports_campaign (
  id text PRIMARY KEY,
  -- Word by which analysts call it: "C" and a number that is never used again.
  name text NOT NULL UNIQUE,
  first_seen bigint NOT NULL,
  last_seen bigint NOT NULL CHECK (last_seen >= first_seen),
  reports integer NOT NULL DEFAULT 0 CHECK (reports >= 0),
  state text NOT NULL CHECK (state IN ('open', 'scam', 'genuine', 'unclear')),
  -- Where it went, once somebody found that two are one.
  merged_into text REFERENCES reports_campaign (id) CHECK (merged_into <> id)
);
CREATE INDEX reports_campaign_seen ON reports_campaign (last_seen DESC) WHERE merged_into IS NULL;
CREATE SEQUENCE reports_campaign_number;

CREATE TABLE reports_report (
  id text PRIMARY KEY,
  reference text NOT NULL UNIQUE CHECK (reference ~ '^R[0-9A-HJKMNP-TV-Z]{8}$'),
  way text NOT NULL CHECK (way IN ('page', 'mail', 'text', 'line', 'desk', 'api')),
  channel text NOT NULL CHECK (channel IN ('sms', 'email', 'call')),
  language text NOT NULL,
  at bigint NOT NULL,
  -- Whoever was signed in, or wrote from an address that is theirs.
  member_id text,
  -- Without numbers, codes and names of the reporter's; null once its time is over.
  text text,
  level text NOT NULL CHECK (level IN ('scam', 'likely', 'caution', 'no-flags', 'not-enough')),
  -- In ten-thousandths.
  probability integer NOT NULL CHECK (probability BETWEEN 0 AND 10000),
  -- What our own ledger says of it.
  ledger text NOT NULL CHECK (ledger IN ('genuine', 'not-yours', 'altered', 'not-ours', 'unknown')),
  happened text[] NOT NULL,
  -- Who needs somebody first: the larger, the sooner.
  urgency integer NOT NULL,
  state text NOT NULL CHECK (state IN ('received', 'scam', 'genuine', 'unclear')),
  state_at bigint NOT NULL,
  campaign_id text NOT NULL REFERENCES reports_campaign (id),
  model text NOT NULL
);
CREATE INDEX reports_report_queue ON reports_report (urgency DESC, at) WHERE state = 'received';
CREATE INDEX reports_report_campaign ON reports_report (campaign_id, at);
CREATE INDEX reports_report_member ON reports_report (member_id, at DESC) WHERE member_id IS NOT NULL;
CREATE INDEX reports_report_at ON reports_report (at);

-- Why: what was found, and what it weighed (thousandths of a logit).
CREATE TABLE reports_reason (
  report_id text NOT NULL REFERENCES reports_report (id) ON DELETE CASCADE,
  place integer NOT NULL,
  code text NOT NULL,
  weight integer NOT NULL,
  PRIMARY KEY (report_id, place)
);

-- What a report names that leads to whoever is behind it.
CREATE TABLE reports_indicator (
  report_id text NOT NULL REFERENCES reports_report (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('url', 'domain', 'phone', 'address', 'sender', 'wallet')),
  value text NOT NULL,
  PRIMARY KEY (report_id, kind, value)
);
CREATE INDEX reports_indicator_value ON reports_indicator (kind, value);

-- Bands of the report's words: two reports that share one are looked at side by side.
CREATE TABLE reports_band (
  band integer NOT NULL,
  hash bigint NOT NULL,
  report_id text NOT NULL REFERENCES reports_report (id) ON DELETE CASCADE,
  PRIMARY KEY (band, hash, report_id)
);
CREATE TABLE reports_signature (
  report_id text PRIMARY KEY REFERENCES reports_report (id) ON DELETE CASCADE,
  signature bytea NOT NULL
);

-- What analysts said of a report, each time; the newest counts.
CREATE TABLE reports_label (
  id text PRIMARY KEY,
  report_id text NOT NULL,
  label text NOT NULL CHECK (label IN ('scam', 'genuine', 'unclear')),
  by_staff text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX reports_label_report ON reports_label (report_id, at);

-- Which campaigns were made one, and which reports were taken out again.
CREATE TABLE reports_regrouping (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('merge', 'split')),
  from_campaign text NOT NULL,
  to_campaign text NOT NULL,
  reports text[] NOT NULL,
  by_staff text NOT NULL,
  at bigint NOT NULL
);

-- What nobody should follow any more; ends by a row that lifts it.
CREATE TABLE reports_block (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('url', 'domain', 'phone', 'address', 'sender', 'wallet')),
  value text NOT NULL,
  campaign_id text,
  by_staff text NOT NULL,
  at bigint NOT NULL,
  lifted_by text,
  lifted_at bigint,
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
CREATE UNIQUE INDEX reports_block_standing ON reports_block (kind, value) WHERE lifted_at IS NULL;

REVOKE UPDATE, DELETE ON reports_label, reports_regrouping, reports_reason, reports_indicator, reports_signature, reports_band
  FROM countersign_server;
REVOKE DELETE ON reports_report, reports_campaign, reports_block FROM countersign_server;
