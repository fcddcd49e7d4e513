-- Weights of the detector that were ever taken up or used, by the hash that they carry. Nobody changes them: another file has another hash.
CREATE TABLE scam_model_weights (
  sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  weights bytea NOT NULL CHECK (octet_length(weights) BETWEEN 1 AND 1048576),
  -- What they were trained on and how good they are; null for those that came with the software.
  card jsonb,
  taken_by text NOT NULL,
  taken_at bigint NOT NULL
);
SELECT platform_append_only('scam_model_weights');

-- A candidate beside the weights in use, on the words of reports that were kept: figures, and no words.
CREATE TABLE scam_model_comparison (
  id text PRIMARY KEY,
  sha256 text NOT NULL REFERENCES scam_model_weights (sha256),
  released text NOT NULL CHECK (released <> sha256),
  figures jsonb NOT NULL,
  by_staff text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX scam_model_comparison_candidate ON scam_model_comparison (sha256, at DESC);
SELECT platform_append_only('scam_model_comparison');

-- Which weights are used from when on: the newest row, and those that came with the software where there is none.
CREATE TABLE scam_model_release (
  position integer PRIMARY KEY CHECK (position > 0),
  sha256 text NOT NULL REFERENCES scam_model_weights (sha256),
  -- Those that were used before: one press leads back to them.
  before text NOT NULL REFERENCES scam_model_weights (sha256) CHECK (before <> sha256),
  kind text NOT NULL CHECK (kind IN ('release', 'back')),
  proposed_by text,
  by_staff text NOT NULL,
  at bigint NOT NULL,
  -- New weights are two people's; the way back is one's.
  CHECK ((kind = 'release') = (proposed_by IS NOT NULL)),
  CHECK (proposed_by <> by_staff)
);
SELECT platform_append_only('scam_model_release');

-- Somebody wants a candidate to be used, while a release is in force that they saw it beside.
CREATE TABLE scam_model_proposal (
  id text PRIMARY KEY,
  sha256 text NOT NULL REFERENCES scam_model_weights (sha256),
  comparison_id text NOT NULL REFERENCES scam_model_comparison (id),
  -- The newest release at that moment; 0 where there was none.
  on_position integer NOT NULL,
  by_staff text NOT NULL,
  at bigint NOT NULL
);
CREATE INDEX scam_model_proposal_position ON scam_model_proposal (on_position, at DESC);
SELECT platform_append_only('scam_model_proposal');
